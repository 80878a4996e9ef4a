using System.Globalization;
using Marten;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Features.Departments;
using StudyLog.Features.People;
using StudyLog.Features.People.Pasting;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Persistence;
using StudyLog.ReadModels;
using RowJudgement = StudyLog.Imports.RowJudgement;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>
/// 花名册: people who are not there yet are registered, of the others rank, sort keys and membership are set as the table says. A post that reads
/// otherwise is left as it is and told: whether somebody was promoted or misspelt no table says.
/// </summary>
public sealed class PeopleImporter : Importer<ImportedPerson>
{
    public override ImportKind Kind => ImportKind.People;

    public override int UnitsAtOnce => 500;

    protected override ImportTable<ImportedPerson> TableOf(TableFile file) => PeopleTable.Read(file);

    protected override string UnitOf(ImportedPerson says) =>
        $"{WrittenName.Of(says.Name)}\n{(says.External is true ? says.Title : WrittenName.OfOptional(says.Department))}\n{says.External is true}";

    protected override async Task<Func<IReadOnlyList<Said<ImportedPerson>>, IReadOnlyList<JudgedRow>>> Prepare(
        Attempt attempt, Asking asking, IReadOnlyList<Said<ImportedPerson>> rows)
    {
        var departments = await DepartmentNames.Read(attempt);
        var names = rows.Select(row => WrittenName.Of(row.Says.Name)).Distinct().ToArray();
        var known = new KnownPeople(await attempt.Find<PersonEntry>(all => all.Where(entry => !entry.External && !entry.Erased && entry.Name.IsOneOf(names))), attempt.Now.Today);
        var meant = new Dictionary<int, Guid>();
        foreach (var row in rows) if (await Meant(row.Says) is { } id) meant.Add(row.Row.Place, id);
        await attempt.OpenMany<Person>(meant.Values);
        return unit => [.. unit.Select((said, index) => index == 0 ? Decide(said) : RefusedRow.For(said, "姓名", "twice", unit[0].Row.RowNumber.ToString(CultureInfo.InvariantCulture)))];

        async Task<Guid?> Meant(ImportedPerson says)
        {
            var name = WrittenName.Of(says.Name);
            if (says.External is true) return await attempt.Afresh(Person.ExternalId(attempt.OrganisationId, name, says.Title));
            if (departments.Called(says.Department!) is not [var department]) return null;
            var made = await attempt.Afresh(PastePeople.PersonId(attempt.OrganisationId, department.Id, name));
            return known.MeantBy(name, says.Title, department.Id, await MadeBefore(made))?.Id ?? made;
        }

        async Task<KnownPerson?> MadeBefore(Guid id) => await attempt.Open<Person>(id) is { Exists: true } person ? new KnownPerson(id, person.Name, person.Posts) : null;

        JudgedRow Decide(Said<ImportedPerson> said)
        {
            var says = said.Says;
            var department = says.External is true ? null : departments.Called(says.Department!) is [var only] ? only : null;
            if (says.External is not true && department is null)
                return RefusedRow.For(said, "部门", departments.Called(says.Department!).Count == 0 ? "department-unknown" : "department-ambiguous", says.Department!);

            var id = meant[said.Row.Place];
            var person = attempt.Opened<Person>(id);
            if (person.Exists) return Changed(said, id, person, department);
            if (department is { Stands: false }) return RefusedRow.For(said, "部门", "department-dissolved", says.Department!);

            attempt.Append<Person, PersonEvent>(id, PersonDecisions.Register(person, Registration(says, id, department), asking, attempt.Now));
            return new(said.Row.Place, RowJudgement.New, []);
        }

        JudgedRow Changed(Said<ImportedPerson> said, Guid id, Person person, NamedDepartment? department)
        {
            var says = said.Says;
            var command = new ChangePerson(
                RankNo: says.Rank is { } rank ? Given.Of<int?>(rank) : default,
                StrokeKey: says.StrokeKey is { } strokes ? Given.Of<string?>(strokes) : default,
                PinyinKey: says.PinyinKey is { } pinyin ? Given.Of<string?>(pinyin) : default,
                PartyMember: says.PartyMember is { } member ? Given.Of<bool?>(member) : default);
            var after = attempt.Append<Person, PersonEvent>(id, PersonDecisions.Change(person, command, asking, attempt.Now));
            return new(said.Row.Place, ReferenceEquals(after, person) ? RowJudgement.Same : RowJudgement.Changed,
            [
                .. ChangedValue.Note("排序", person.RankNo, says.Rank),
                .. ChangedValue.Note("笔画", person.StrokeKey, says.StrokeKey),
                .. ChangedValue.Note("拼音", person.PinyinKey, says.PinyinKey),
                .. ChangedValue.Note("中共党员", person.PartyMember, says.PartyMember),
                .. department is null ? [] : LeftAsItIs(person.Posts.LastOrDefault(post => post.DepartmentId == department.Id), says, attempt.Now.Today),
            ]);
        }
    }

    private static IEnumerable<RowNote> LeftAsItIs(Post? post, ImportedPerson says, DateOnly today)
    {
        if (post?.To < today) return [RowNote.Of("post-ended", post.To.Value.ToString("O", CultureInfo.InvariantCulture))];
        return says.Title is { } title && title != post?.Title ? [RowNote.Of("other-title", post?.Title ?? "—")] : [];
    }

    private static RegisterPerson Registration(ImportedPerson says, Guid id, NamedDepartment? department) => new(
        id,
        WrittenName.Of(says.Name),
        NameBasedGuid.Create(id, "first post"),
        department?.Id,
        says.Title,
        department is not null && says.PostFrom is { Precision: StatedPrecision.Day, On: var from } ? from : null,
        says.Rank,
        says.StrokeKey,
        says.PinyinKey,
        says.PartyMember,
        says.External is true);
}
