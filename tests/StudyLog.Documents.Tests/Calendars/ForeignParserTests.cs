using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using StudyLog.Documents.Calendars;

namespace StudyLog.Documents.Tests.Calendars;

public sealed class ForeignParserTests(ForeignParser parser) : IClassFixture<ForeignParser>
{
    private async Task<IReadOnlyList<ForeignCalendar>> ReadAsync(params IEnumerable<byte[]> files)
    {
        Assert.SkipWhen(parser.Missing is not null, parser.Missing ?? "");
        var read = await parser.RunAsync("parse.mjs", [.. files.SelectMany(file => file)]);
        return JsonSerializer.Deserialize<ForeignCalendar[]>(read, JsonSerializerOptions.Web)!;
    }

    [Fact]
    public async Task It_shows_every_instant_of_generated_histories_as_the_history_of_the_zones_has_it()
    {
        var histories = History.All.Array[300].Generate(new PCG(101, 2026), null, out _);

        var read = await ReadAsync(histories.Select(history => history.Write()));

        histories.Zip(read).SelectMany(pair => Differences(pair.First, pair.Second)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Differences(History history, ForeignCalendar read)
    {
        var (expected, shown) = (history.Expected(), read.Events.Select(one => one.AsShown()).ToList());
        return
        [
            .. expected.Except(shown).Select(one => $"{history.ZoneId} lacks {one}"),
            .. shown.Except(expected).Select(one => $"{history.ZoneId} has {one}"),
        ];
    }

    [Theory]
    [InlineData("1986-05-03", 1)]
    [InlineData("1986-05-05", 0)]
    [InlineData("1986-09-13", 0)]
    [InlineData("1986-09-15", 1)]
    [InlineData("1989-09-16", 0)]
    [InlineData("1989-09-18", 1)]
    [InlineData("1991-09-14", 0)]
    [InlineData("1992-06-01", 1)]
    public async Task Nine_o_clock_in_China_was_an_hour_earlier_in_the_summers_of_1986_to_1991(string day, int hourInUtc)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var nine = new DateTimeOffset(on, new TimeOnly(hourInUtc, 0), TimeSpan.Zero);
        var file = Known.Feed(Known.Session with { Time = EntryTime.Of(on, nine, endsAt: null) }).Write();

        Known.Lines(file).ShouldContain($"DTSTART;TZID=Asia/Shanghai:{on:yyyyMMdd}T090000");
        (await ReadAsync(file)).Single().Events.Single().Start.ShouldBe(History.Written(nine));
    }

    [Fact]
    public async Task It_reads_the_texts_the_people_and_what_the_calendar_says_of_itself()
    {
        var session = Known.Session with
        {
            Title = "𠮷林, 第一讲; \\ \"引\"",
            CancelledBecause = "改期\n另行通知",
            Categories = ["甲,乙", "丙"],
            Organiser = new(Known.Id(2), "甲\"乙;丙^"),
        };

        var calendar = (await ReadAsync(Known.Feed(session).Write())).ShouldHaveSingleItem();
        var read = calendar.Events.ShouldHaveSingleItem();

        (calendar.Method, calendar.Name, calendar.Refresh).ShouldBe(("PUBLISH", "学习台账", "PT1H"));
        (read.Title, read.Description, read.Venue, read.Comment).ShouldBe((session.Title, session.Description, session.Venue, session.CancelledBecause));
        (read.Status, read.Transparency, read.Sequence).ShouldBe(("CANCELLED", "TRANSPARENT", 3));
        read.Categories.ShouldBe(session.Categories);
        read.Organiser.ShouldBe(new ForeignUser("urn:uuid:00000002-0000-0000-0000-000000000000", "甲\"乙;丙^"));
    }

    [Fact]
    public async Task An_invitation_that_it_answers_comes_back_as_the_answer()
    {
        var invitation = new Invitation(Known.Session, Known.Organisation, Known.Shanghai, [new(Known.Wang with { Name = "王芳;\"小王\"" })]).Write(Known.Now);
        (await ReadAsync(invitation)).Single().Events.Single().Attendees.ShouldHaveSingleItem().ShouldBe(new(Known.Wang.Address, "王芳;\"小王\"", "NEEDS-ACTION"));

        using var answer = new MemoryStream(Encoding.UTF8.GetBytes(await parser.RunAsync("reply.mjs", invitation, "TENTATIVE", "可能晚到; 十点,𠮷")));

        InvitationReply.Read(answer).ShouldBeOfType<ReplyReading.Read>().Reply.ShouldBe(new InvitationReply(
            Known.SessionId, Known.Wang.Address, Known.Wang.Id, "王芳;\"小王\"", Participation.Tentative, "可能晚到; 十点,𠮷", Known.Session.Revision, Known.Now));
    }
}
