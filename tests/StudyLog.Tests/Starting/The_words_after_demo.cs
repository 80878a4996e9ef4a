using StudyLog.Hosting;

namespace StudyLog.Tests.Starting;

public sealed class The_words_after_demo
{
    [Fact]
    public void Say_up_to_which_day_it_is_told_and_leave_the_settings()
    {
        var read = DemoArguments.Read(["--urls=http://127.0.0.1:0", "--day", "2026-01-31", "--StudyLog:TimeZone=Asia/Urumqi"]);

        read.Day.ShouldBe(new DateOnly(2026, 1, 31));
        read.Settings.ShouldBe(["--urls=http://127.0.0.1:0", "--StudyLog:TimeZone=Asia/Urumqi"]);
        DemoArguments.Read(["--day=2026-01-31"]).Day.ShouldBe(read.Day);
    }

    [Fact]
    public void Without_a_day_mean_today() => DemoArguments.Read([]).Day.ShouldBeNull();

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("31.1.2026")]
    [InlineData("")]
    public void That_name_no_day_are_told_in_one_sentence(string day) =>
        Should.Throw<StartRefusedException>(() => DemoArguments.Read(["--day", day])).Message
            .ShouldBe($"--day 后面须是形如 2026-01-31 的日期，而非“{day}”。 --day takes a day like 2026-01-31, not \"{day}\".");
}
