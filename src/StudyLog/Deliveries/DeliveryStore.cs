using Npgsql;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Deliveries;

/// <summary>A target that something waits for.</summary>
public sealed record WaitingTarget(string Tenant, TargetKind Kind, Guid Id);

/// <summary>Somebody whom no account could be read for.</summary>
/// <param name="Id">The department or the person.</param>
/// <param name="Notices">How many notices nobody read therefore.</param>
/// <param name="LastAt">When the last was given.</param>
public sealed record Unreached(Guid Id, int Notices, DateTimeOffset LastAt);

/// <summary>What waits for a target.</summary>
/// <param name="Count">How many deliveries.</param>
/// <param name="Refusal">What the last one of them that was refused was told; null: none was.</param>
public sealed record Backlog(int Count, string? Refusal);

/// <summary>Knows what is on its way to whom, and notes what becomes of it.</summary>
public sealed class DeliveryStore(NpgsqlDataSource database)
{
    private const string Begun = "id, notice_id, target_kind, target_id, state, tries, batch_id, created_at";
    private const string Columns = $"{Begun}, next_at, {Ended}";
    private const string Ended = "ended_at, problem";

    // What failed a moment after one look is due a moment after another: it does not wait for the one after that.
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(15);

    // What is about the same thing goes out in order: it waits for what was given before it, also for what was refused and is tried again later.
    private const string Next =
        $"""
        select {Columns} from {DeliveryTables.Deliveries} as delivery
        where tenant_id = $1 and target_id = $2 and state = 'waiting' and next_at <= $3
            and not exists (
                select from {DeliveryTables.Deliveries} as before
                where before.tenant_id = delivery.tenant_id and before.target_id = delivery.target_id and before.subject_id = delivery.subject_id
                    and before.state = 'waiting' and before.place < delivery.place and before.next_at > $3)
        order by place limit $4
        """;

    // When what it waits for is sent again.
    private const string NextBefore =
        $"""
        (select max(before.next_at) from {DeliveryTables.Deliveries} as before
        where delivery.state = 'waiting' and before.tenant_id = delivery.tenant_id and before.target_id = delivery.target_id and before.subject_id = delivery.subject_id
            and before.state = 'waiting' and before.place < delivery.place)
        """;

    // Only where it was tried just now in vain: after a service was away for days it is tried once more first.
    private const string GiveUpSql =
        $"""
        update {DeliveryTables.Deliveries} as delivery set state = 'failed', ended_at = $1, problem = coalesce(obstacle.problem, delivery.problem)
        from {DeliveryTables.Obstacles} as obstacle
        where obstacle.tenant_id = delivery.tenant_id and obstacle.target_id = delivery.target_id and delivery.state = 'waiting'
            and delivery.next_at < $2 and obstacle.since < $2 and obstacle.next_at > $1
        """;

    private const string Targets =
        $"""
        select distinct delivery.tenant_id, delivery.target_kind, delivery.target_id
        from {DeliveryTables.Deliveries} as delivery
        left join {DeliveryTables.Obstacles} as obstacle on obstacle.tenant_id = delivery.tenant_id and obstacle.target_id = delivery.target_id
        where delivery.state = 'waiting' and delivery.next_at <= $1 and (obstacle.next_at is null or obstacle.next_at <= $1)
            and not exists (select from {DeliveryTables.Channels} as channel where channel.tenant_id = delivery.tenant_id and channel.id = delivery.target_id and not channel.is_on)
        """;

    private const string Which = "where tenant_id = $1 and target_kind <> 'nobody' and ($2::text is null or state = $2) and ($3::uuid is null or target_id = $3)";

    /// <summary>Every target that something can be sent to now.</summary>
    public Task<IReadOnlyList<WaitingTarget>> Due(DateTimeOffset now, CancellationToken cancellation) => database.Rows(
        Targets, row => new WaitingTarget(row.GetString(0), ApiJson.Value<TargetKind>(row.GetString(1))!.Value, row.GetGuid(2)), cancellation, (now + Early).ToUniversalTime());

    /// <summary>What is sent to a target next, in order.</summary>
    public Task<IReadOnlyList<Delivery>> NextFor(WaitingTarget target, int most, DateTimeOffset now, CancellationToken cancellation) =>
        database.Rows(Next, Read, cancellation, target.Tenant, target.Id, (now + Early).ToUniversalTime(), most);

    /// <summary>Those that were sent in one message and not taken: they are sent together again.</summary>
    public Task<IReadOnlyList<Delivery>> Batch(string tenant, Guid batch, CancellationToken cancellation) => database.Rows(
        $"select {Columns} from {DeliveryTables.Deliveries} where tenant_id = $1 and batch_id = $2 and state = 'waiting' order by place", Read, cancellation, tenant, batch);

    /// <summary>Notes which are sent in one message, before it is sent: whatever becomes of it, they stay together.</summary>
    public Task Join(string tenant, IReadOnlyCollection<Guid> ids, Guid batch, CancellationToken cancellation) => database.Scalar(
        $"update {DeliveryTables.Deliveries} set batch_id = $3 where tenant_id = $1 and id = any($2)", cancellation, tenant, ids.ToArray(), batch);

    /// <summary>Notes that these ended so.</summary>
    public Task End(string tenant, IReadOnlyCollection<Guid> ids, DeliveryState state, string? problem, DateTimeOffset now, CancellationToken cancellation) => database.Scalar(
        $"update {DeliveryTables.Deliveries} set state = $3, problem = coalesce($4, problem), ended_at = $5 where tenant_id = $1 and id = any($2) and state = 'waiting'",
        cancellation,
        tenant,
        ids.ToArray(),
        ApiJson.Written(state),
        problem,
        now.ToUniversalTime());

    /// <summary>Notes that nothing that waits for a target is sent any more.</summary>
    public Task Withdraw(WaitingTarget target, string because, DateTimeOffset now, CancellationToken cancellation) => database.Scalar(
        $"update {DeliveryTables.Deliveries} set state = 'withdrawn', problem = $3, ended_at = $4 where tenant_id = $1 and target_id = $2 and state = 'waiting'",
        cancellation,
        target.Tenant,
        target.Id,
        because,
        now.ToUniversalTime());

    /// <summary>Notes that these were refused, and are tried again later or given up.</summary>
    public Task Refuse(string tenant, IReadOnlyCollection<Delivery> refused, string problem, DateTimeOffset now, CancellationToken cancellation)
    {
        var tries = refused.Max(delivery => delivery.Tries) + 1;
        return database.Scalar(
            $"""
            update {DeliveryTables.Deliveries} set tries = $3, problem = $4, next_at = $5,
                state = case when $6 then 'failed' else state end, ended_at = case when $6 then $7 end
            where tenant_id = $1 and id = any($2) and state = 'waiting'
            """,
            cancellation,
            tenant,
            refused.Select(delivery => delivery.Id).ToArray(),
            tries,
            problem,
            (now + BackOff.After(tries)).ToUniversalTime(),
            tries >= BackOff.MostTries,
            now.ToUniversalTime());
    }

    /// <summary>Notes that nobody answers at a target, and when it is tried next.</summary>
    public Task Obstruct(WaitingTarget target, string problem, DateTimeOffset now, CancellationToken cancellation) => database.Scalar(
        $"""
        insert into {DeliveryTables.Obstacles} as known (tenant_id, target_id, since, tries, next_at, problem) values ($1, $2, $3, 1, $3 + interval '1 minute', $4)
        on conflict (tenant_id, target_id) do update set tries = known.tries + 1, problem = excluded.problem,
            next_at = $3 + least(interval '1 hour', interval '1 minute' * power(2, least(known.tries, 6)))
        """,
        cancellation,
        target.Tenant,
        target.Id,
        now.ToUniversalTime(),
        problem);

    /// <summary>Notes that somebody answers at a target again.</summary>
    public Task Clear(WaitingTarget target, CancellationToken cancellation) =>
        database.Scalar($"delete from {DeliveryTables.Obstacles} where tenant_id = $1 and target_id = $2", cancellation, target.Tenant, target.Id);

    /// <summary>Gives up what nobody has taken for as long as one tries.</summary>
    public Task GiveUp(DateTimeOffset now, CancellationToken cancellation) =>
        database.Scalar(GiveUpSql, cancellation, now.ToUniversalTime(), (now - BackOff.Longest).ToUniversalTime());

    /// <summary>What keeps everything for targets of an organisation waiting, by target.</summary>
    public async Task<IReadOnlyDictionary<Guid, Obstacle>> ObstaclesOf(string tenant, CancellationToken cancellation) => (await database.Rows(
        $"select target_id, since, tries, next_at, problem from {DeliveryTables.Obstacles} where tenant_id = $1",
        row => (Target: row.GetGuid(0), Obstacle: new Obstacle(row.GetFieldValue<DateTimeOffset>(1), row.GetInt32(2), row.GetFieldValue<DateTimeOffset>(3), row.GetString(4))),
        cancellation,
        tenant)).ToDictionary(each => each.Target, each => each.Obstacle);

    /// <summary>What waits for the targets of an organisation, by target.</summary>
    public async Task<IReadOnlyDictionary<Guid, Backlog>> BacklogsOf(string tenant, CancellationToken cancellation) => (await database.Rows(
        $"""
        select target_id, count(*)::int, (array_agg(problem order by place desc) filter (where problem is not null))[1] from {DeliveryTables.Deliveries}
        where tenant_id = $1 and state = 'waiting' group by target_id
        """,
        row => (Target: row.GetGuid(0), Backlog: new Backlog(row.GetInt32(1), row.Text(2))),
        cancellation,
        tenant)).ToDictionary(each => each.Target, each => each.Backlog);

    /// <summary>A page of the deliveries of an organisation, the latest first.</summary>
    public Task<IReadOnlyList<Delivery>> Of(string tenant, DeliveryState? state, Guid? target, Paging paging, CancellationToken cancellation) => database.Rows(
        $"""
        select {Begun}, greatest(next_at, {NextBefore}), {Ended} from {DeliveryTables.Deliveries} as delivery
        {Which}
        order by place desc limit $4 offset $5
        """,
        Read,
        cancellation,
        tenant,
        state is { } wanted ? ApiJson.Written(wanted) : null,
        target,
        paging.Size,
        paging.Skip);

    /// <summary>How many there are.</summary>
    public async Task<long> Count(string tenant, DeliveryState? state, Guid? target, CancellationToken cancellation) => (long)(await database.Scalar(
        $"select count(*) from {DeliveryTables.Deliveries} {Which}",
        cancellation,
        tenant,
        state is { } wanted ? ApiJson.Written(wanted) : null,
        target))!;

    /// <summary>For whom there was no account when a notice was given, how many notices, and the day of the last.</summary>
    public Task<IReadOnlyList<Unreached>> Unreached(string tenant, CancellationToken cancellation) => database.Rows(
        $"""
        select target_id, count(*)::int, max(created_at) from {DeliveryTables.Deliveries}
        where tenant_id = $1 and target_kind = 'nobody' group by target_id order by 2 desc, 1
        """,
        row => new Unreached(row.GetGuid(0), row.GetInt32(1), row.GetFieldValue<DateTimeOffset>(2)),
        cancellation,
        tenant);

    /// <summary>One of them; null: there is none of that id.</summary>
    public async Task<Delivery?> Find(string tenant, Guid id, CancellationToken cancellation) =>
        (await database.Rows($"select {Columns} from {DeliveryTables.Deliveries} where tenant_id = $1 and id = $2 and target_kind <> 'nobody'", Read, cancellation, tenant, id)).SingleOrDefault();

    /// <summary>The trial that waits for a target; null: none does.</summary>
    public async Task<Guid?> WaitingTrial(string tenant, Guid target, CancellationToken cancellation) => (Guid?)await database.Scalar(
        $"""
        select delivery.id from {DeliveryTables.Deliveries} as delivery
        join {NoticeTables.Notices} as notice on notice.tenant_id = delivery.tenant_id and notice.id = delivery.notice_id
        where delivery.tenant_id = $1 and delivery.target_id = $2 and delivery.state = 'waiting' and notice.kind = 'trial' limit 1
        """,
        cancellation,
        tenant,
        target);

    /// <summary>Sends one again that was given up, or that waits, and tries its target at once, with what the attempt commits.</summary>
    public static void Replay(Attempt attempt, Delivery delivery)
    {
        var (tenant, now) = (attempt.OrganisationId.ToString("D"), attempt.Now.Instant.ToUniversalTime());
        attempt.Write(
            $"""
            update {DeliveryTables.Deliveries} set state = 'waiting', tries = case when state = 'failed' then 0 else tries end, next_at = least(next_at, ?), ended_at = null
            where tenant_id = ? and (id = ? and state = 'failed' or state = 'waiting' and (id = ? or batch_id = ?))
            """,
            now,
            tenant,
            delivery.Id,
            delivery.Id,
            delivery.BatchId ?? Guid.Empty);
        TryAtOnce(attempt, delivery.TargetId);
    }

    /// <summary>Does not wait any longer before a target is tried again, with what the attempt commits: what was wrong may have been mended.</summary>
    public static void TryAgain(Attempt attempt, Guid target)
    {
        var (tenant, now) = (attempt.OrganisationId.ToString("D"), attempt.Now.Instant.ToUniversalTime());
        attempt.Write(
            $"update {DeliveryTables.Deliveries} set next_at = least(next_at, ?) where tenant_id = ? and target_id = ? and state = 'waiting' and tries > 0", now, tenant, target);
        TryAtOnce(attempt, target);
    }

    private static void TryAtOnce(Attempt attempt, Guid target) => attempt.Write(
        $"update {DeliveryTables.Obstacles} set next_at = least(next_at, ?) where tenant_id = ? and target_id = ?",
        attempt.Now.Instant.ToUniversalTime(),
        attempt.OrganisationId.ToString("D"),
        target);

    private static Delivery Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetGuid(1),
        ApiJson.Value<TargetKind>(row.GetString(2))!.Value,
        row.GetGuid(3),
        ApiJson.Value<DeliveryState>(row.GetString(4))!.Value,
        row.GetInt32(5),
        row.Value<Guid>(6),
        row.GetFieldValue<DateTimeOffset>(7),
        row.GetFieldValue<DateTimeOffset>(8),
        row.Value<DateTimeOffset>(9),
        row.Text(10));
}
