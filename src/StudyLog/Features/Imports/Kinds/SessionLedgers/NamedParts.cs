using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Features.People;
using StudyLog.Imports;
using StudyLog.Persistence;
using StudyLog.ReadModels;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <summary>
/// Who has parts in the sessions of a ledger: people of the organisation where that is certain, else people from outside under the name as printed, which the
/// row says.
/// </summary>
internal sealed class NamedParts(Attempt attempt, NamedPeople people)
{
    private static readonly string[] Columns = ["主持人", "记录人"];

    private readonly Dictionary<(int Place, string Column), MeantPart> meant = [];
    private readonly Dictionary<NamedPart, Guid> fromOutside = [];
    private readonly HashSet<Guid> unregistered = [];
    private readonly Dictionary<Guid, string> names = [];

    /// <summary>Finds whom the lines mean, beside whoever has the part so far, and opens the entries of all who are on no list.</summary>
    public async Task Find(IReadOnlyList<(LedgerLine Line, Session? Session)> lines)
    {
        var known = lines.SelectMany(line => Columns.Select(column => KnownAs(line.Session, column)?.PersonId)).OfType<Guid>().Distinct().ToList();
        foreach (var (id, person) in await attempt.ReadMany<Person>(known, Thing.Person)) names.Add(id, person.Name);
        foreach (var (line, session) in lines)
            foreach (var column in Columns)
                if (Meant(line, session, column) is { } part) meant.Add((line.Place, column), part);

        var outside = meant.Values.Select(part => part.FromOutside).OfType<NamedPart>().Distinct().ToDictionary(part => part, IdOf);
        var states = await attempt.OpenMany<Person>(outside.Values);
        foreach (var (part, id) in outside) fromOutside.Add(part, states[id].IsErased ? await attempt.Afresh(id) : id);
        foreach (var (id, person) in await attempt.OpenMany<Person>(fromOutside.Values))
            if (!person.Exists) unregistered.Add(id);
    }

    /// <summary>Whom a line means, or why nobody can tell.</summary>
    public IReadOnlyList<MeantPart> Of(LedgerLine line) => [.. Columns.Select(column => Of(line, column)).OfType<MeantPart>()];

    /// <summary>Whom a line means in one column; null where it says nothing.</summary>
    public MeantPart? Of(LedgerLine line, string column) => meant.GetValueOrDefault((line.Place, column));

    /// <summary>What has to be told of it: what was made of the text, or that somebody is registered.</summary>
    public RowNote? NoteOf(MeantPart part) => part switch
    {
        { IsKnown: true } => null,
        { FromOutside: { } outside } when unregistered.Contains(fromOutside[outside]) => RowNote.Of("part-outside", part.Written, part.Column),
        _ => part.Note,
    };

    /// <summary>Who is known, as lists show it.</summary>
    public string? NameOf(Participant? known) => known?.PersonId is { } id ? names.GetValueOrDefault(id) : known?.Post;

    /// <summary>The participant who is meant; a person from outside is registered with the first session that names one.</summary>
    public Participant? Participant(Asking asking, MeantPart? part)
    {
        if (part?.FromOutside is not { } outside) return part?.Participant;
        var id = fromOutside[outside];
        var register = new RegisterPerson(
            id, outside.Name, PostId: Guid.Empty, DepartmentId: null, outside.Post, PostFrom: null, RankNo: null, StrokeKey: null, PinyinKey: null,
            PartyMember: null, External: true);
        var person = attempt.Opened<Person>(id);
        if (!person.Exists) attempt.Append<Person, PersonEvent>(id, PersonDecisions.Register(person, register, asking, attempt.Now));
        return new(id, outside.Post, DepartmentId: null);
    }

    private static Participant? KnownAs(Session? session, string column) => session is not { Exists: true } ? null
        : column == Columns[0] ? session.AsAmended.Arrangements.Chair
        : session.AsAmended.Arrangements.Recorder;

    private MeantPart? Meant(LedgerLine line, Session? session, string column)
    {
        if ((column == Columns[0] ? line.Says.Chair : line.Says.Recorder) is not { } written) return null;
        var (one, known) = (new MeantPart(column, written), KnownAs(session, column));
        var (named, printed) = (NamedPart.Of(written), line.Said.TextOf(column) ?? written);
        var beside = named.Post is { } noPost && PartWords.IsNoPost(noPost) ? RowNote.Of("beside-name", named.Name, noPost) : null;
        if (beside is not null) named = named with { Post = null };
        var isOfDepartment = named.Post is { } post && people.IsDepartment(post);
        if (!isOfDepartment && IsKnownAs(known, named, written)) return one with { IsKnown = true };
        var found = Listed(one, named, isOfDepartment, session, line.Day.On ?? attempt.Now.Today) ?? Unlisted(one, named, printed);
        if (beside is not null) found = found with { Note = found.Note ?? beside };
        return found with { IsKnown = found.Participant is { } now && known?.PersonId == now.PersonId && (now.PersonId is not null || known?.Post == now.Post) };
    }

    // The same name, or where the source printed a post only, the same post; a name may have been corrected since.
    private bool IsKnownAs(Participant? known, NamedPart named, string written) => known?.PersonId is { } id
        ? names[id] == named.Name || names[id] == written || id == IdOf(named)
        : known?.Post == written;

    // Null: nobody is called so.
    private MeantPart? Listed(MeantPart one, NamedPart named, bool isOfDepartment, Session? session, DateOnly day)
    {
        var called = people.Called(named.Name).ToList();
        if (isOfDepartment && called.Exists(person => !person.External))
        {
            var (there, place) = (people.MeantBy(named.Name, named.Post, day, session), $"{named.Post} {named.Name}");
            return there switch
            {
                [var only] => Is(one, only, post: null),
                [] => one with { Refused = ("person-unknown", [place]) },
                _ => one with { Refused = ("person-ambiguous", [place]) },
            };
        }

        if (called.TrueForAll(person => person.External) && called.Find(person => person.Id == IdOf(named)) is { } printed) return Is(one, printed, named.Post);
        var may = people.MeantBy(named.Name, department: null, day, session);
        if (may.Count > 1 && may.Where(person => IsCalled(person, named.Post)).ToList() is [var titled]) may = [titled];
        return may switch
        {
            [] => null,
            [{ External: true }] or [{ External: true }, ..] when named.Post is not null => null,
            [var only] => Is(one, only, named.Post),
            _ => one with { Refused = ("person-ambiguous", [named.Name]) },
        };
    }

    private MeantPart Unlisted(MeantPart one, NamedPart named, string printed)
    {
        if (PartWords.IsNobody(one.Written)) return one with { IsNobody = true, Note = Note(one, "part-nobody") };
        if (PartWords.InBrackets(one.Written) is { } inner) return one with { Participant = new(PersonId: null, inner, DepartmentId: null), Note = Note(one, "part-as-post") };
        if (PartWords.IsSeveral(one.Written, printed)) return one with { Refused = ("part-several", [one.Written, one.Column]) };
        if (named.Post is null && Addressed(one, named.Name) is { } addressed) return addressed;
        return named.Post is null && PartWords.IsPost(named.Name)
            ? one with { Participant = new(PersonId: null, named.Name, DepartmentId: null), Note = Note(one, "part-as-post") }
            : one with { FromOutside = named };
    }

    // 陈颖同志, 党委书记陈颖, 陈颖书记: only where somebody is called so, and what stands beside is a post or that person's own title.
    private MeantPart? Addressed(MeantPart one, string name)
    {
        if (PartWords.WithoutComrade(name) is { } comrade && Own(comrade) is { Count: > 0 } comrades)
            return comrades is [var only] ? Read(only, post: null) : one with { Refused = ("person-ambiguous", [comrade]) };

        var ending = PartWords.Endings(name)
            .SelectMany(ending => Own(ending.Name).Select(person => (ending.Before, Person: person, IsTitle: IsCalled(person, ending.Before))))
            .Where(found => found.IsTitle || PartWords.EndsWithPost(found.Before))
            .Concat(PartWords.Beginnings(name)
                .SelectMany(beginning => Own(beginning.Name).Select(person => (Before: beginning.Behind, Person: person, IsTitle: IsCalled(person, beginning.Behind))))
                .Where(found => found.IsTitle || PartWords.IsPost(found.Before)))
            .ToList();
        if (ending.Count > 1 && ending.FindAll(found => found.IsTitle) is [var titled]) ending = [titled];
        return ending switch
        {
            [] => null,
            [var only] => Read(only.Person, only.Before),
            _ => one with { Refused = ("person-ambiguous", [ending[0].Person.Name]) },
        };

        MeantPart Read(PersonEntry person, string? post) => Is(one, person, post) with { Note = RowNote.Of("part-read-as", one.Written, person.Name, one.Column) };
    }

    private List<PersonEntry> Own(string name) => [.. people.Called(name).Where(person => !person.External)];

    private Guid IdOf(NamedPart named) => Person.ExternalId(attempt.OrganisationId, named.Name, named.Post);

    private static MeantPart Is(MeantPart one, PersonEntry person, string? post) => one with { Participant = new(person.Id, post, DepartmentId: null) };

    private static bool IsCalled(PersonEntry person, string? title) => title is not null && person.Posts.Any(post => ChangedValue.Reads(post.Title, title));

    private static RowNote Note(MeantPart one, string code) => RowNote.Of(code, one.Written, one.Column);
}
