using CsCheck;
using StudyLog.Features.Search;

namespace StudyLog.Tests.Search;

public sealed class What_a_text_is_found_by
{
    private static readonly Gen<string> Texts = Gen.OneOf('学', '习', '党', '会', 'A', 'b', '１', ' ', '\u3000', '。', '\uD842', '\uDFB7').Array[0, 12].Select(letters => new string(letters));

    [Theory]
    [InlineData("学习", "习学")]
    [InlineData("二十大", "十二大")]
    public void The_order_of_characters_counts(string text, string other) => Bigrams.Of(text).ShouldNotBe(Bigrams.Of(other));

    [Fact]
    public void A_pair_stands_once_and_none_holds_white_space()
    {
        Bigrams.Of("学习学习").Length.ShouldBe(2);
        Bigrams.Of("学 习").ShouldBeEmpty();
        Bigrams.Of("学").ShouldBeEmpty();
    }

    [Fact]
    public void Capitals_and_full_width_letters_are_as_small_and_narrow_ones() => Bigrams.Of("ＳＷＯＴ 分析").ShouldBe(Bigrams.Of("swot 分析"));

    [Fact]
    public void Whatever_stands_in_a_text_has_all_its_pairs_there() => Gen.Select(Texts, Texts, Texts).Sample((before, word, after) =>
        Bigrams.Of(word).Except(Bigrams.Of(before + word + after)).ShouldBeEmpty());

    [Fact]
    public void Places_are_where_the_words_stand_and_apart_from_each_other()
    {
        Words.In("学习再学习", ["学习"]).ShouldBe([new Mark(0, 2), new Mark(3, 2)]);
        Words.In("集体学习", ["集体学习", "学习"]).ShouldBe([new Mark(0, 4)]);
        Gen.Select(Texts, Texts.Where(word => word.Trim().Length == word.Length && word.Length > 1)).Sample((text, word) =>
        {
            foreach (var mark in Words.In(text, [Bigrams.Fold(word)])) Bigrams.Fold(text).Substring(mark.Start, mark.Length).ShouldBe(Bigrams.Fold(word));
        });
    }

    [Fact]
    public void The_words_of_a_search_are_what_white_space_sets_apart_each_once() => Words.Of(" 学习　精神 学习 ").ShouldBe(["学习", "精神"]);

    [Fact]
    public void A_long_text_is_shown_around_the_first_place_and_no_character_is_cut()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷", 100)) + "要找的词" + new string('后', 200);
        var marks = Words.In(text, ["要找的词"]);

        var excerpt = Words.ExcerptOf(text, marks);

        excerpt.Text.Length.ShouldBeLessThanOrEqualTo(120);
        excerpt.Text.Substring(excerpt.Marks.ShouldHaveSingleItem().Start, 4).ShouldBe("要找的词");
        char.IsLowSurrogate(excerpt.Text[0]).ShouldBeFalse();
        char.IsHighSurrogate(excerpt.Text[^1]).ShouldBeFalse();
    }
}
