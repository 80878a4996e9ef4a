using System.Text.Json;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Domain.Notices;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Notices;

/// <summary>Knows the notices of an organisation, for whom they are and who has read them.</summary>
public sealed class NoticeStore(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Columns = "notice.id, notice.kind, notice.stream_id, notice.session_id, notice.by_user, notice.at, notice.facts";

    // Whoever did something need not be told of it. $1 the organisation, $2 the asker, $3 what the asker is among.
    private const string Own =
        $"""
        from {NoticeTables.Notices} as notice
        left join {NoticeTables.Readings} as reading on reading.tenant_id = notice.tenant_id and reading.notice_id = notice.id and reading.user_id = $2
        where notice.tenant_id = $1 and notice.by_user <> $2
            and notice.id in (select notice_id from {NoticeTables.Recipients} where tenant_id = $1 and recipient_id = any($3))
        """;

    // So long a year that is reported on can be looked at.
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(400);

    /// <summary>A page of the asker's notices, the latest first.</summary>
    public Task<IReadOnlyList<Notice>> Of(Asker asker, bool unreadOnly, Paging paging, CancellationToken cancellation) => database.Rows(
        $"select {Columns}, reading.at {Own} {Unread(unreadOnly)} order by notice.place desc limit $4 offset $5", Read, cancellation, [.. Asked(asker), paging.Size, paging.Skip]);

    /// <summary>How many the asker has.</summary>
    public async Task<long> Count(Asker asker, bool unreadOnly, CancellationToken cancellation) =>
        (long)(await database.Scalar($"select count(*) {Own} {Unread(unreadOnly)}", cancellation, Asked(asker)))!;

    /// <summary>How many the asker has not read: of all, and of those given after an instant.</summary>
    public async Task<(long All, long Later)> CountUnread(Asker asker, DateTimeOffset until, CancellationToken cancellation) => (await database.Rows(
        $"select count(*), count(*) filter (where notice.at > $4) {Own} {Unread(only: true)}",
        row => (row.GetInt64(0), row.GetInt64(1)),
        cancellation,
        [.. Asked(asker), until.ToUniversalTime()])).Single();

    /// <summary>One of the asker's notices; null: it has none of that id.</summary>
    public async Task<Notice?> Find(Asker asker, Guid id, CancellationToken cancellation) =>
        (await database.Rows($"select {Columns}, reading.at {Own} and notice.id = $4", Read, cancellation, [.. Asked(asker), id])).SingleOrDefault();

    /// <summary>Notices of any organisation that are not on their ways yet, in the order they were given.</summary>
    public Task<IReadOnlyList<(string Tenant, Notice Notice)>> Unaddressed(int most, CancellationToken cancellation) => database.Rows(
        $"""
        select {Columns}, null::timestamptz, notice.tenant_id from {NoticeTables.Notices} as notice
        where notice.addressed_at is null order by notice.place limit $1
        """,
        row => (row.GetString(8), Read(row)),
        cancellation,
        most);

    /// <summary>These notices of an organisation, in the order they were given, whomever they are for.</summary>
    public Task<IReadOnlyList<Notice>> Of(string tenant, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) => database.Rows(
        $"""
        select {Columns}, null::timestamptz from {NoticeTables.Notices} as notice
        where notice.tenant_id = $1 and notice.id = any($2) order by notice.place
        """,
        Read,
        cancellation,
        tenant,
        ids.ToArray());

    /// <summary>For whom each of these is.</summary>
    public async Task<ILookup<Guid, Guid>> RecipientsOf(string tenant, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        (await database.Rows(
            $"select notice_id, recipient_id from {NoticeTables.Recipients} where tenant_id = $1 and notice_id = any($2) order by notice_id, recipient_id",
            row => (Notice: row.GetGuid(0), Recipient: row.GetGuid(1)),
            cancellation,
            tenant,
            ids.ToArray())).ToLookup(each => each.Notice, each => each.Recipient);

    /// <summary>Notes with what the attempt commits that the asker has read a notice.</summary>
    public static void MarkRead(Attempt attempt, Asker asker, Guid id) => attempt.Write(
        $"insert into {NoticeTables.Readings} (tenant_id, user_id, notice_id, at) values (?, ?, ?, ?) on conflict do nothing",
        asker.Tenant,
        asker.UserId,
        id,
        attempt.Now.Instant.ToUniversalTime());

    /// <summary>Notes with what the attempt commits that the asker has read all notices up to an instant.</summary>
    public static void MarkAllRead(Attempt attempt, Asker asker, DateTimeOffset until) => attempt.Write(
        $"""
        insert into {NoticeTables.Readings} (tenant_id, user_id, notice_id, at)
        select ?, ?, id, ? from {NoticeTables.Notices}
        where tenant_id = ? and at <= ? and by_user <> ?
            and id in (select notice_id from {NoticeTables.Recipients} where tenant_id = ? and recipient_id = any(?))
        on conflict do nothing
        """,
        asker.Tenant,
        asker.UserId,
        attempt.Now.Instant.ToUniversalTime(),
        asker.Tenant,
        until.ToUniversalTime(),
        asker.UserId,
        asker.Tenant,
        Addressees.Of(asker).ToArray());

    /// <summary>Forgets what is older than notices are kept; the events stay.</summary>
    public Task Sweep(CancellationToken cancellation) =>
        database.Scalar($"delete from {NoticeTables.Notices} where at < $1", cancellation, (clock.GetUtcNow() - KeptFor).ToUniversalTime());

    private static object?[] Asked(Asker asker) => [asker.Tenant, asker.UserId, Addressees.Of(asker).ToArray()];

    private static string Unread(bool only) => only ? "and reading.at is null" : "";

    private static Notice Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        ApiJson.Value<NoticeKind>(row.GetString(1))!.Value,
        row.GetGuid(2),
        row.Value<Guid>(3),
        row.GetGuid(4),
        row.GetFieldValue<DateTimeOffset>(5),
        JsonSerializer.Deserialize<NoticeFacts>(row.GetString(6), EventJson.Options)!,
        row.Value<DateTimeOffset>(7));
}
