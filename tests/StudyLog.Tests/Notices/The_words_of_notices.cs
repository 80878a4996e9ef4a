using System.Globalization;
using StudyLog.Notices;

namespace StudyLog.Tests.Notices;

public sealed class The_words_of_notices
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    private static readonly Dictionary<string, string?> Everything =
        NoticeTemplate.Placeholders.ToDictionary(name => name, name => (string?)$"<{name}>", StringComparer.Ordinal);

    public static TheoryData<NoticeKind> Kinds => [.. Enum.GetValues<NoticeKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_words_in_both_languages_with_placeholders_that_there_are(NoticeKind kind)
    {
        foreach (var language in Languages)
        {
            var words = NoticeTemplate.Of(kind, language);
            NoticeTemplate.Unknown(words.Subject + words.Text).ShouldBeEmpty();
            foreach (var filled in new[] { words.Filled(Everything), words.Filled(new Dictionary<string, string?>()) })
                (filled.Subject + filled.Text).ShouldNotContain(character => character == '{' || character == '[' || character == ']');
            if (language.TwoLetterISOLanguageName == "en") (words.Subject + words.Text).ShouldAllBe(character => character < 0x2e80);
        }
    }

    [Fact]
    public void What_stands_in_brackets_is_left_out_when_a_placeholder_in_it_stands_for_nothing()
    {
        var words = new NoticeTemplate("{matter}", "主办：{department}[，责任人：{person}]。");
        words.Filled(new Dictionary<string, string?> { ["department"] = "办公室" }).Text.ShouldBe("主办：办公室。");
        words.Filled(new Dictionary<string, string?> { ["department"] = "办公室", ["person"] = "王芳" }).Text.ShouldBe("主办：办公室，责任人：王芳。");
    }

    [Fact]
    public void What_a_placeholder_stands_for_is_no_template_itself() =>
        new NoticeTemplate("{matter}", "").Filled(new Dictionary<string, string?> { ["matter"] = "落实[{person}]" }).Subject.ShouldBe("落实[{person}]");

    [Fact]
    public void Placeholders_that_there_are_not_are_told() =>
        NoticeTemplate.Unknown("{matter}{owner}[{dueOn}{date}]").ShouldBe(["owner", "date"]);
}
