using StudyLog.Domain.Reports;
using StudyLog.Persistence;

namespace StudyLog.Features.PeriodReports.Drafting;

/// <summary>Which report of a kind and period is not accepted yet.</summary>
public static class ReportsUnderWay
{
    // Two drafts of one period at the same time would both find none; drafts go one after the other.
    private const string OneDraftAtATime = "select 1 from (select pg_advisory_xact_lock(hashtextextended('period reports ' || $1, 0))) as locked";

    private const string UnderWay =
        $"""
        select id from {StoreConfiguration.Schema}.mt_doc_periodreportentry
        where tenant_id = $1 and data ->> 'kind' = $2 and (data ->> 'from')::date = $3 and (data ->> 'to')::date = $4 and data ->> 'state' <> $5
        """;

    public static async Task<Guid?> Find(Attempt attempt, ReportKind kind, DateOnly from, DateOnly to)
    {
        var tenant = attempt.OrganisationId.ToString("D");
        await attempt.Scalar<int>(OneDraftAtATime, tenant);
        var id = await attempt.Scalar<Guid>(UnderWay, tenant, EventJson.Written(kind), from, to, EventJson.Written(ReportState.Accepted));
        return id == Guid.Empty ? null : id;
    }
}
