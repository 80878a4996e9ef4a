using StudyLog.Features.People.Changing;
using StudyLog.Features.People.Pasting;
using StudyLog.Features.People.Registering;

namespace StudyLog.Demo.Office;

/// <summary>Somebody of the office.</summary>
/// <param name="Department">Where the main post is.</param>
/// <param name="Name">The name.</param>
/// <param name="Title">职务.</param>
/// <param name="Notes">What else the roll says.</param>
public sealed record OfficePerson(string Department, string Name, string Title, IReadOnlyList<string> Notes)
{
    public bool PartyMember => !Notes.Contains("群众");

    public bool HoursExempt => Notes.Contains("免学时");

    public string? PinyinKey => Notes.FirstOrDefault(note => note.StartsWith("拼音=", StringComparison.Ordinal))?[3..].Replace('_', ' ');

    /// <summary>Lower is listed first.</summary>
    public int RankNo => Title switch
    {
        _ when Department == Departments.Leadership => 10,
        _ when Title.StartsWith('副') || Title.StartsWith("支部副书记", StringComparison.Ordinal) => 30,
        _ when Title.EndsWith("委员", StringComparison.Ordinal) => 40,
        _ when Title.EndsWith("主任科员", StringComparison.Ordinal) => 50,
        _ when Title.EndsWith("主任", StringComparison.Ordinal) || Title.EndsWith("科长", StringComparison.Ordinal) || Title.EndsWith("书记", StringComparison.Ordinal) => 20,
        _ => 60,
    };

    /// <summary>姓氏笔画, by which equal ranks are listed.</summary>
    public string StrokeKey => Strokes.Of(Name);
}

/// <summary>From the roll to the roster: registered one by one, but for the service centre, whose list was pasted.</summary>
public static partial class People
{
    public static IReadOnlyList<OfficePerson> All { get; } = [.. Read(Roll)];

    /// <summary>党委书记, who leads the study group.</summary>
    public static string Chair { get; } = In(Departments.Leadership)[0].Name;

    /// <summary>Who takes the minutes.</summary>
    public static string Recorder { get; } = In("办公室")[3].Name;

    public static IReadOnlyList<OfficePerson> In(string department) => [.. All.Where(person => person.Department == department)];

    public static OfficePerson HeadOf(string department) => In(department)[0];

    public static async Task Record(OfficeDesk office)
    {
        foreach (var person in All.Where(person => person.Department != Departments.ServiceBranch)) await office.Enter(Registered(office, person).On(office.Days.First));

        var pasted = In(Departments.ServiceBranch);
        var list = string.Join('\n', pasted.Select(person => $"{person.Name}\t{person.Department}\t{person.Title}").Prepend("姓名\t部门\t职务"));
        await office.Enter(new PastePeople.Body(list, DepartmentId: null).On(office.Days.First));
        foreach (var person in pasted)
        {
            await office.Enter(
                Id(office, person.Name),
                new ChangePerson.Body(
                    Name: default, person.RankNo, person.StrokeKey, PinyinKey: default, person.PartyMember, HourNorm: default, HoursExempt: default, HoursFrom: null, PartyMemberFrom: null)
                    .On(office.Days.First));
        }
    }

    /// <summary>Whom a paste made has the id that the paste gives.</summary>
    public static Guid Id(OfficeDesk office, string name) =>
        All.Any(person => person.Name == name && person.Department == Departments.ServiceBranch)
            ? PastePeople.PersonId(office.Ids.OrganisationId, office.Ids.Department(Departments.ServiceBranch), name)
            : office.Ids.Person(name);

    private static RegisterPerson.Body Registered(OfficeDesk office, OfficePerson person) => new(
        office.Ids.Person(person.Name),
        person.Name,
        office.Ids.Department(person.Department),
        person.Title,
        From: Changes.JoinedOn(office.Days, person.Name),
        person.RankNo,
        person.StrokeKey,
        person.PinyinKey,
        person.PartyMember,
        External: false,
        HourNorm: null,
        HoursExempt: person.HoursExempt ? true : null);

    private static IEnumerable<OfficePerson> Read(string roll)
    {
        var department = "";
        foreach (var line in roll.Split('\n'))
        {
            if (!line.StartsWith(' '))
                department = line.Trim();
            else if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var name, var title, .. var notes])
                yield return new OfficePerson(department, name, title, notes);
        }
    }
}
