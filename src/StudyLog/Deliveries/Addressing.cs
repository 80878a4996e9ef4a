using Marten;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Notices;
using StudyLog.Persistence;

namespace StudyLog.Deliveries;

/// <summary>
/// Puts new notices on their ways: to the channels that take them, and by mail to the accounts that are among those they are for and want it. Whom no account
/// can be read for is noted, so that somebody sees it.
/// </summary>
public sealed class Addressing(NpgsqlDataSource database, NoticeStore notices, ChannelStore channels, AccountDirectory accounts, StateReader states, MailSettings mail)
{
    private const int AtOnce = 200;

    private const string Insert =
        $"""
        insert into {DeliveryTables.Deliveries} (tenant_id, id, notice_id, target_kind, target_id, subject_id, state, created_at, next_at, problem)
        select $1, id, notice_id, target_kind, target_id, subject_id, state, created_at, next_at, problem
        from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10) with ordinality
            as planned (id, notice_id, target_kind, target_id, subject_id, state, created_at, next_at, problem, place)
        order by place
        on conflict (tenant_id, id) do nothing
        """;

    private const string Addressed = $"update {NoticeTables.Notices} set addressed_at = $3 where tenant_id = $1 and id = any($2)";

    private sealed record Planned(Guid Id, Guid NoticeId, TargetKind Kind, Guid TargetId, Guid SubjectId, DeliveryState State, DateTimeOffset NextAt, string? Problem);

    /// <summary>Addresses everything that is new.</summary>
    public async Task Run(DateTimeOffset now, CancellationToken cancellation)
    {
        while (await notices.Unaddressed(AtOnce, cancellation) is { Count: > 0 } found)
            foreach (var ofTenant in found.GroupBy(each => each.Tenant, each => each.Notice)) await Address(ofTenant.Key, [.. ofTenant], now, cancellation);
    }

    private async Task Address(string tenant, IReadOnlyList<Notice> found, DateTimeOffset now, CancellationToken cancellation)
    {
        var organisationId = Guid.Parse(tenant);
        var recipients = await notices.RecipientsOf(tenant, [.. found.Select(notice => notice.Id)], cancellation);
        var (ways, open, wishes) = (await channels.Of(tenant, cancellation), await accounts.OpenOf(organisationId, cancellation), await channels.WishesOf(tenant, cancellation));
        var organisation = (await states.Read<Organisation>(tenant, organisationId, cancellation)).State;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);
        var settings = organisation.SettingsOn(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime)).Reminders;

        var readers = open.Select(account => (Account: account, For: Addressees.Of(account).ToHashSet())).ToList();
        var reached = readers.SelectMany(reader => reader.For).ToHashSet();
        var planned = new List<Planned>();
        foreach (var notice in found)
        {
            var to = recipients[notice.Id].ToList();
            planned.AddRange(ways.Where(way => way.Takes(notice, to)).Select(way => Plan(notice, TargetKind.Channel, way.Id, now)));
            foreach (var (account, _) in readers.Where(reader => reader.Account.UserId != notice.By && reader.For.Overlaps(to)))
            {
                if (mail.IsSet && wishes.GetValueOrDefault(account.UserId) is { Address: not null, Pace: not MailPace.Off } wish)
                    planned.Add(Plan(notice, TargetKind.Mail, account.UserId, wish.GoesOutAt(now, zone, settings)));
            }

            planned.AddRange(to.Where(recipient => !reached.Contains(recipient))
                .Select(recipient => Plan(notice, TargetKind.Nobody, recipient, now) with { State = DeliveryState.Failed, Problem = "no-account" }));
        }

        await Store(tenant, planned, found, now, cancellation);
    }

    private static Planned Plan(Notice notice, TargetKind kind, Guid target, DateTimeOffset at) =>
        new(NameBasedGuid.Create(notice.Id, $"delivery to {target:D}"), notice.Id, kind, target, notice.StreamId, DeliveryState.Waiting, at, null);

    // Both at once: what is addressed is on its way, and what is not is found again.
    private async Task Store(string tenant, IReadOnlyList<Planned> planned, IReadOnlyList<Notice> found, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var utc = now.ToUniversalTime();
        await using (var insert = new NpgsqlCommand(Insert, connection, transaction))
        {
            foreach (var column in new object[]
            {
                tenant,
                planned.Select(each => each.Id).ToArray(),
                planned.Select(each => each.NoticeId).ToArray(),
                planned.Select(each => ApiJson.Written(each.Kind)).ToArray(),
                planned.Select(each => each.TargetId).ToArray(),
                planned.Select(each => each.SubjectId).ToArray(),
                planned.Select(each => ApiJson.Written(each.State)).ToArray(),
                planned.Select(_ => utc).ToArray(),
                planned.Select(each => each.NextAt.ToUniversalTime()).ToArray(),
                planned.Select(each => each.Problem).ToArray(),
            })
            {
                insert.Parameters.Add(new() { Value = column });
            }

            await insert.ExecuteNonQueryAsync(cancellation);
        }

        await using (var mark = new NpgsqlCommand(Addressed, connection, transaction))
        {
            mark.Parameters.Add(new() { Value = tenant });
            mark.Parameters.Add(new() { Value = found.Select(notice => notice.Id).ToArray() });
            mark.Parameters.Add(new() { Value = utc });
            await mark.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }
}
