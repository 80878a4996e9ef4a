using Npgsql;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Jobs;

/// <summary>Knows the jobs of an organisation and how far they are.</summary>
public sealed class JobStore(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Columns = "tenant_id, id, user_id, kind, about, state, finished, total, problem, file_name, file_size, asked_at, ended_at, seen, put_away";

    // Not forgotten while somebody may still come for its file.
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>Asks for a job with what the attempt commits.</summary>
    internal static void Ask(Attempt attempt, Job job) =>
        attempt.Write(
            $"insert into {JobTables.Jobs} (tenant_id, id, user_id, kind, about, state, finished, asked_at) values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)",
            job.Tenant,
            job.Id,
            job.UserId,
            ApiJson.Written(job.Kind),
            job.About,
            ApiJson.Written(job.State),
            job.Finished,
            job.AskedAt.ToUniversalTime());

    /// <summary>The job that goes on and is about the same; null: there is none.</summary>
    internal async Task<Job?> FindUnended(Attempt attempt, JobKind kind, string about) =>
        (await Read(
            $"select {Columns} from {JobTables.Jobs} where tenant_id = $1 and kind = $2 and about = $3::jsonb and ended_at is null limit 1",
            attempt.Cancellation,
            attempt.OrganisationId.ToString("D"),
            ApiJson.Written(kind),
            about)).SingleOrDefault();

    /// <summary>Takes a job back with what the attempt commits; whoever works on it stops.</summary>
    public static void Cancel(Attempt attempt, Guid id) =>
        attempt.Write(
            $"update {JobTables.Jobs} set state = ?, ended_at = ? where tenant_id = ? and id = ? and ended_at is null",
            ApiJson.Written(JobState.Cancelled),
            attempt.Now.Instant.ToUniversalTime(),
            attempt.OrganisationId.ToString("D"),
            id);

    /// <summary>Notes with what the attempt commits that its end was seen.</summary>
    internal static void See(Attempt attempt, Guid id) =>
        attempt.Write($"update {JobTables.Jobs} set seen = true where tenant_id = ? and id = ? and ended_at is not null", attempt.OrganisationId.ToString("D"), id);

    /// <summary>Puts a job away with what the attempt commits, and throws its file away; it is in no list any more.</summary>
    internal static void PutAway(Attempt attempt, Guid id)
    {
        var tenant = attempt.OrganisationId.ToString("D");
        attempt.Write($"update {JobTables.Jobs} set put_away = true, file_name = null, file_size = null where tenant_id = ? and id = ?", tenant, id);
        attempt.Write($"delete from {JobTables.Files} where tenant_id = ? and job_id = ?", tenant, id);
    }

    /// <summary>A job of an organisation; null where it has none of that id.</summary>
    public async Task<Job?> Find(string tenant, Guid id, CancellationToken cancellation) =>
        (await Read($"select {Columns} from {JobTables.Jobs} where tenant_id = $1 and id = $2", cancellation, tenant, id)).SingleOrDefault();

    /// <summary>The jobs of an organisation that were not put away, the latest first.</summary>
    public Task<IReadOnlyList<Job>> Of(string tenant, CancellationToken cancellation) =>
        Read($"select {Columns} from {JobTables.Jobs} where tenant_id = $1 and not put_away order by asked_at desc, id", cancellation, tenant);

    /// <summary>What nobody has ended, of every organisation, the oldest first: what waits, what is worked on and what was left lying.</summary>
    internal Task<IReadOnlyList<Job>> Unended(CancellationToken cancellation) =>
        Read($"select {Columns} from {JobTables.Jobs} where ended_at is null order by asked_at, id", cancellation);

    /// <summary>Begins, or goes on after a stop, and says how often that was; null: it has ended meanwhile.</summary>
    internal async Task<int?> Begin(Job job, CancellationToken cancellation) =>
        await database.Scalar(
            $"update {JobTables.Jobs} set state = $3, tries = tries + 1 where tenant_id = $1 and id = $2 and ended_at is null returning tries",
            cancellation,
            job.Tenant,
            job.Id,
            ApiJson.Written(JobState.UnderWay)) as int?;

    /// <summary>Says how far it is; false: it was taken back.</summary>
    internal async Task<bool> Tell(Job job, long finished, long? of, CancellationToken cancellation) =>
        await database.Scalar(
            $"update {JobTables.Jobs} set finished = $3, total = $4 where tenant_id = $1 and id = $2 and ended_at is null returning true",
            cancellation,
            job.Tenant,
            job.Id,
            finished,
            of) is true;

    /// <summary>Says how far it is with what the attempt commits.</summary>
    internal static void Tell(Attempt attempt, Job job, long finished, long total) =>
        attempt.Enqueue($"update {JobTables.Jobs} set finished = ?, total = ? where tenant_id = ? and id = ?", finished, total, job.Tenant, job.Id);

    /// <summary>Whether it was taken back.</summary>
    internal async Task<bool> IsTakenBack(Job job, CancellationToken cancellation) =>
        await database.Scalar($"select ended_at is not null from {JobTables.Jobs} where tenant_id = $1 and id = $2", cancellation, job.Tenant, job.Id) is true;

    /// <summary>Ends it, unless it was taken back.</summary>
    internal Task End(Job job, JobState state, string? problem, CancellationToken cancellation) =>
        database.Scalar(
            $"update {JobTables.Jobs} set state = $3, problem = $4, ended_at = $5 where tenant_id = $1 and id = $2 and ended_at is null",
            cancellation,
            job.Tenant,
            job.Id,
            ApiJson.Written(state),
            problem,
            clock.GetUtcNow().ToUniversalTime());

    /// <summary>Forgets what ended long ago.</summary>
    public Task Sweep(CancellationToken cancellation) =>
        database.Scalar($"delete from {JobTables.Jobs} where ended_at < $1", cancellation, (clock.GetUtcNow() - KeptFor).ToUniversalTime());

    private Task<IReadOnlyList<Job>> Read(string sql, CancellationToken cancellation, params object?[] parameters) => database.Rows(
        sql,
        row => new Job(
            row.GetString(0),
            row.GetGuid(1),
            row.GetGuid(2),
            ApiJson.Value<JobKind>(row.GetString(3))!.Value,
            row.GetString(4),
            ApiJson.Value<JobState>(row.GetString(5))!.Value,
            row.GetInt64(6),
            row.Value<long>(7),
            row.Text(8),
            row.Text(9),
            row.Value<long>(10),
            row.GetFieldValue<DateTimeOffset>(11),
            row.Value<DateTimeOffset>(12),
            row.GetBoolean(13),
            row.GetBoolean(14)),
        cancellation,
        parameters);
}
