using StudyLog.Demo;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Acceptance;

/// <summary>What a service that is started with its demo shows of the county.</summary>
[Collection(nameof(DemoRecording))]
public sealed class The_second_report_as_the_demo_records_it(The_second_report_as_the_demo_records_it.Recorded recorded)
    : The_second_report(recorded), IClassFixture<The_second_report_as_the_demo_records_it.Recorded>
{
    private readonly Recorded recorded = recorded;

    [Fact]
    public void Each_activity_is_confirmed() => recorded.Records.Values.Select(record => (string?)record["state"]).ShouldAllBe(state => state == "confirmed");

    [Fact]
    public async Task Made_again_it_adds_nothing()
    {
        var before = await recorded.Organisation.Events();

        await recorded.Again();

        (await recorded.Organisation.Events()).ShouldBe(before);
    }

    /// <summary>The demo in the database of the run.</summary>
    public sealed class Recorded(HostFixture host) : SecondReportRecorded
    {
        public Task Again() => DemoRecording.Of(host);

        protected override async Task Make()
        {
            await Again();
            Organisation = await Organisation.Known(host, CountyDemo.OrganisationId);
            (ProgrammeId, County) = (CountyDemo.ProgrammeId, CountyDemo.CountyId);
            (Launch, Workshop, Training, Contest) = (CountyDemo.LaunchId, CountyDemo.WorkshopId, CountyDemo.TrainingId, CountyDemo.ContestId);
        }
    }
}
