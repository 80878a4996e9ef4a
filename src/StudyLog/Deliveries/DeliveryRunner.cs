using System.Diagnostics;
using System.Globalization;
using Marten;
using Npgsql;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Notices;
using StudyLog.Persistence;
using StudyLog.Resources;

namespace StudyLog.Deliveries;

/// <summary>
/// Sends what waits for one target, in order, as long as it is taken. Who sends holds a lock in the database that ends with its connection: two nodes never write to
/// one target at once, and what a node leaves lying when it dies is sent by the next that looks. At least once, under the same id.
/// </summary>
public sealed class DeliveryRunner(
    NpgsqlDataSource database,
    DeliveryStore deliveries,
    ChannelStore channels,
    NoticeStore notices,
    StandingReminders reminders,
    IDocumentStore store,
    StateReader states,
    MailSettings mail,
    HttpPost post,
    TimeProvider clock)
{
    // A message of the bus may be worked on for a minute.
    private static readonly TimeSpan LongestMessage = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(30);

    /// <summary>Sends what waits for a target, as far as there is time; the rest waits for the next time.</summary>
    public async Task Run(WaitingTarget target, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        if (!await Hold(connection, target, "pg_try_advisory_lock", cancellation)) return;
        try
        {
            var organisation = (await states.Read<Organisation>(target.Tenant, Guid.Parse(target.Tenant), cancellation)).State;
            var (messenger, language, because) = await MessengerTo(target, organisation, cancellation);
            if (because is not null) await deliveries.Withdraw(target, because, clock.GetUtcNow(), cancellation);
            if (messenger is null) return;
            var (reached, began) = (false, Stopwatch.GetTimestamp());
            for (var messages = 0; messages < messenger.MostMessages && Stopwatch.GetElapsedTime(began) < LongestRun; messages++)
            {
                switch (await SendNext(target, organisation, messenger, language, cancellation))
                {
                    case null:
                        return;
                    case SendResult.Unreachable unreachable:
                        await deliveries.Obstruct(target, unreachable.Problem, clock.GetUtcNow(), cancellation);
                        return;
                    default:
                        if (!reached) await deliveries.Clear(target, cancellation);
                        reached = true;
                        break;
                }
            }
        }
        finally
        {
            await Hold(connection, target, "pg_advisory_unlock", CancellationToken.None);
        }
    }

    // Null: nothing waits.
    private async Task<SendResult?> SendNext(WaitingTarget target, Organisation organisation, IMessenger messenger, CultureInfo language, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        while (await deliveries.NextFor(target, messenger.MostAtOnce, now, cancellation) is { Count: > 0 } waiting)
        {
            // What went out together and was not taken goes out together again.
            var batch = waiting[0].BatchId;
            var together = batch is { } sent ? await deliveries.Batch(target.Tenant, sent, cancellation) : [.. waiting.TakeWhile(delivery => delivery.BatchId is null)];
            var given = await notices.Of(target.Tenant, [.. together.Select(delivery => delivery.NoticeId)], cancellation);
            if (batch is null && await WithdrawPast(target.Tenant, together, given, now, cancellation)) continue;

            var words = await InWords(target.Tenant, organisation, together, given, language, cancellation);
            if (batch is null) words = [.. words.Take(messenger.Fitting(words))];
            var ids = words.Select(outgoing => outgoing.Delivery.Id).ToList();
            var messageId = batch ?? ids[0];
            if (batch is null && messenger.MostAtOnce > 1) await deliveries.Join(target.Tenant, ids, messageId, cancellation);
            var result = await InTime(limit => messenger.Send(messageId, words, limit), cancellation);
            if (result is SendResult.Taken) await deliveries.End(target.Tenant, ids, DeliveryState.Delivered, problem: null, now, cancellation);
            if (result is SendResult.Refused refused) await deliveries.Refuse(target.Tenant, [.. words.Select(outgoing => outgoing.Delivery)], refused.Problem, now, cancellation);
            return result;
        }

        return null;
    }

    private async Task<bool> WithdrawPast(
        string tenant, IReadOnlyList<Delivery> together, IReadOnlyList<Notice> given, DateTimeOffset now, CancellationToken cancellation)
    {
        var past = await reminders.Past(tenant, given, cancellation);
        var withdrawn = together.Where(delivery => past.Contains(delivery.NoticeId)).Select(delivery => delivery.Id).ToList();
        if (withdrawn.Count > 0) await deliveries.End(tenant, withdrawn, DeliveryState.Withdrawn, "past", now, cancellation);
        return withdrawn.Count > 0;
    }

    private static async Task<SendResult> InTime(Func<CancellationToken, Task<SendResult>> send, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestMessage);
        try
        {
            return await send(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SendResult.Unreachable("timeout");
        }
    }

    private async Task<IReadOnlyList<OutgoingNotice>> InWords(
        string tenant, Organisation organisation, IReadOnlyList<Delivery> together, IReadOnlyList<Notice> given, CultureInfo language, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(tenant);
        var recipients = await notices.RecipientsOf(tenant, [.. given.Select(notice => notice.Id)], cancellation);
        var words = await NoticesInWords.Read(given, recipients.SelectMany(each => each), organisation, new Names(states, session, cancellation));
        var deliveryOf = together.ToDictionary(delivery => delivery.NoticeId);
        return
        [
            .. given.Select(notice => new OutgoingNotice(
                deliveryOf[notice.Id],
                notice,
                words.Of(notice, language),
                mail.LinkTo(NoticeSubjects.AddressOf(notice)),
                [.. recipients[notice.Id].Select(words.NameOf).OfType<string>()])),
        ];
    }

    // Without one nothing is sent: now, because the channel is turned off or no mail can be sent from here; or, with the reason, never, because what was sent
    // again or given at the same moment finds that nobody is there any more.
    private async Task<(IMessenger? Messenger, CultureInfo Language, string? WhyNever)> MessengerTo(WaitingTarget target, Organisation organisation, CancellationToken cancellation)
    {
        if (target.Kind == TargetKind.Mail)
        {
            var wish = await channels.WishOf(target.Tenant, target.Id, cancellation);
            var language = wish.Language.Culture();
            if (wish is not { Address: { } address, Pace: not MailPace.Off }) return (null, language, ChannelStore.NoMail);
            return (mail.IsSet ? new MailMessenger(mail, address, language, organisation.Name) : null, language, null);
        }

        if (await channels.Find(target.Tenant, target.Id, cancellation) is not { } channel) return (null, Words.Chinese, ChannelStore.Removed);
        if (!channel.IsOn) return (null, Words.Chinese, null);
        return (channel.Kind == ChannelKind.Webhook ? new WebhookMessenger(channel, Guid.Parse(target.Tenant), post, clock) : new RobotMessenger(channel, post, clock), Words.Chinese, null);
    }

    private static async Task<bool> Hold(NpgsqlConnection connection, WaitingTarget target, string function, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select {function}(hashtextextended($1, 0))", connection);
        command.Parameters.Add(new() { Value = $"studylog delivery {target.Tenant} {target.Id:D}" });
        return await command.ExecuteScalarAsync(cancellation) is true;
    }
}
