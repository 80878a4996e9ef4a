using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Accounts;
using StudyLog.Domain.Reports;
using StudyLog.Features.Organisations.Viewing;
using StudyLog.Features.PeriodReports.Viewing;
using StudyLog.Pages.Shared;
using StudyLog.Queries;

namespace StudyLog.Pages.Reports;

/// <summary>One report as a paper: the same figures for ever, whatever is recorded later; handed in, returned with a reason, accepted.</summary>
public sealed partial class ReportPage
{
    private string? organisation;

    /// <summary>The report.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    protected override IQuery<ViewReport.Answered> Query => new ViewReport.Query(Id);

    private bool Judges => User.Reaches(Act.JudgeReports);

    private bool Keeps => User.Reaches(Act.KeepReports);

    protected override async Task OnInitializedAsync() => organisation = (await Door.Ask(new ViewOrganisation.Query())).Value?.Name;

    private string TitleOf(ViewReport.Answered report) => report.Kind switch
    {
        ReportKind.QuarterStudy => Wording.Say("reports.title-study", organisation, Wording.Say("reports.quarter-of", report.From.Year, ((report.From.Month - 1) / 3) + 1)),
        ReportKind.YearStudy => Wording.Say("reports.title-study", organisation, Wording.Say("reports.year-of", report.From.Year)),
        _ => Wording.Say("reports.title-bulletin", organisation, MonthsOf(report.From, report.To)),
    };

    private static string MonthsOf(DateOnly from, DateOnly to) => to < from.AddMonths(1)
        ? Wording.Say("reports.month-of", from.Year, from.Month)
        : Wording.Say("reports.months-of", from.Year, from.Month, to.Year, to.Month);

    private Task Print() => Script.InvokeVoidAsync("print").AsTask();
}
