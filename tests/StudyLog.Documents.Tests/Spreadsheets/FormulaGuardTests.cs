using CsCheck;
using StudyLog.Documents.Spreadsheets;

namespace StudyLog.Documents.Tests.Spreadsheets;

public class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 10 0000")]
    [InlineData("-2+3|cmd' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1＋1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠a")]
    [InlineData("\t说明")]
    [InlineData("\r=1")]
    [InlineData("\n说明")]
    [InlineData("  =1+1")]
    [InlineData("\u3000=1+1")]
    [InlineData("\uFEFF=1+1")]
    [InlineData("\0=1+1")]
    [InlineData("'=1+1")]
    [InlineData("''\t")]
    public void A_text_that_could_be_run_gets_an_apostrophe(string text) => FormulaGuard.Guard(text).ShouldBe("'" + text);

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("'引'")]
    [InlineData("二十大会议公报")]
    [InlineData("2022-10-25")]
    [InlineData("a=b")]
    [InlineData("—")]
    [InlineData(" ")]
    [InlineData("😀")]
    public void Any_other_text_stays_as_it_is(string text)
    {
        FormulaGuard.Guard(text).ShouldBe(text);
        FormulaGuard.Unguard(text).ShouldBe(text);
    }

    [Fact]
    public void What_is_guarded_comes_back_to_the_character() =>
        AwkwardText.Any.Sample(text => FormulaGuard.Unguard(FormulaGuard.Guard(text)).ShouldBe(text), iter: 20_000);

    [Fact]
    public void What_is_guarded_begins_with_nothing_that_is_run() =>
        AwkwardText.Any.Sample(
            text => FormulaGuard.Guard(text).TrimStart().FirstOrDefault().ShouldNotBeOneOf('=', '+', '-', '@', '＝', '＋', '－', '＠'), iter: 20_000);
}
