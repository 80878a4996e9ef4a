using JasperFx.Events.Projections;
using Marten;
using StudyLog.Features.PeriodReports.Drafting;
using StudyLog.Features.PeriodReports.Judging;
using StudyLog.Features.PeriodReports.Listing;
using StudyLog.Features.PeriodReports.MakingPaper;
using StudyLog.Features.PeriodReports.Submitting;
using StudyLog.Features.PeriodReports.Viewing;

namespace StudyLog.Features.PeriodReports;

/// <summary>The routes of period reports, and the list they are found in.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        DraftReport.Map(api);
        ListReports.Map(api);
        ViewReport.Map(api);
        MakeReport.Map(api);
        RedraftReport.Map(api);
        SubmitReport.Map(api);
        ReturnReport.Map(api);
        AcceptReport.Map(api);
    }

    public static void Add(IServiceCollection services) =>
        services.ConfigureMarten(options => options.Projections.Add(new PeriodReportEntries(), ProjectionLifecycle.Inline));
}
