using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using StudyLog.Domain.Notices;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Deliveries;

/// <summary>Keeps the channels of organisations, and how accounts want to be told by mail.</summary>
public sealed class ChannelStore(NpgsqlDataSource database, IDataProtectionProvider protection)
{
    /// <summary>Why what waited for a channel is not sent that was taken away.</summary>
    public const string Removed = "channel removed";

    /// <summary>Why what waited for an account is not sent that wants no mail any more.</summary>
    public const string NoMail = "no mail";

    private const string Columns = "id, kind, name, sealed_address, sealed_secret, department_id, reminders_only, is_on, version";

    private readonly IDataProtector seal = protection.CreateProtector("StudyLog.NoticeChannels");

    /// <summary>All channels of an organisation, by name.</summary>
    public Task<IReadOnlyList<Channel>> Of(string tenant, CancellationToken cancellation) =>
        database.Rows($"select {Columns} from {DeliveryTables.Channels} where tenant_id = $1 and removed_at is null order by name, id", Read, cancellation, tenant);

    /// <summary>One of them; null: there is none of that id.</summary>
    public async Task<Channel?> Find(string tenant, Guid id, CancellationToken cancellation) =>
        (await database.Rows($"select {Columns} from {DeliveryTables.Channels} where tenant_id = $1 and id = $2 and removed_at is null", Read, cancellation, tenant, id)).SingleOrDefault();

    /// <summary>One of them, held until the attempt ends; null: there is none of that id.</summary>
    public async Task<Channel?> Hold(Attempt attempt, Guid id, CancellationToken cancellation)
    {
        var tenant = attempt.OrganisationId.ToString("D");
        await attempt.Scalar<Guid>($"select id from {DeliveryTables.Channels} where tenant_id = $1 and id = $2 for update", tenant, id);
        if (await Find(tenant, id, cancellation) is not { } channel) return null;
        attempt.Holds(id, channel.Version);
        return channel;
    }

    /// <summary>What the channels of an organisation are called, those too that were removed.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesOf(string tenant, CancellationToken cancellation) => (await database.Rows(
        $"select id, name from {DeliveryTables.Channels} where tenant_id = $1", row => (Id: row.GetGuid(0), Name: row.GetString(1)), cancellation, tenant)).ToDictionary(each => each.Id, each => each.Name);

    /// <summary>Keeps a channel, new or changed, with what the attempt commits.</summary>
    public void Keep(Attempt attempt, Channel channel) => attempt.Write(
        $"""
        insert into {DeliveryTables.Channels} (tenant_id, id, kind, name, sealed_address, sealed_secret, department_id, reminders_only, is_on, created_at)
        values (?, ?, ?, ?, ?, nullif(?, ''), nullif(?, '00000000-0000-0000-0000-000000000000'::uuid), ?, ?, ?)
        on conflict (tenant_id, id) do update set name = excluded.name, sealed_address = excluded.sealed_address, sealed_secret = excluded.sealed_secret,
            department_id = excluded.department_id, reminders_only = excluded.reminders_only, is_on = excluded.is_on, version = notice_channels.version + 1
        """,
        attempt.OrganisationId.ToString("D"),
        channel.Id,
        ApiJson.Written(channel.Kind),
        channel.Name,
        seal.Protect(channel.Address.AbsoluteUri),
        channel.Secret is { } secret ? seal.Protect(secret) : "",
        channel.DepartmentId ?? Guid.Empty,
        channel.RemindersOnly,
        channel.IsOn,
        attempt.Now.Instant.ToUniversalTime());

    /// <summary>Takes a channel away with what the attempt commits, address and secret for good; what waits for it is not sent any more.</summary>
    public static void Remove(Attempt attempt, Guid id)
    {
        Withdraw(attempt, id, Removed);
        attempt.Write(
            $"update {DeliveryTables.Channels} set removed_at = ?, is_on = false, sealed_address = '', sealed_secret = null where tenant_id = ? and id = ?",
            attempt.Now.Instant.ToUniversalTime(),
            attempt.OrganisationId.ToString("D"),
            id);
    }

    /// <summary>How an account wants to be told.</summary>
    public async Task<MailWish> WishOf(string tenant, Guid userId, CancellationToken cancellation) =>
        (await Wishes("and user_id = $2", cancellation, tenant, userId)).GetValueOrDefault(userId, MailWish.None);

    /// <summary>How the accounts of an organisation want to be told, where they said so.</summary>
    public Task<IReadOnlyDictionary<Guid, MailWish>> WishesOf(string tenant, CancellationToken cancellation) => Wishes("", cancellation, tenant);

    /// <summary>Keeps how an account wants to be told with what the attempt commits; what waits for one that wants no mail any more is not sent.</summary>
    public static void Keep(Attempt attempt, Guid userId, MailWish wish)
    {
        if (wish.Pace == MailPace.Off) Withdraw(attempt, userId, NoMail);
        attempt.Write(
            $"""
            insert into {DeliveryTables.Wishes} (tenant_id, user_id, address, pace, language) values (?, ?, nullif(?, ''), ?, ?)
            on conflict (tenant_id, user_id) do update set address = excluded.address, pace = excluded.pace, language = excluded.language
            """,
            attempt.OrganisationId.ToString("D"),
            userId,
            wish.Address ?? "",
            ApiJson.Written(wish.Pace),
            ApiJson.Written(wish.Language));
    }

    // What keeps it waiting is forgotten with it.
    private static void Withdraw(Attempt attempt, Guid target, string because)
    {
        var tenant = attempt.OrganisationId.ToString("D");
        attempt.Write($"update {DeliveryTables.Deliveries} set state = 'withdrawn', problem = ?, ended_at = ? where tenant_id = ? and target_id = ? and state = 'waiting'", because, attempt.Now.Instant.ToUniversalTime(), tenant, target);
        attempt.Write($"delete from {DeliveryTables.Obstacles} where tenant_id = ? and target_id = ?", tenant, target);
    }

    private async Task<IReadOnlyDictionary<Guid, MailWish>> Wishes(string which, CancellationToken cancellation, params object?[] parameters) => (await database.Rows(
        $"select user_id, address, pace, language from {DeliveryTables.Wishes} where tenant_id = $1 {which}",
        row => (User: row.GetGuid(0), Wish: new MailWish(row.Text(1), ApiJson.Value<MailPace>(row.GetString(2))!.Value, ApiJson.Value<NoticeLanguage>(row.GetString(3))!.Value)),
        cancellation,
        parameters)).ToDictionary(each => each.User, each => each.Wish);

    private Channel Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        ApiJson.Value<ChannelKind>(row.GetString(1))!.Value,
        row.GetString(2),
        new Uri(seal.Unprotect(row.GetString(3))),
        row.Text(4) is { } secret ? seal.Unprotect(secret) : null,
        row.Value<Guid>(5),
        row.GetBoolean(6),
        row.GetBoolean(7)) { Version = row.GetInt64(8) };
}
