using StudyLog.Domain;
using StudyLog.Domain.Notices;
using StudyLog.Http;
using StudyLog.Notices;
using StudyLog.Persistence;

namespace StudyLog.Deliveries;

/// <summary>A notice that only says that it is a trial. It is for nobody, and goes on one way alone.</summary>
public static class Trial
{
    /// <summary>Sends one with what the attempt commits, and gives the id of its delivery. One that waits still is not sent a second time.</summary>
    public static async Task<Guid> Send(Attempt attempt, DeliveryStore deliveries, TargetKind kind, Guid target, Guid by)
    {
        var (tenant, now) = (attempt.OrganisationId.ToString("D"), attempt.Now.Instant.ToUniversalTime());
        if (await deliveries.WaitingTrial(tenant, target, attempt.Cancellation) is { } waiting) return waiting;
        var notice = attempt.NewId;
        var delivery = NameBasedGuid.Create(notice, $"delivery to {target:D}");
        attempt.Write(
            $"insert into {NoticeTables.Notices} (tenant_id, id, kind, stream_id, by_user, at, facts, addressed_at) values (?, ?, ?, ?, ?, ?, '{{}}', ?)",
            tenant,
            notice,
            ApiJson.Written(NoticeKind.Trial),
            target,
            by,
            now,
            now);
        attempt.Write(
            $"insert into {DeliveryTables.Deliveries} (tenant_id, id, notice_id, target_kind, target_id, subject_id, state, created_at, next_at) values (?, ?, ?, ?, ?, ?, 'waiting', ?, ?)",
            tenant,
            delivery,
            notice,
            ApiJson.Written(kind),
            target,
            notice,
            now,
            now);
        return delivery;
    }
}
