using System.Globalization;
using StudyLog.Accounts;
using StudyLog.Domain.Notices;
using StudyLog.Notices;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Notices;

public sealed class The_words_of_notices(HostFixture host)
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    private static readonly Dictionary<string, string?> Everything =
        NoticeWords.Placeholders.ToDictionary(name => name, name => (string?)$"<{name}>", StringComparer.Ordinal);

    public static TheoryData<NoticeKind> Kinds => [.. Enum.GetValues<NoticeKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_words_in_both_languages_with_placeholders_that_there_are(NoticeKind kind)
    {
        foreach (var language in Languages)
        {
            var words = ServiceWords.Of(kind, language);
            NoticeWords.IsSound(words.Subject + words.Text, kind).ShouldBeTrue();
            foreach (var filled in new[] { words.Filled(Everything), words.Filled(new Dictionary<string, string?>()) })
                (filled.Subject + filled.Text).ShouldNotContain(character => character == '{' || character == '[' || character == ']');
            if (language.TwoLetterISOLanguageName == "en") (words.Subject + words.Text).ShouldAllBe(character => character < 0x2e80);
        }
    }

    [Fact]
    public void Every_placeholder_has_a_meaning_in_both_languages()
    {
        foreach (var language in Languages)
            NoticeWords.Placeholders.Select(name => ServiceWords.OfPlaceholder(name, language)).ShouldBeUnique();
    }

    [Fact]
    public async Task The_organisations_own_words_are_read_in_their_language_until_they_are_taken_back()
    {
        var committee = await Committee.Begin(host);
        var notice = $"/notices/{await committee.Notice()}";
        var usual = await Read(committee, notice, "zh-CN");
        await Set(committee, new { kind = "follow-up-issued", language = "zh", subject = "请抓落实：{matter}", text = "{department}[（{person}）]请抓紧[，{dueOn}前报]。" });

        (await Read(committee, notice, "zh-CN")).Text.ShouldEndWith("（赵一）请抓紧。");
        (await Read(committee, notice, "en")).Subject.ShouldBe("New follow-up: 整改");

        await Set(committee, new { kind = "follow-up-issued", language = "zh" });
        (await Read(committee, notice, "zh-CN")).ShouldBe(usual);
    }

    [Fact]
    public async Task Where_they_leave_nothing_to_be_read_the_services_stand()
    {
        var committee = await Committee.Begin(host);
        var notice = $"/notices/{await committee.Notice()}";
        var usual = await Read(committee, notice, "zh-CN");
        await Set(committee, new { kind = "follow-up-issued", language = "zh", subject = "[{dueOn}]", text = "{matter}" });
        (await Read(committee, notice, "zh-CN")).ShouldBe(usual);
    }

    [Fact]
    public async Task They_are_listed_with_what_may_stand_in_them()
    {
        var committee = await Committee.Begin(host);
        await Set(committee, new { kind = "trial", language = "en", subject = "Hello", text = "from {organisation}" });

        var all = (await committee.Clerk.Send(Get("/organisation/notice-words"))).Granted().Json;
        all["words"]!.AsArray().Count.ShouldBe(Kinds.Count * 2);
        all["words"]!.AsArray().Where(words => (bool)words!["isOwn"]!).ShouldHaveSingleItem()!["text"]!.ToString().ShouldBe("from {organisation}");
        all["placeholders"]!.AsArray().Select(placeholder => (string)placeholder!["name"]!).ShouldBe(NoticeWords.Placeholders);
    }

    [Theory]
    [InlineData("标题", null)]
    [InlineData(null, "正文")]
    [InlineData("{owner}", "正文")]
    [InlineData("{reason}", "正文")]
    public async Task Half_of_them_or_with_placeholders_that_there_are_not_they_are_refused(string? subject, string? text)
    {
        var committee = await Committee.Begin(host);
        (await committee.Clerk.Send(Put("/organisation/notice-words", new { kind = "trial", language = "zh", subject, text }))).Code.ShouldBe("invalid-request");
    }

    private static async Task Set(Committee committee, object words) => (await committee.Clerk.Send(Put("/organisation/notice-words", words))).Granted();

    private static async Task<(string Subject, string Text)> Read(Committee committee, string notice, string language)
    {
        var read = (await (await committee.Has(Duty.Member)).Send(Get(notice) with { Language = language })).Granted().Json;
        return ((string)read["subject"]!, (string)read["text"]!);
    }
}
