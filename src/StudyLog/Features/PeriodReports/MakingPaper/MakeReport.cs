using System.Globalization;
using Marten;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Documents.Papers;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Reports;
using StudyLog.Features.PeriodReports.Viewing;
using StudyLog.Features.Progress;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.Printing;
using StudyLog.Queries;
using StudyLog.Resources;

namespace StudyLog.Features.PeriodReports.MakingPaper;

/// <summary>季度、年度学习情况报告 as a file: the report's figures as they were known when it was drafted.</summary>
public static class MakeReport
{
    /// <param name="Number">发文字号 as the office gave it; without it the report has none.</param>
    [Requires(Act.SeeReports)]
    public sealed record Query(Guid Id, string? Form = null, string? Number = null) : IPaperQuery;

    public static void Map(IEndpointRouteBuilder api) => api.MapPaper<Query>("/period-reports/{id:guid}/paper");

    public static async Task<Reply<MadePaper>> Handle(
        Queried<Query> queried, IDocumentStore store, StateReader states, CommandRunner commands, AccountDirectory accounts, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var number = parameters.Text("number", query.Number);
        if (parameters.Problem is { } fault) return fault;

        var reply = await ViewReport.Handle(new Queried<ViewReport.Query>(new(query.Id), asker), store, states, commands, accounts, cancellation);
        if (!reply.IsAnswered) return reply.Problem;

        var report = reply.Value;
        var organisation = (await states.Read<Organisation>(asker.Tenant, asker.OrganisationId, cancellation)).State;
        var state = (await states.Read<PeriodReport>(asker.Tenant, query.Id, cancellation)).State;
        return new MadePaper(StudyReport.Of(
            new ReportOnPaper(
                organisation.Name,
                PeriodOf(report),
                report.Kind is ReportKind.QuarterStudy or ReportKind.YearStudy ? "学习情况" : "督办事项办理情况",
                report.From,
                report.To,
                report.StockOn,
                report.AsOf,
                state.Drafted is { Precision: Precision.Instant, From: { } drafted } ? drafted.DateTime : null,
                Words.Of(report.State, Words.Chinese),
                IsDraft: report.State is ReportState.Drafted or ReportState.Returned,
                state.State is ReportState.Submitted or ReportState.Accepted ? state.LastStep?.LocalDay : null,
                Told(string.Empty, report.Total),
                [.. report.Departments.Select(row => Told(row.Name, row))],
                report.Others is { } others ? Told(string.Empty, others) : null),
            number));
    }

    private static string? PeriodOf(ViewReport.Answered report)
    {
        var year = report.From.Year.ToString(CultureInfo.InvariantCulture);
        return report.Kind switch
        {
            ReportKind.QuarterStudy => $"{year}年第{"一二三四"[(report.From.Month - 1) / 3]}季度",
            ReportKind.YearStudy => $"{year}年度",
            _ => null,
        };
    }

    private static StudyFigures Told(string name, Figures figures) => new(
        name,
        figures.SessionsHeld,
        figures.Owed,
        figures.Present + figures.Late + figures.LeftEarly,
        figures.OnLeave,
        figures.Absent,
        figures.Unmarked,
        figures.MadeUp,
        figures.AttendanceRate,
        figures.CoverageRate,
        figures.StudyHours,
        figures.MadeUpHours,
        figures.MakeUpOpen,
        figures.MaterialsCovered,
        figures.Remarks,
        figures.FollowUps.Issued,
        figures.FollowUps.Closed,
        figures.FollowUps.Open,
        figures.FollowUps.Red);
}
