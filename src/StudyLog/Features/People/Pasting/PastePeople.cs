using Marten;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.People;
using StudyLog.Features.Departments;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.ReadModels;

namespace StudyLog.Features.People.Pasting;

/// <summary>粘贴名单: many people at once, each line judged by itself; those that are right are made, those that are there already stay as they are.</summary>
public static class PastePeople
{
    private const int TextLimit = 200_000;
    private const int MostLines = 1_000;

    [Requires(Act.KeepPeople)]
    public sealed record Body([property: Text(TextLimit)] string Text, Guid? DepartmentId) : CommandBody;

    /// <summary>What became of the paste.</summary>
    /// <param name="Made">How many people were made.</param>
    /// <param name="Same">How many were there already.</param>
    /// <param name="Refused">How many lines were refused.</param>
    /// <param name="Rows">Every line that holds anything, in order.</param>
    public sealed record Judged(int Made, int Same, int Refused, IReadOnlyList<RowJudgement> Rows);

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/people/batch");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var body = asked.Body;
            var lines = PastedText.Read(body.Text);
            if (lines.Count == 0) throw new RefusalException(new Rejection.Invalid("text", "no-rows"));
            if (lines.Count > MostLines) throw new RefusalException(new Rejection.Invalid("text", "too-many-rows"));

            var otherwise = body.DepartmentId is { } id ? new NamedDepartment(id, (await attempt.Read<Department>(id, Thing.Department)).DissolvedOn) : null;
            var placed = PlacedLine.Of(lines, await DepartmentNames.Read(attempt), otherwise);
            var states = await OpenThoseMade(attempt, placed.Where(line => line.IsSound).Select(line => line.PersonIdIn(attempt.OrganisationId)));

            // Looked for once nobody else can make them.
            var names = placed.Where(line => line.IsSound).Select(line => line.Line.Name!).Distinct().ToArray();
            var known = new KnownPeople(await attempt.Find<PersonEntry>(all => all.Where(entry => !entry.External && !entry.Erased && entry.Name.IsOneOf(names))), attempt.Now.Today);
            var rows = placed.Select(line => Judge(line, states, known, attempt, asked.Asking)).ToArray();
            return Answer.Ok(new Judged(Count(RowOutcome.Made), Count(RowOutcome.Same), Count(RowOutcome.Refused), rows));

            int Count(RowOutcome outcome) => rows.Count(row => row.Outcome == outcome);
        }, cancellation);

    /// <summary>The id of whoever a paste makes: the same name in the same department is the same person.</summary>
    public static Guid PersonId(Guid organisationId, Guid departmentId, string name) =>
        NameBasedGuid.Create(organisationId, $"pasted person\n{departmentId:D}\n{name}");

    // By the id that a line's name gives: whom an earlier paste of it made, and under which id; of somebody erased, whoever was made after that.
    private static async Task<IReadOnlyDictionary<Guid, (Guid Id, Person State)>> OpenThoseMade(Attempt attempt, IEnumerable<Guid> madeFromNames)
    {
        var opened = new Dictionary<Guid, (Guid Id, Person State)>();
        foreach (var (id, state) in await attempt.OpenMany<Person>(madeFromNames))
        {
            var afresh = state.IsErased ? await attempt.Afresh(id) : id;
            opened.Add(id, (afresh, afresh == id ? state : await attempt.Open<Person>(afresh)));
        }

        return opened;
    }

    private static RowJudgement Judge(
        PlacedLine placed, IReadOnlyDictionary<Guid, (Guid Id, Person State)> states, KnownPeople people, Attempt attempt, Asking asking)
    {
        var (line, department) = (placed.Line, placed.Department);
        if (!placed.IsSound) return Row(RowOutcome.Refused, personId: null, placed.Reasons);

        var (id, person) = states[placed.PersonIdIn(attempt.OrganisationId)];
        var madeBefore = person.Exists ? new KnownPerson(id, person.Name, person.Posts) : null;
        if (people.MeantBy(line.Name!, line.Title, department!.Id, madeBefore) is { } meant) return Row(RowOutcome.Same, meant.Id, people.Differences(line, department.Id, meant));
        if (!department.Stands) return Row(RowOutcome.Refused, personId: null, [RowReason.Of("department-dissolved")]);

        var command = new RegisterPerson(
            id, line.Name!, NameBasedGuid.Create(id, "first post"), department.Id, line.Title, PostFrom: null, RankNo: null, StrokeKey: null, PinyinKey: null, PartyMember: null, External: false);
        attempt.Append<Person, PersonEvent>(id, PersonDecisions.Register(person, command, asking, attempt.Now));
        return Row(RowOutcome.Made, id, []);

        RowJudgement Row(RowOutcome outcome, Guid? personId, IReadOnlyList<RowReason> reasons) =>
            new(line.Number, line.Text, outcome, personId, line.Name, department?.Id, line.Title, reasons);
    }
}
