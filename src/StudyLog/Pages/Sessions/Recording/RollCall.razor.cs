using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Domain.Attendances;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Http;
using StudyLog.ReadModels;
using TakeRollCall = StudyLog.Features.Attendances.TakingRollCall.TakeRollCall;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>点名: the exceptions are marked, by keyboard alone if one likes, and all the others were there.</summary>
public sealed partial class RollCall : IDisposable
{
    private DotNetObjectReference<RollCall>? self;
    private ElementReference roll;

    [Parameter]
    [EditorRequired]
    public SessionRecord Record { get; set; } = null!;

    /// <summary>Who is known, to find people by pinyin; null: by name only.</summary>
    [Parameter]
    public PeopleKnown? Known { get; set; }

    /// <summary>Takes somebody off the roster.</summary>
    [Parameter]
    public EventCallback<Guid> Remove { get; set; }

    [CascadingParameter]
    private RecordDesk Desk { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private int Unmarked => Record.Roster.People.Count(person => person.Status is null or AttendanceStatus.Unmarked);

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

    public void Dispose() => self?.Dispose();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !Desk.TakesRoll) return;
        self = DotNetObjectReference.Create(this);
        await Script.InvokeVoidAsync("studylog.rollCall", roll, self);
    }

    private Task Marked(Guid personId, ChangeEventArgs change) => change.Value is string { Length: > 0 } status ? Mark(personId, status) : Task.CompletedTask;

    private string KeysOf(RosterPersonView person) =>
        Pinyin.Of(Known?.People.FirstOrDefault(known => known.Id == person.PersonId)?.PinyinKey) is { } pinyin
            ? $"{person.Name} {pinyin.Initials} {pinyin.Full}"
            : person.Name;

    private static string Written(AttendanceStatus? status) => status is null or AttendanceStatus.Unmarked ? "" : ApiJson.Written(status.Value);
}
