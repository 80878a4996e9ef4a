using Microsoft.AspNetCore.Components;
using StudyLog.Domain.Attendances;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;
using StudyLog.Persistence;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>One session before, while and after it is held: everything entered is saved at once and shown to everybody who has it open.</summary>
public sealed partial class RecorderPage
{
    private const string FollowUpIssued = "follow_up_issued";

    private RecordDesk? desk;
    private Problem? problem;
    private Guid shown;
    private IDisposable? watch;

    /// <summary>The session.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private PageUser User { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    [Inject]
    private EventFeed Feed { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (shown == Id) return;
        shown = Id;
        var reply = await Door.Ask(new ViewSession.Query(Id));
        problem = reply.Problem;
        desk = reply.Value is { } record ? new RecordDesk(Door, User, record, () => InvokeAsync(StateHasChanged)) : null;
        if (RendererInfo.IsInteractive && desk is not null) await Watch(desk);
    }

    public void Dispose() => watch?.Dispose();

    // What was entered since the first sight of the page is read once more.
    private async Task Watch(RecordDesk open)
    {
        watch?.Dispose();
        watch = await Feed.Watch(User.Asker.Tenant, news => desk == open && news.Any(Concerns) ? InvokeAsync(open.Refresh) : Task.CompletedTask);
        await open.Refresh();
    }

    // Its own stream, the places of its people, what was issued from it; of a new follow-up only the record tells where it comes from.
    private bool Concerns(News news) =>
        news.StreamId == Id || news.Type == FollowUpIssued
        || desk!.Record.Roster.People.Any(person => Attendance.StreamId(Id, person.PersonId) == news.StreamId)
        || desk.Record.FollowUps.Any(followUp => followUp.Id == news.StreamId);
}
