using Microsoft.AspNetCore.Components;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Pages.Shared;
using ApproveLeave = StudyLog.Features.Attendances.AskingLeave.ApproveLeave;
using RefuseLeave = StudyLog.Features.Attendances.AskingLeave.RefuseLeave;
using RequestLeave = StudyLog.Features.Attendances.AskingLeave.RequestLeave;
using WithdrawLeave = StudyLog.Features.Attendances.AskingLeave.WithdrawLeave;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>请假 at one place: asked for with who comes instead, decided on by the leader or in the leader's name, taken back.</summary>
public sealed partial class PlaceLeave
{
    private Guid? deputy;

    [Parameter]
    [EditorRequired]
    public SessionRecord Record { get; set; } = null!;

    /// <summary>Whose place it is.</summary>
    [Parameter]
    [EditorRequired]
    public RosterPersonView Person { get; set; } = null!;

    [CascadingParameter]
    private RecordDesk Desk { get; set; } = null!;

    private bool IsOwn => Desk.User.Reaches(Act.RequestLeave)
        || (Desk.User.Reaches(Act.RequestLeave, Reach.Own) && Person.PersonId == Desk.User.Asker.PersonId);

    private bool CanDecide => Person.Leave is { State: LeaveState.Requested } && Desk.User.Reaches(Act.DecideLeave)
        && (Desk.IsWritable || Record.State == SessionState.Submitted) && Person.PersonId != Desk.User.Asker.PersonId;

    private bool DecidesAlone => Desk.User.Reaches(Act.DecideLeaveInOwnName);

    private bool WasThere => Person.Status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly;

    private IReadOnlyList<(Guid Id, string Words)> Deciders => [.. Others.Where(other => other.Id != Person.PersonId)];

    // Who may not see everybody chooses among those of the roster.
    private IReadOnlyList<(Guid Id, string Words)> Deputies => Deciders;

    private IEnumerable<(Guid Id, string Words)> Others => Desk.Known is { } known
        ? known.Choices
        : Record.Roster.People.Select(person => (person.PersonId, person.DepartmentName is { } department ? $"{person.Name}（{department}）" : person.Name));

    private IEnumerable<string> About(PlaceLeaveView leave)
    {
        if (Person.Deputy is { } deputy) yield return Wording.Say("roll.deputy", deputy.Name);
        if (leave.Approver is { } approver) yield return Wording.Say("leave.approved-by", approver);
        if (leave.Answer is { } answer) yield return Wording.Say("record.reason", answer);
    }

    private OnBehalfOf? Decider => DecidesAlone ? null : new OnBehalfOf(null, Desk.Decider);

    private Task<bool> Request(string reason) => Desk.Do(new RequestLeave.Body(Person.PersonId, reason, deputy));

    private Task Approve() => Desk.Do(new ApproveLeave.Body { OnBehalfOf = Decider }, Person.PersonId);

    private Task<bool> Refuse(string reason) => Desk.Do(new RefuseLeave.Body(reason) { OnBehalfOf = Decider }, Person.PersonId);

    private Task<bool> Withdraw(string reason) => Desk.Do(new WithdrawLeave.Body(Typed.Words(reason)), Person.PersonId);
}
