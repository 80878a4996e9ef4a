using ApproveLeave = StudyLog.Features.Attendances.AskingLeave.ApproveLeave;
using RefuseLeave = StudyLog.Features.Attendances.AskingLeave.RefuseLeave;
using RequestLeave = StudyLog.Features.Attendances.AskingLeave.RequestLeave;
using WithdrawLeave = StudyLog.Features.Attendances.AskingLeave.WithdrawLeave;

namespace StudyLog.Demo.Office;

/// <summary>请假: asked two days before, decided on by the group leader on the day before.</summary>
public static class AskedLeaves
{
    private static readonly IReadOnlyList<string> Reasons = ["因公出差", "参加上级会议", "身体不适就医", "家中急事"];

    public static async Task Record(OfficeDesk office, SessionTale tale, OfficePerson person, LeaveFate fate)
    {
        var (session, id) = (office.Ids.Session(tale.Label), People.Id(office, person.Name));
        var (asked, decided) = (office.Days.Happened(tale.Day.AddDays(-2)), tale.Day.AddDays(-1));
        var reason = Reasons[office.ChanceOf($"{tale.Label} {person.Name}").Below(Reasons.Count)];
        var deputy = fate == LeaveFate.ApprovedWithDeputy ? DeputyOf(office, tale, person) : null;
        await office.Enter(session, new RequestLeave.Body(id, reason, deputy is null ? null : People.Id(office, deputy.Name)).On(asked));
        switch (fate)
        {
            case LeaveFate.Approved or LeaveFate.ApprovedWithDeputy or LeaveFate.CameAfterAll:
                await office.Decide(session, new ApproveLeave.Body().On(decided), part: id);
                break;
            case LeaveFate.Refused:
                await office.Decide(session, new RefuseLeave.Body("当日议题与该同志分管工作直接相关，请安排好其他事项").On(decided), part: id);
                break;
            case LeaveFate.Withdrawn:
                await office.Enter(session, new WithdrawLeave.Body("出差改期").On(decided), part: id);
                break;
        }
    }

    // Somebody of the same department who is not called to that session.
    private static OfficePerson? DeputyOf(OfficeDesk office, SessionTale tale, OfficePerson person)
    {
        var called = Rosters.Of(office.Days, tale).Select(place => place.Person).ToHashSet();
        return People.In(person.Department).FirstOrDefault(other => !called.Contains(other));
    }
}
