namespace StudyLog.Tests.Acceptance;

public sealed class Reading_the_page
{
    [Fact]
    public void Broken_lines_and_paragraphs_are_joined()
    {
        NewspaperPage.First.AsPrinted.ShouldContain("深刻领会“两个\n\n确立”的决定性意义");
        NewspaperPage.First.Text.ShouldContain("深刻领会“两个确立”的决定性意义");
    }

    [Fact]
    public void Spaces_between_Chinese_characters_go_and_those_beside_figures_stay()
    {
        NewspaperPage.First.AsPrinted.ShouldContain("高政治判断力、 政治领悟力、政");
        NewspaperPage.First.Text.ShouldContain("政治判断力、政治领悟力、政治执行力");
        NewspaperPage.First.Text.ShouldStartWith("10 月 25日，");
    }

    [Fact]
    public void A_passage_is_found_by_its_beginning_and_its_end() =>
        NewspaperPage.First.From("大会选举", "坚强领导集体").ShouldBe("大会选举产生的新一届中央领导班子，是担当新时代新征程党的历史使命的坚强领导集体");

    [Fact]
    public void What_no_passage_holds_is_left() =>
        NewspaperPage.First.Without([NewspaperPage.First.From("10 月", "具有里程碑意义。"), NewspaperPage.First.From("大家认为，党的二十大报告", "积极的贡献。")])
            .ShouldBe([NewspaperPage.First.From("大会选举", "谈体会。"), "（据中国社会工作联合会）"]);
}
