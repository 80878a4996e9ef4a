using System.Globalization;
using Microsoft.AspNetCore.Components;
using StudyLog.Domain.Organisations;
using StudyLog.Features.Deadlines;
using StudyLog.Features.Organisations.KeepingDaysOff;
using StudyLog.Http;
using StudyLog.Pages.Shared;
using StudyLog.Queries;

namespace StudyLog.Pages.Deadlines;

/// <summary>What is due in a month, day by day, and before it what is overdue.</summary>
public sealed partial class DeadlinesPage
{
    private HashSet<DateOnly> off = [];

    /// <summary>The month, 2026-11; without one, this.</summary>
    [SupplyParameterFromQuery]
    private string? Month { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    private MonthShown MonthWanted => MonthShown.Of(Month, User.Now.Today);

    protected override IQuery<StampedPage<ListDeadlines.Item>> Query => new ListDeadlines.Query(MonthWanted.From, MonthWanted.To, Page: Page, PageSize: "200");

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        off = [];
        foreach (var year in MonthWanted.Weeks.SelectMany(week => week).Select(day => day.Year).Distinct())
        {
            var days = (await Door.Ask(new ListDaysOff.Query(year.ToString(CultureInfo.InvariantCulture)))).Value?.Days ?? [];
            off.UnionWith(days.Where(day => day.Kind == HolidayKind.Off).Select(day => day.On));
        }
    }
}
