using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Features.Departments;
using StudyLog.Features.Imports.Kinds.PeopleLists;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Persistence;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>
/// 花名册: people who are not there yet are registered with all posts that rows say of them, of the others rank, sort keys, membership and hours are set as the
/// table says, and a post ends that has an end now. A post that reads otherwise is left as it is and told: whether somebody was promoted or misspelt no
/// table says. Rows with one number are posts of one person; without numbers each row is somebody for itself.
/// </summary>
public sealed class PeopleImporter : Importer<ImportedPerson>
{
    public override ImportKind Kind => ImportKind.People;

    public override int UnitsAtOnce => 500;

    protected override ImportTable<ImportedPerson> TableOf(TableFile file) => PeopleTable.Read(file);

    protected override bool AreTogether => true;

    protected override string UnitOf(ImportedPerson says) => says.Number is { } number
        ? Numbered(says.Name, number, says.External is true)
        : $"{DepartmentNames.KeyOf(says.Name)}\n{(says.External is true ? says.Title : says.Department is { } department ? DepartmentNames.KeyOf(department) : null)}\n{says.External is true}";

    // Of whoever is from outside, each row is somebody for itself.
    protected override string? UnitOf(IReadOnlyList<WrittenCell> cells) =>
        TextOf(cells, "人员编号") is { } number && TextOf(cells, "姓名") is { } name ? Numbered(name, number, isExternal: false) : null;

    protected override IReadOnlyList<string> ColumnsOf(Rejection rejection) => rejection switch
    {
        Rejection.DateInvalid { Member: "to" } => ["离任日期"],
        Rejection.DateInvalid => ["任职日期"],
        _ => [],
    };

    protected override async Task<Func<IReadOnlyList<Said<ImportedPerson>>, IReadOnlyList<JudgedRow>>> Prepare(
        Attempt attempt, Asking asking, IReadOnlyList<Said<ImportedPerson>> rows)
    {
        var departments = await DepartmentNames.Read(attempt);
        var known = await ListedPeople.Read(attempt, departments, rows.Select(row => row.Says));
        var meant = new Dictionary<int, Guid>();
        foreach (var unit in rows.GroupBy(row => row.Row.Unit))
            if (await known.MeantBy([.. unit.Select(row => row.Says)]) is { } id) meant.Add(unit.Key, id);
        await attempt.OpenMany<Person>(meant.Values);
        return unit => unit[0].Says is { Number: not null, External: not true } ? Decide(unit) : OneOf(unit, said => Decide([said])[0], Twice);

        IReadOnlyList<JudgedRow> Decide(IReadOnlyList<Said<ImportedPerson>> unit)
        {
            if (unit.Select(Refused).OfType<JudgedRow>().ToList() is { Count: > 0 } refused) return RefusedRow.Together(unit, refused);
            var decided = new PersonDecided(attempt, asking, meant[unit[0].Row.Unit]);
            IReadOnlyList<JudgedRow> judged = [];
            var rejection = attempt.Tentatively(() => judged = unit[0].Says.External is true
                ? decided.OfExternal(unit[0])
                : decided.Of([.. unit.Select(said => new PostSaid(said, departments.Called(said.Says.Department!)[0]))]));
            if (rejection is null) return [.. judged.Select((row, at) => AsNamed(row, unit[at]))];
            return RefusedRow.Together(unit, [Against(decided.At ?? unit[0], rejection)]);
        }

        // A name that is here already may be somebody's who moved.
        JudgedRow AsNamed(JudgedRow row, Said<ImportedPerson> said)
        {
            if (row.Judgement != RowJudgement.New || said.Says is { Number: not null } or { External: true }) return row;
            var others = known.Namesakes(said.Says.Name, meant[said.Row.Unit]);
            return row with
            {
                Notes =
                [
                    .. row.Notes,
                    .. others.Count > 0 ? [new RowNote("namesake", [said.Says.Name, string.Join('、', others)], said.CellOf("姓名"), "姓名")] : Array.Empty<RowNote>(),
                    .. said.Says.Name.AsSpan().ContainsAny("（(,;:")
                        ? [new RowNote("name-as-written", [said.Says.Name], said.CellOf("姓名"), "姓名")] : Array.Empty<RowNote>(),
                ],
            };
        }

        JudgedRow? Refused(Said<ImportedPerson> said)
        {
            var says = said.Says;
            if (Unfit(said) is { } unfit) return unfit;
            if (says.External is true) return null;
            var called = departments.Called(says.Department!);
            return called.Count == 1 ? null : RefusedRow.For(said, "部门", called.Count == 0 ? "department-unknown" : "department-ambiguous", says.Department!);
        }
    }

    private static string? TextOf(IReadOnlyList<WrittenCell> cells, string column) => cells.FirstOrDefault(cell => cell.Column == column)?.Text;

    private JudgedRow Against(Said<ImportedPerson> said, Rejection rejection) =>
        new(said.Row.Place, RowJudgement.Refused, [RefusedRow.NoteOf(rejection, said, ColumnsOf(rejection))]);

    // A number may be typed wide or narrow.
    private static string Numbered(string name, string number, bool isExternal) => $"{DepartmentNames.KeyOf(name)}\n#{Wording.Key(number)}\n{isExternal}";

    private static JudgedRow? Unfit(Said<ImportedPerson> said) => RefusedRow.Unfit(
        said,
        ("姓名", said.Says.Name, TextAttribute.Name),
        ("职务", said.Says.Title, TextAttribute.Name),
        ("笔画", said.Says.StrokeKey, TextAttribute.Name),
        ("拼音", said.Says.PinyinKey, TextAttribute.Name));

    private static JudgedRow Twice(Said<ImportedPerson> said, Said<ImportedPerson> first) =>
        RefusedRow.For(said, "姓名", "twice", first.Row.RowNumber.ToString(CultureInfo.InvariantCulture));
}
