using Marten;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Persistence;

/// <summary>What several commands decided goes into one transaction: each keeps what is its own, and who is late takes nothing from the others.</summary>
public sealed class Commands_stored_together(HostFixture host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Of materials there is a list that is written in the same transaction; of attendances there is none.</summary>
    public static TheoryData<bool> WithAListAndWithout => [true, false];

    [Theory]
    [MemberData(nameof(WithAListAndWithout))]
    public async Task Each_event_says_whose_command_it_was(bool listed)
    {
        var (commits, committee) = (host.Services.GetRequiredService<GroupCommit>(), await Committee.Begin(host));
        var decided = Enumerable.Range(0, 40).Select(number => Beginning(committee, listed, Guid.CreateVersion7(), $"user {number}")).ToList();

        await Task.WhenAll(decided.Select(commits.Store));

        var stored = await committee.Ask<string[]>(
            "select array_agg(stream_id || ' ' || user_name || ' ' || correlation_id || ' ' || causation_id) from studylog.mt_events where tenant_id = $1 and user_name like 'user %'");
        stored.ShouldBe(
            decided.Select(each => $"{each.Streams[0].Id} {each.UserId} correlation of {each.UserId} causation of {each.UserId}"), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(WithAListAndWithout))]
    public async Task Who_is_late_is_told_so_and_takes_no_event_number(bool listed)
    {
        var (commits, committee) = (host.Services.GetRequiredService<GroupCommit>(), await Committee.Begin(host));
        var taken = await committee.Material();
        for (var round = 0; round < 10; round++)
        {
            var good = Enumerable.Range(0, 8).Select(number => Beginning(committee, listed, Guid.CreateVersion7(), $"user {number}")).ToList();
            var late = Enumerable.Range(0, 8).Select(number => Beginning(committee, listed, taken, $"late {number}")).ToList();

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
        var registering = Beginning(committee, listed: true, id, "user");
        var decided = registering with { Streams = [.. registering.Streams, new StreamAppend(standsOn, typeof(Material), OpenedAt: 2, [])] };

        await Should.ThrowAsync<LostRaceException>(commits.Store(decided));

        (await committee.Ask<long>("select count(*) from studylog.mt_events where tenant_id = $1 and stream_id = $2", id)).ShouldBe(0);
    }

    [Fact]
    public async Task Events_of_many_streams_are_stored_as_the_store_itself_would()
    {
        var (commits, committee) = (host.Services.GetRequiredService<GroupCommit>(), await Committee.Begin(host));
        var (ours, theirs) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var expected = new AttendanceExpected(Nobodys, Guid.NewGuid(), Guid.NewGuid(), Capacity.Attending, DepartmentId: null);
        var marked = new AttendeeMarkedLate(Nobodys, expected.SessionId, expected.PersonId, At: null, "“路上”\n\\堵车 {[?]}");
        var present = new AttendeeMarkedPresent(Nobodys, expected.SessionId, expected.PersonId);

        await commits.Store(Appending(committee, "user", new(ours, typeof(Attendance), OpenedAt: 0, [expected])));
        await commits.Store(Appending(committee, "user", new(ours, typeof(Attendance), OpenedAt: 1, [marked, present])));
        await StoreItself(committee, session => session.Events.StartStream<Attendance>(theirs, expected));
        await StoreItself(committee, session => session.Events.Append(theirs, 3, marked, present));

        (await Stored(committee, ours)).ShouldBe(await Stored(committee, theirs));
        await using var query = host.Services.GetRequiredService<IDocumentStore>().QuerySession(committee.Id.ToString("D"));
        (await query.Events.FetchStreamAsync(ours, token: Cancellation)).Select(@event => @event.Data).ShouldBe([expected, marked, present]);
    }

    private static Provenance Nobodys => new(Guid.Empty, OnBehalfOf: null, Occurred.Unknown);

    private async Task StoreItself(Committee committee, Action<IDocumentSession> append)
    {
        await using var session = host.Services.GetRequiredService<IDocumentStore>().LightweightSession(committee.Id.ToString("D"));
        (session.CorrelationId, session.CausationId, session.LastModifiedBy) = ("correlation of user", "causation of user", "user");
        append(session);
        await session.SaveChangesAsync(Cancellation);
    }

    // Everything but what makes one stream and one moment differ from another.
    private static async Task<string> Stored(Committee committee, Guid stream) => (await committee.Ask<string>(
        """
        select (select jsonb_agg(to_jsonb(e) - '{id,seq_id,stream_id,timestamp}'::text[] order by version) from studylog.mt_events e where tenant_id = $1 and stream_id = $2)::text
            || (select to_jsonb(s) - '{id,timestamp,created}'::text[] from studylog.mt_streams s where tenant_id = $1 and id = $2)::text
        """, stream))!;

    private static Decided Appending(Committee committee, string user, StreamAppend stream) =>
        new(committee.Id.ToString("D"), $"correlation of {user}", $"causation of {user}", user, [stream], [], Audit: null);

    private static Decided Beginning(Committee committee, bool listed, Guid id, string user) => Appending(committee, user, listed
        ? new(id, typeof(Material), OpenedAt: 0, [new MaterialRegistered(Nobodys, new("文件", MaterialKind.Document, Author: null, Issuer: null, IssuedOn: null, Url: null))])
        : new(id, typeof(Attendance), OpenedAt: 0, [new AttendanceExpected(Nobodys, Guid.NewGuid(), Guid.NewGuid(), Capacity.Attending, DepartmentId: null)]));
}
