using Marten;
using StudyLog.Accounts;
using StudyLog.Documents.Spreadsheets;
using StudyLog.Domain.People;
using StudyLog.Features.Departments;
using StudyLog.Http;
using StudyLog.Printing;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.People.Exporting;

/// <summary>
/// 花名册 as a sheet: everybody by rank, a line for each post, former ones with their end, then people from outside; who was erased is not in it. Lines of one
/// person have one number, which counts in this file alone. It can be brought in again.
/// </summary>
public static class ExportPeople
{
    private const int Part = 200;

    private static readonly IReadOnlyList<Column> Columns =
    [
        Column.Text("人员编号", 10), Column.Text("姓名", 12), Column.Text("部门", 24), Column.Text("职务", 20), Column.Date("任职日期", 12), Column.Date("离任日期", 12),
        Column.WholeNumber("排序", 8), Column.Text("笔画", 8), Column.Text("拼音", 20), Column.YesNo("中共党员", 10, "是", "否"), Column.YesNo("是否外部人员", 14, "是", "否"),
        Column.DecimalNumber("年应修学时", 12, 2), Column.YesNo("免学", 8, "是", "否"),
    ];

    [Requires(Act.SeePeople)]
    public sealed record Query(string? Form = null) : ISheetQuery;

    public static void Map(IEndpointRouteBuilder api) => api.MapSheet<Query>("/exports/people");

    public static async Task<Reply<MadeSheet>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var reading = await desk.OpenSnapshot(queried.Asker, cancellation);
        return new MadeSheet(new Sheet("花名册", Columns, Rows(reading)), reading.AsOf.UpToDate, reading);
    }

    private static async IAsyncEnumerable<Cell[]> Rows(Reading reading)
    {
        var (departments, number) = (await DepartmentNames.Read(reading.Session, reading.Cancellation), 0);
        foreach (var external in new[] { false, true })
        {
            await foreach (var people in Parts.Of(Part, skip => People(reading, external, skip)))
            {
                var titles = await reading.Names.OfPeople(people.Where(person => person.External).Select(person => (Guid?)person.Id));
                foreach (var person in people)
                {
                    number++;
                    foreach (var line in Lines(person, titles, departments)) yield return RowOf(number, person, line, reading.Now.Today);
                }
            }
        }
    }

    private static Task<IReadOnlyList<PersonEntry>> People(Reading reading, bool external, int skip) => reading.Session.Query<PersonEntry>()
        .Where(entry => entry.External == external && !entry.Erased)
        .OrderBySql(PeopleNamed.Order)
        .Skip(skip)
        .Take(Part)
        .ToListAsync(reading.Cancellation);

    private static IEnumerable<Line> Lines(PersonEntry person, IReadOnlyDictionary<Guid, Person> titles, DepartmentNames departments) => person.External
        ? [new Line(Department: null, titles[person.Id].ExternalTitle, From: null, To: null)]
        : person.Posts.Select(post => new Line(departments.Written(post.DepartmentId), post.Title, post.From, post.To));

    private static Cell[] RowOf(int number, PersonEntry person, Line line, DateOnly today)
    {
        var norm = person.HourNormOn(today);
        return
        [
            Cell.Text(Number(number)), Cell.Text(person.Name), Cell.Text(line.Department), Cell.Text(line.Title), Cell.Date(line.From), Cell.Date(line.To),
            Cell.Number(person.RankNo), Cell.Text(person.StrokeKey), Cell.Text(person.PinyinKey), Cell.YesNo(person.PartyMemberOn(today)), Cell.YesNo(person.External),
            Cell.Number(norm.HourNorm), Cell.YesNo(norm.Exempt),
        ];
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Line(string? Department, string? Title, DateOnly? From, DateOnly? To);
}
