using StudyLog.Domain;
using StudyLog.Features.People.Changing;
using StudyLog.Features.People.TakingPosts;

namespace StudyLog.Demo.Office;

/// <summary>Who came, went and moved within the year, and who was let off the hours.</summary>
public static class Changes
{
    // 姓名, months ago, day.
    private static readonly IReadOnlyList<(string Name, int MonthsAgo, int Day)> Joined = [("侯兰舟", 7, 5), ("周予安", 6, 8), ("何嘉树", 4, 4), ("白萍", 3, 6)];

    private static readonly IReadOnlyList<(string Name, int MonthsAgo, int Day)> Left = [("徐恺", 5, 12), ("曹岩", 4, 14), ("沈予安", 2, 10)];

    // From their first department to another one, with the title there.
    private static readonly IReadOnlyList<(string Name, string To, string Title, int MonthsAgo, int Day)> Moved =
    [
        ("梁远舟", "督查室", "三级主任科员", 8, 6),
        ("姜晗", "政策研究室", "三级主任科员", 6, 12),
        ("李思远", "办公室", "一级科员", 3, 9),
    ];

    // Besides the main post.
    private static readonly IReadOnlyList<(string Name, string In, string Title)> AlsoIn = [("罗景行", Departments.Committee, "党委秘书"), ("孙朗月", Departments.Committee, "统战委员")];

    /// <summary>The day of the first post; null: before anything that is told here.</summary>
    public static DateOnly? JoinedOn(OfficeDays days, string name) =>
        Joined.Where(joined => joined.Name == name).Select(joined => (DateOnly?)days.Back(joined.MonthsAgo, joined.Day)).FirstOrDefault();

    /// <summary>The department of the main post on a day; null: not there then.</summary>
    public static string? DepartmentOn(OfficeDays days, OfficePerson person, DateOnly day)
    {
        if (JoinedOn(days, person.Name) > day) return null;
        if (Left.Any(left => left.Name == person.Name && days.Back(left.MonthsAgo, left.Day) < day)) return null;
        return Moved.Where(moved => moved.Name == person.Name && days.Back(moved.MonthsAgo, moved.Day) <= day).Select(moved => moved.To).FirstOrDefault() ?? person.Department;
    }

    public static async Task Record(OfficeDesk office)
    {
        foreach (var (name, monthsAgo, day) in Left) await Leave(office, name, office.Days.Back(monthsAgo, day));
        foreach (var (name, to, title, monthsAgo, day) in Moved)
        {
            var on = office.Days.Back(monthsAgo, day);
            await Leave(office, name, on.AddDays(-1));
            await office.Enter(People.Id(office, name), new TakePost.Body(office.Ids.Of("post", $"{name} {to}"), office.Ids.Department(to), title, on));
        }

        foreach (var (name, department, title) in AlsoIn)
        {
            var post = new TakePost.Body(office.Ids.Of("post", $"{name} {department}"), office.Ids.Department(department), title, office.Days.First);
            await office.Enter(People.Id(office, name), post);
        }

        await LetOff(office, "郑云舒", office.Days.Back(5, 6));
        await Norm(office, People.Chair, 56);
    }

    private static Task Leave(OfficeDesk office, string name, DateOnly to)
    {
        var person = People.Id(office, name);
        return office.Enter(person, new LeavePost.Body(to), part: NameBasedGuid.Create(person, "first post"));
    }

    // Ill for long: no hours are asked for from that day on.
    private static Task LetOff(OfficeDesk office, string name, DateOnly from) => office.Enter(
        People.Id(office, name),
        new ChangePerson.Body(default, default, default, default, default, default, HoursExempt: true, HoursFrom: from, PartyMemberFrom: null).On(from));

    private static Task Norm(OfficeDesk office, string name, decimal hours) => office.Enter(
        People.Id(office, name),
        new ChangePerson.Body(default, default, default, default, default, HourNorm: hours, default, HoursFrom: office.Days.First, PartyMemberFrom: null).On(office.Days.First));
}
