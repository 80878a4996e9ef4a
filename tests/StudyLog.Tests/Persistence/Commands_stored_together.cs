using Marten;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Domain;
using StudyLog.Domain.Materials;
using StudyLog.Persistence;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Persistence;

/// <summary>What several commands decided goes into one transaction: each keeps what is its own, and who is late takes nothing from the others.</summary>
public sealed class Commands_stored_together(HostFixture host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_event_says_whose_command_it_was()
    {
        var (commits, committee) = (host.Services.GetRequiredService<GroupCommit>(), await Committee.Begin(host));
        var decided = Enumerable.Range(0, 40).Select(number => Registering(committee, Guid.CreateVersion7(), $"user {number}")).ToList();

        await Task.WhenAll(decided.Select(commits.Store));

        var stored = await committee.Ask<string[]>(
            "select array_agg(stream_id || ' ' || user_name || ' ' || correlation_id || ' ' || causation_id) from studylog.mt_events where tenant_id = $1 and user_name like 'user %'");
        stored.ShouldBe(
            decided.Select(each => $"{each.Streams[0].Id} {each.UserId} correlation of {each.UserId} causation of {each.UserId}"), ignoreOrder: true);
    }

    [Fact]
    public async Task Who_is_late_is_told_so_and_takes_no_event_number()
    {
        var (commits, committee) = (host.Services.GetRequiredService<GroupCommit>(), await Committee.Begin(host));
        var taken = await committee.Material();
        for (var round = 0; round < 10; round++)
        {
            var good = Enumerable.Range(0, 8).Select(number => Registering(committee, Guid.CreateVersion7(), $"user {number}")).ToList();
            var late = Enumerable.Range(0, 8).Select(number => Registering(committee, taken, $"late {number}")).ToList();

            var all = Task.WhenAll(good.Zip(late, (each, other) => (Task[])[commits.Store(each), commits.Store(other)]).SelectMany(both => both));
            await Should.ThrowAsync<LostRaceException>(all);

            good.ShouldAllBe(each => each.Stored.IsCompletedSuccessfully);
            late.ShouldAllBe(each => each.Stored.Exception!.InnerException is LostRaceException);
        }

        // What draws a number and gives it up leaves a tombstone where every read model would have to wait.
        (await committee.Ask<long>("select count(*) from studylog.mt_events where tenant_id = $1 and type = 'tombstone'")).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_decided_on_a_stream_that_changed_meanwhile_is_not_stored()
    {
        var (commits, committee) = (host.Services.GetRequiredService<GroupCommit>(), await Committee.Begin(host));
        var (id, standsOn) = (Guid.CreateVersion7(), await committee.Material());
        var registering = Registering(committee, id, "user");
        var decided = registering with { Streams = [.. registering.Streams, new StreamAppend(standsOn, typeof(Material), OpenedAt: 2, [])] };

        await Should.ThrowAsync<LostRaceException>(commits.Store(decided));

        (await committee.Ask<long>("select count(*) from studylog.mt_events where tenant_id = $1 and stream_id = $2", id)).ShouldBe(0);
    }

    private static Decided Registering(Committee committee, Guid id, string user)
    {
        var details = new MaterialDetails("文件", MaterialKind.Document, Author: null, Issuer: null, IssuedOn: null, Url: null);
        var registered = new MaterialRegistered(new Provenance(Guid.NewGuid(), OnBehalfOf: null, Occurred.Unknown), details);
        return new Decided(
            committee.Id.ToString("D"), $"correlation of {user}", $"causation of {user}", user, [new StreamAppend(id, typeof(Material), OpenedAt: 0, [registered])], []);
    }
}
