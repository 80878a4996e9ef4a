using System.Diagnostics;
using StudyLog.ReadModels;

namespace StudyLog.Tests.ReferenceData;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("Zēng Qìnghóng")]
    [InlineData("zeng qing hong")]
    [InlineData("ZENG Qinghong")]
    [InlineData("ZengQingHong")]
    [InlineData("zeng1 qing4 hong2")]
    [InlineData("zengqinghong")]
    [InlineData("zeng'qing-hong")]
    public void Every_common_spelling_is_found_by_the_same_letters(string key) =>
        Pinyin.Of(key).ShouldBe(new Pinyin("zengqinghong", "zqh"));

    [Theory]
    [InlineData("lǚ bù", "lubu", "lb")]
    [InlineData("lv bu", "lubu", "lb")]
    [InlineData("lu bu", "lubu", "lb")]
    public void An_umlaut_is_found_however_it_is_typed(string key, string full, string initials) =>
        Pinyin.Of(key).ShouldBe(new Pinyin(full, initials));

    [Theory]
    [InlineData("Jiang Jianguo", "jjg")]
    [InlineData("Fangan", "fg")]
    [InlineData("Fang'an", "fa")]
    [InlineData("Xian", "x")]
    [InlineData("Xi'an", "xa")]
    [InlineData("Ouyang Xiu", "oyx")]
    [InlineData("Shan Erniu", "sen")]
    [InlineData("Zhuang Shuangquan", "zsq")]
    [InlineData("Niu Yueer", "ny")]
    public void Syllables_are_told_apart_as_the_spelling_rules_say(string key, string initials) =>
        Pinyin.Of(key)!.Initials.ShouldBe(initials);

    [Theory]
    [InlineData("Schwartz", "s")]
    [InlineData("Abdulla Mamat", "am")]
    public void A_word_that_is_no_pinyin_counts_as_one_syllable(string key, string initials) =>
        Pinyin.Of(key)!.Initials.ShouldBe(initials);

    [Theory]
    [InlineData("曾庆红", "zengqinghong", "zqh")]
    [InlineData("单晓", "shanxiao", "sx")]
    [InlineData("解西安", "xiexian", "xxa")]
    [InlineData("欧阳吕", "ouyanglu", "oyl")]
    [InlineData("买买提·A", "maimaitia", "mmta")]
    public void A_name_is_read_as_names_are(string name, string full, string initials) => Pinyin.Of(null, name).ShouldBe(new Pinyin(full, initials));

    [Fact]
    public void Names_are_read_alike_by_many_at_once() =>
        Enumerable.Range(0, 2000).AsParallel().Select(_ => NameReading.Of("曾庆红")).Distinct().ShouldBe(["zēng qìng hóng"]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("曾庆红")]
    [InlineData("12 '")]
    public void Without_letters_there_is_no_pinyin(string? key) => Pinyin.Of(key).ShouldBeNull();

    [Theory]
    [InlineData("zqh", true)]
    [InlineData("Zēng Q", true)]
    [InlineData("xi’an", true)]
    [InlineData("曾q", false)]
    [InlineData("阿·a", false)]
    public void Only_what_is_spelt_like_pinyin_may_be_meant_as_pinyin(string term, bool may) => Pinyin.MayBe(term).ShouldBe(may);

    [Theory]
    [InlineData("an")]
    [InlineData("nang")]
    [InlineData("zhuangan")]
    public void A_long_word_is_read_at_once(string syllables)
    {
        var word = string.Concat(Enumerable.Repeat(syllables, 200 / syllables.Length)) + "x";
        var reading = Stopwatch.StartNew();

        Pinyin.Of(word)!.Initials.Length.ShouldBe(1);

        reading.Elapsed.ShouldBeLessThan(TimeSpan.FromMilliseconds(500));
    }
}
