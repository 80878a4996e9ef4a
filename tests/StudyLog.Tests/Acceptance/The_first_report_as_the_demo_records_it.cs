using StudyLog.Demo;
using StudyLog.Hosting;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Acceptance;

/// <summary>What a service that is started with its demo shows.</summary>
[Collection(nameof(DemoRecording))]
public sealed class The_first_report_as_the_demo_records_it(The_first_report_as_the_demo_records_it.Recorded recorded)
    : The_first_report(recorded), IClassFixture<The_first_report_as_the_demo_records_it.Recorded>
{
    private readonly Recorded recorded = recorded;

    [Fact]
    public void It_waits_to_be_confirmed() => ((string?)recorded.Record["state"]).ShouldBe("submitted");

    [Fact]
    public async Task Made_again_it_adds_nothing_and_no_user()
    {
        var before = await recorded.Organisation.Events();

        var made = await recorded.Again();

        made.ShouldBeEmpty();
        (await recorded.Organisation.Events()).ShouldBe(before);
    }

    /// <summary>The demo in the database of the run.</summary>
    public sealed class Recorded(HostFixture host) : ReportRecorded
    {
        /// <summary>Makes it, and tells the users that were new.</summary>
        public Task<IReadOnlyList<FirstSignIn>> Again() => DemoRecording.Of(host);

        protected override async Task Make()
        {
            await Again();
            Organisation = await Organisation.Known(host, FederationDemo.OrganisationId);
            (SessionId, Whole) = (FederationDemo.SessionId, FederationDemo.WholeId);
        }
    }
}
