using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.SettingRoster;

namespace StudyLog.Demo.Office;

/// <summary>One place at a session.</summary>
public sealed record OfficePlace(OfficePerson Person, Capacity Capacity);

/// <summary>Who is on the roster of a session: of the circle that is called together, who was there on that day.</summary>
public static class Rosters
{
    public static IReadOnlyList<OfficePlace> Of(OfficeDays days, SessionTale tale)
    {
        return
        [
            .. Attending(tale).Where(IsThere).Select(person => new OfficePlace(person, Capacity.Attending)),
            .. SittingIn(tale.Circle).Where(IsThere).Select(person => new OfficePlace(person, Capacity.SittingIn)),
        ];

        bool IsThere(OfficePerson person) => Changes.DepartmentOn(days, person, tale.Day) is not null;
    }

    /// <summary>主持人.</summary>
    public static string ChairOf(SessionTale tale) => tale.Circle switch
    {
        Circle.ServiceBranch => People.HeadOf(Departments.ServiceBranch).Name,
        Circle.RetiredBranch => People.HeadOf(Departments.RetiredBranch).Name,
        _ => People.Chair,
    };

    /// <summary>记录人.</summary>
    public static string RecorderOf(SessionTale tale) => tale.Circle switch
    {
        Circle.ServiceBranch => People.In(Departments.ServiceBranch)[2].Name,
        Circle.RetiredBranch => People.In(Departments.RetiredBranch)[2].Name,
        _ => People.Recorder,
    };

    public static Task Record(OfficeDesk office, SessionTale tale) => office.Enter(
        office.Ids.Session(tale.Label),
        new SetRoster.Body(
            [.. Of(office.Days, tale).Select(place => new SetRoster.PersonBody(People.Id(office, place.Person.Name), place.Capacity, DepartmentId: null))],
            Groups: []));

    private static IEnumerable<OfficePerson> Attending(SessionTale tale) => tale.Circle switch
    {
        Circle.Committee => People.In(Departments.Leadership),
        Circle.StudyGroup => [.. People.In(Departments.Leadership), .. Rows.Select(People.HeadOf)],
        Circle.ServiceBranch => People.In(Departments.ServiceBranch).Where(person => person.PartyMember),
        Circle.RetiredBranch => People.In(Departments.RetiredBranch),
        _ => Rows.SkipLast(2).SelectMany(People.In).Where((_, place) => place % 3 == tale.Third),
    };

    private static IEnumerable<OfficePerson> SittingIn(Circle circle) => circle switch
    {
        Circle.Committee => [People.HeadOf("办公室"), People.HeadOf("督查室")],
        Circle.StudyGroup => [People.In("办公室")[1], People.In("政策研究室")[1]],
        _ => [],
    };

    private static IEnumerable<string> Rows => Departments.All.Select(department => department.Name).Where(name => name is not (Departments.Committee or Departments.Leadership));
}
