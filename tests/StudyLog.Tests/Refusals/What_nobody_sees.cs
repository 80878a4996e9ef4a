using StudyLog.Http;

namespace StudyLog.Tests.Refusals;

/// <summary>Of the characters that nobody sees, those that texts may hold.</summary>
public sealed class What_nobody_sees
{
    [Theory]
    [InlineData("张三", true)]
    [InlineData("王 丽·阿依古丽", true)]
    [InlineData("👨\u200d👩\u200d👧 之家", true)]
    [InlineData("大家\u200b认为", false)]
    [InlineData("第一行\u2028第二行", false)]
    public void Is_allowed_in_longer_texts_and_of_lines_only_where_it_joins_characters(string text, bool inLines)
    {
        InvisibleCharacters.Forbid(text, isLine: false).ShouldBeFalse();
        InvisibleCharacters.Forbid(text, isLine: true).ShouldBe(!inLines);
        InvisibleCharacters.AreAllOf(text).ShouldBeFalse();
    }

    [Theory]
    [InlineData("\u202e三张")]
    [InlineData("张\u2066三")]
    public void Never_turns_the_direction_of_reading(string text) => InvisibleCharacters.Forbid(text, isLine: false).ShouldBeTrue();
}
