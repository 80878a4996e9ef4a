using StudyLog.Domain.Notices;
using StudyLog.Domain.Organisations;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Organisations;

public class NoticeWordsTests
{
    private static readonly Provenance Recorded = By(Secretary, RightNow);
    private static readonly OrganisationRegistered Registered = new(Recorded, "联合会", [], "Asia/Shanghai");
    private static readonly NoticeWords Words = new("请落实：{matter}", "{department}[、{person}]请于{dueOn}前落实。");
    private static readonly NoticeWordsSet Set = new(Recorded, NoticeKind.FollowUpIssued, NoticeLanguage.Zh, Words);

    [Fact]
    public void Words_of_a_kind_are_set_in_a_language_and_others_stay() =>
        Given(Registered).When(Setting(Words)).Then(Set).ThenTheState(organisation =>
        {
            organisation.WordsOf(NoticeKind.FollowUpIssued, NoticeLanguage.Zh).ShouldBe(Words);
            organisation.WordsOf(NoticeKind.FollowUpIssued, NoticeLanguage.En).ShouldBeNull();
            organisation.WordsOf(NoticeKind.FollowUpReturned, NoticeLanguage.Zh).ShouldBeNull();
        });

    [Fact]
    public void The_same_words_again_are_no_news() => Given(Registered, Set).When(Setting(Words)).ThenAlreadySo();

    [Fact]
    public void Without_words_they_are_the_services_own_again_once()
    {
        Given(Registered, Set).When(Setting(null)).Then(new NoticeWordsRemoved(Recorded, NoticeKind.FollowUpIssued, NoticeLanguage.Zh))
            .ThenTheState(organisation => organisation.WordsOf(NoticeKind.FollowUpIssued, NoticeLanguage.Zh).ShouldBeNull());
        Given(Registered).When(Setting(null)).ThenAlreadySo();
    }

    [Theory]
    [InlineData("{owner}")]
    [InlineData("{reason}")]
    [InlineData("{matter")]
    [InlineData("matter}")]
    [InlineData("[{matter}")]
    [InlineData("[a[{matter}]]")]
    [InlineData("[{owner}]")]
    [InlineData("{}")]
    public void What_would_stand_in_the_notice_as_it_is_typed_is_refused_where_it_stands(string text)
    {
        Given(Registered).When(Setting(new NoticeWords(text, "正文"))).ThenRefused(new Rejection.Invalid("subject", "unknown-placeholder"));
        Given(Registered).When(Setting(new NoticeWords("标题", text))).ThenRefused(new Rejection.Invalid("text", "unknown-placeholder"));
    }

    [Fact]
    public void What_stands_in_brackets_is_left_out_when_a_placeholder_in_it_stands_for_nothing()
    {
        var words = new NoticeWords("{matter}", "主办：{department}[，责任人：{person}]。");
        words.Filled(new Dictionary<string, string?> { ["department"] = "办公室" }).Text.ShouldBe("主办：办公室。");
        words.Filled(new Dictionary<string, string?> { ["department"] = "办公室", ["person"] = "王芳" }).Text.ShouldBe("主办：办公室，责任人：王芳。");
    }

    [Fact]
    public void A_subject_is_one_line_and_what_is_too_long_is_cut()
    {
        var matter = new string('落', 4_000);
        var filled = new NoticeWords("请\r\n落实：{matter}", "{matter}{matter}").Filled(new Dictionary<string, string?> { ["matter"] = matter });
        filled.Subject.ShouldStartWith("请 落实：落");
        filled.Subject.Length.ShouldBe(NoticeWords.LongestSubject);
        filled.Text.Length.ShouldBe(NoticeWords.LongestText);
        filled.Text.ShouldEndWith("落…");
        new NoticeWords(new string('a', 198) + "😀b", "").Filled(new Dictionary<string, string?>()).Subject.ShouldBe(new string('a', 198) + "…", "No half of a letter is left.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_placeholders_of_a_kind_are_placeholders(NoticeKind kind) => NoticeWords.PlaceholdersOf(kind).ShouldBeSubsetOf(NoticeWords.Placeholders);

    public static TheoryData<NoticeKind> Kinds => [.. Enum.GetValues<NoticeKind>()];

    [Fact]
    public void What_a_placeholder_stands_for_is_no_template_itself() =>
        new NoticeWords("{matter}", "").Filled(new Dictionary<string, string?> { ["matter"] = "落实[{person}]" }).Subject.ShouldBe("落实[{person}]");

    private static Func<Organisation, Decision<OrganisationEvent>> Setting(NoticeWords? words) =>
        organisation => NoticeWordsDecisions.Set(organisation, new(NoticeKind.FollowUpIssued, NoticeLanguage.Zh, words), Secretary, AtPresent);
}
