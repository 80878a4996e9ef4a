using CsCheck;
using StudyLog.Http;

namespace StudyLog.Tests.ReferenceData;

public sealed class WrittenNameTests
{
    private static readonly string[] Parts = ["张", "三", "𠮷", " ", "　", "A", "·", "（", "1"];

    private static readonly Gen<string> Names = Gen.Int[0, Parts.Length - 1].Array[0, 12].Select(picks => string.Concat(picks.Select(pick => Parts[pick])));

    [Theory]
    [InlineData("张  三", "张三")]
    [InlineData("张　三", "张三")]
    [InlineData("张\u00a0三", "张三")]
    [InlineData("欧 阳 修", "欧阳修")]
    [InlineData("\t办 公\n室 ", "办公室")]
    [InlineData("𠮷 田", "𠮷田")]
    public void Spaces_between_Chinese_characters_are_left_out(string given, string kept) => WrittenName.Of(given).ShouldBe(kept);

    [Theory]
    [InlineData("王 Wang 五")]
    [InlineData("John Smith")]
    [InlineData("第 3 支部")]
    [InlineData("阿卜杜拉 · 买买提")]
    public void Other_spaces_stay(string given) => WrittenName.Of(given).ShouldBe(given);

    [Theory]
    [InlineData("严陵镇（党委）办公室")]
    [InlineData("人、文、地 （产）")]
    public void Full_width_punctuation_stays(string given) => WrittenName.Of(given).ShouldBe(given);

    [Fact]
    public void Nothing_stays_nothing() => WrittenName.OfOptional(null).ShouldBeNull();

    [Fact]
    public void A_written_name_is_written_the_same_again() =>
        Names.Sample(name => WrittenName.Of(WrittenName.Of(name)) == WrittenName.Of(name));

    [Fact]
    public void Nothing_but_spaces_is_ever_left_out() =>
        Names.Sample(name => WithoutSpaces(WrittenName.Of(name)) == WithoutSpaces(name));

    private static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
