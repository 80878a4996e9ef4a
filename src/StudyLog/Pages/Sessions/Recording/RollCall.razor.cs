using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Accounts;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Http;
using StudyLog.Pages.Shared;
using StudyLog.ReadModels;
using TakeRollCall = StudyLog.Features.Attendances.TakingRollCall.TakeRollCall;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>点名: the exceptions are marked, by keyboard alone if one likes, and all the others were there. What else is to be said of a place opens in it.</summary>
public sealed partial class RollCall : IDisposable
{
    private Guid? open;
    private DotNetObjectReference<RollCall>? self;
    private ElementReference roll;

    [Parameter]
    [EditorRequired]
    public SessionRecord Record { get; set; } = null!;

    [CascadingParameter]
    private RecordDesk Desk { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private int Unmarked => Record.Roster.People.Count(person => person.Status is null or AttendanceStatus.Unmarked);

    private List<RosterPersonView> Asking => [.. Record.Roster.People.Where(person => person.Leave is { State: LeaveState.Requested })];

    private bool HasMore => Desk.TakesRoll || Desk.Corrects || Desk.User.Reaches(Act.DecideLeave);

    /// <summary>Marks somebody; called from the keyboard.</summary>
    /// <returns>Whether it was done.</returns>
    [JSInvokable]
    public async Task<bool> Mark(Guid personId, string status)
    {
        return await Desk.Do(new TakeRollCall.Body([new TakeRollCall.EntryBody(personId, ApiJson.Value<RollCallStatus>(status)!.Value)]));
    }

    /// <summary>Everybody who is not marked was there; called from the keyboard, too.</summary>
    [JSInvokable]
    public Task<bool> OthersPresent() => Desk.Do(new TakeRollCall.Body(OthersPresent: true));

    /// <summary>Opens a place; called from the keyboard, too.</summary>
    [JSInvokable]
    public async Task Open(Guid personId)
    {
        await Desk.People();
        open = personId;
        StateHasChanged();
    }

    public void Dispose() => self?.Dispose();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !Desk.TakesRoll) return;
        self = DotNetObjectReference.Create(this);
        await Script.InvokeVoidAsync("studylog.rollCall", roll, self);
    }

    private Task Toggle(Guid personId)
    {
        if (open != personId) return Open(personId);
        open = null;
        return Task.CompletedTask;
    }

    private void Close() => open = null;

    private Task Marked(Guid personId, ChangeEventArgs change) => change.Value is string { Length: > 0 } status ? Mark(personId, status) : Task.CompletedTask;

    private string KeysOf(RosterPersonView person) =>
        Pinyin.Of(Desk.Known?.People.FirstOrDefault(known => known.Id == person.PersonId)?.PinyinKey, person.Name) is { } pinyin
            ? $"{person.Name} {pinyin.Initials} {pinyin.Full}"
            : person.Name;

    // So that two of one name are told apart.
    private static string CalledOf(RosterPersonView person) => person.DepartmentName is { } department ? $"{person.Name}（{department}）" : person.Name;

    private string ClassOf(RosterPersonView person) =>
        $"{(person.Status is { } now ? $"mark-{ApiJson.Written(now)}" : null)} {(open == person.PersonId ? "open" : null)}";

    // What a line says of somebody beside name and status.
    private IEnumerable<string> About(RosterPersonView person)
    {
        if (person.DepartmentName is { } department) yield return department;
        if (person.Capacity == Capacity.SittingIn) yield return Wording.Word(person.Capacity);
        if (person.Reply is { } reply) yield return Wording.Say(reply.Outdated ? "reply.was" : "reply.is", Wording.Word(reply.Answer));
        if (person.Leave is { State: LeaveState.Requested } asked) yield return Wording.Say("leave.asked-for", asked.Reason);
        if (person.Leave is { State: LeaveState.Approved, Approver: { } approver }) yield return Wording.Say("leave.approved-by", approver);
        if (person.Leave is { State: LeaveState.Refused }) yield return Wording.Word(LeaveState.Refused);
        if (person.Deputy is { } deputy) yield return Wording.Say("roll.deputy", deputy.Name);
        if (person.CameAt is { } came) yield return Wording.Say("roll.came-at", Desk.Clock(came));
        if (person.LeftAt is { } left) yield return Wording.Say("roll.left-at", Desk.Clock(left));
        if (person.Reason is { } reason && person.Leave is not { State: LeaveState.Requested }) yield return reason;
        if (person.MakeUp is { } makeUp) yield return Wording.Say("make-up.state", Wording.Word(makeUp.State), Moment.Of(makeUp.DueOn));
    }

    private static string Written(AttendanceStatus? status) => status is null or AttendanceStatus.Unmarked ? "" : ApiJson.Written(status.Value);
}
