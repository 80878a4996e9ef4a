using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.Planning;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Sessions.Planning;

/// <summary>Plans sessions that come again: the days are proposed, a person looks them through, and each is then planned as any other is.</summary>
public sealed partial class RecurringPage
{
    private static readonly DayOfWeek[] Weekdays =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    private const string TitleDraft = "recurring/title";

    private readonly SessionDraft draft = new() { Kind = SessionKind.ThemeDay };
    private readonly Wish wish = new();
    private bool hasAsked;
    private bool isPlanning;
    private Problem? problem;
    private IReadOnlyList<Row> rows = [];
    private IReadOnlyList<int> unannounced = [];

    [CascadingParameter]
    private PageUser User { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private int Waiting => rows.Count(row => row is { IsTaken: true, Planned: null });

    private int Done => rows.Count(row => row.Planned is not null);

    protected override void OnInitialized()
    {
        wish.From = User.Now.Today;
        wish.Until = new DateOnly(User.Now.Today.AddMonths(3).Year, 12, 31);
    }

    private async Task Propose()
    {
        var reply = await Door.Ask(wish.Query);
        problem = reply.Problem;
        if (reply.Value is not { } proposal) return;
        (hasAsked, unannounced) = (true, proposal.UnannouncedYears);
        rows = [.. proposal.Days.Select(day => new Row(day) { Title = $"{draft.Title.Trim()}{Suffix(day.On)}" })];
    }

    // One after the other; each has the id it was proposed with, so that what is sent again is the same session.
    private async Task Plan()
    {
        isPlanning = true;
        foreach (var row in rows.Where(row => row is { IsTaken: true, Planned: null }))
        {
            var done = await Door.Do(target: null, draft.On(row.Id, row.On, User.Now.Zone) with { Title = row.Title.Trim() });
            (row.Problem, row.Planned) = (done.Problem, done.Problem is null ? done.Id : null);
            StateHasChanged();
        }

        isPlanning = false;
        if (Waiting == 0) await Script.InvokeVoidAsync("studylog.drop", TitleDraft);
    }

    private static string Kept(string field) => PlanFields.Kept(TitleDraft, field);

    private string Suffix(DateOnly day) => wish.Every == RecurrencePeriod.Month
        ? Wording.Say("recurring.of-month", day.Year, day.Month)
        : Wording.Say("recurring.of-quarter", day.Year, (day.Month + 2) / 3);

    private sealed class Wish
    {
        public RecurrencePeriod Every { get; set; }

        public int MonthOfQuarter { get; set; } = 1;

        public bool ByWeekday { get; set; }

        public int Day { get; set; } = 10;

        public int Week { get; set; } = 1;

        public DayOfWeek Weekday { get; set; } = DayOfWeek.Friday;

        public DateOnly From { get; set; }

        public DateOnly Until { get; set; }

        public ProposeDays.Query Query => new(
            ApiJson.Written(Every),
            Every == RecurrencePeriod.Quarter ? Number(MonthOfQuarter) : null,
            ByWeekday ? null : Number(Day),
            ByWeekday ? Number(Week) : null,
            ByWeekday ? ApiJson.Written(Weekday) : null,
            From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private sealed class Row(ProposedDay proposed)
    {
        public Guid Id { get; } = Guid.CreateVersion7();

        public DateOnly On { get; set; } = proposed.On;

        public DateOnly Wished => proposed.Wished;

        public DayOff? Because => proposed.Because;

        public string? AnnouncedAs => proposed.AnnouncedAs;

        public bool IsTaken { get; set; } = true;

        public string Title { get; set; } = "";

        public Guid? Planned { get; set; }

        public Problem? Problem { get; set; }
    }
}
