using Microsoft.AspNetCore.Components;
using StudyLog.Domain.Attendances;
using StudyLog.Features.Attendances.CheckingIn;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;
using StudyLog.Persistence;

namespace StudyLog.Pages.CheckingIn;

/// <summary>What is projected while people come in: the code that changes with time, and how many are there.</summary>
public sealed partial class ProjectorPage
{
    private readonly CancellationTokenSource leaving = new();
    private int codesAskedFor;
    private bool isRecordRead;
    private Problem? problem;
    private SessionRecord? record;
    private SeeCheckInCode.Shown? shown;
    private Task turning = Task.CompletedTask;
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

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private string Address => new Uri(new Uri(Navigation.BaseUri), shown!.Address).ToString();

    private int CheckedIn => record!.Roster.People.Count(person => person.Status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly);

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        watch?.Dispose();
        await turning;
        leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        await Read();
        if (!RendererInfo.IsInteractive) return;
        watch = await Feed.Watch(User.Asker.Tenant, Follow);
        turning = Turn();

        // What was stored since the first sight of the page.
        await Read();
    }

    // Whether people may check in stands in the session's own stream; who does so changes only how many are there.
    private Task Follow(IReadOnlyList<News> news)
    {
        if (news.Any(each => each.StreamId == Id)) return InvokeAsync(Read);
        return news.Any(IsOfTheRoster) ? InvokeAsync(ReadRecord) : Task.CompletedTask;
    }

    // The next code as soon as there is one; while there is none, a look now and then.
    private async Task Turn()
    {
        try
        {
            while (true)
            {
                var wait = shown is null ? TimeSpan.FromSeconds(5) : shown.ChangesAt - Clock.GetUtcNow();
                await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1), Clock, leaving.Token);
                await InvokeAsync(Look);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody looks any more.
        }
    }

    // A record that could not be read, as while the database was away, is tried again with the code.
    private Task Look() => isRecordRead ? ReadCode() : Read();

    private async Task Read()
    {
        await ReadCode();
        await ReadRecord();
    }

    private async Task ReadCode()
    {
        // An answer that was overtaken by another question tells what is past.
        var question = ++codesAskedFor;
        var code = await Door.Ask(new SeeCheckInCode.Query(Id));
        if (question != codesAskedFor) return;
        (shown, problem) = (code.Value, code.Problem);
        StateHasChanged();
    }

    private async Task ReadRecord()
    {
        var now = (await Door.Ask(new ViewSession.Query(Id))).Value;
        (isRecordRead, record) = (now is not null, now ?? record);
        StateHasChanged();
    }

    private bool IsOfTheRoster(News news) =>
        record?.Roster.People.Any(person => Attendance.StreamId(Id, person.PersonId) == news.StreamId) ?? false;

    private static string Grouped(string code) => $"{code[..4]} {code[4..]}";
}
