using System.Text;
using CsCheck;
using StudyLog.Documents.Archives;
using StudyLog.Documents.Tests.Spreadsheets;

namespace StudyLog.Documents.Tests.Archives;

public class Naming_files
{
    private static readonly string[] Pieces =
        ["con", "COM¹", "nul", ".", "..", "/", "\\", ":", "*", "?", "\"", "|", "~", "$", "\u202E", "\u0301", "Ａ", "a", "A", "ß", ".docx", "（2）", "第3次"];

    private static readonly Gen<string> Wished = Gen.Select(
        AwkwardText.Any,
        Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 4],
        Gen.Frequency((3, Gen.Const(0)), (1, Gen.Const(50)), (1, Gen.Const(150))),
        (text, pieces, more) => string.Concat(pieces) + text + new string('长', more) + pieces.FirstOrDefault());

    [Theory]
    [InlineData("第1次会议记录.docx", "第1次会议记录.docx")]
    [InlineData("a<b>:\"|?*.txt", "a＜b＞：＂｜？＊.txt")]
    [InlineData("../../etc/passwd", "／..／etc／passwd")]
    [InlineData("..\\..\\win.ini", "＼..＼win.ini")]
    [InlineData("NUL", "＿NUL")]
    [InlineData("nul.tar.gz", "＿nul.tar.gz")]
    [InlineData("COM1.txt", "＿COM1.txt")]
    [InlineData("COM10.txt", "COM10.txt")]
    [InlineData("名称. . ", "名称")]
    [InlineData(".docx", "docx")]
    [InlineData("\u202Efdp.exe", "fdp.exe")]
    [InlineData("a\nb\0c.txt", "a b c.txt")]
    [InlineData("e\u0301.txt", "é.txt")]
    [InlineData("", "未命名")]
    [InlineData("...", "未命名")]
    public void A_name_is_one_that_every_system_holds(string wished, string given) => new SafePaths().Give("附件", null, wished).ShouldBe("附件/" + given);

    [Theory]
    [InlineData("会议记录 2026/2027学年第3/4期学习.docx", "会议记录 2026／2027学年第3／4期学习.docx")]
    [InlineData("学习/etc. .docx", "学习／etc.docx")]
    [InlineData("CON.docx", "＿CON.docx")]
    public void A_name_after_a_title_keeps_its_words(string wished, string given) => SafeName.Of(wished).ShouldBe(given);

    [Fact]
    public void The_second_of_a_name_is_numbered_whatever_the_case()
    {
        var paths = new SafePaths();
        string[] wished = ["A.docx", "a.DOCX", "A.docx", "A"];
        wished.Select(name => paths.Give("发言", "第1次", name)).ShouldBe(["发言/第1次/A.docx", "发言/第1次/a（2）.DOCX", "发言/第1次/A（3）.docx", "发言/第1次/A"]);
    }

    [Fact]
    public void A_file_and_a_folder_have_different_names()
    {
        var paths = new SafePaths();
        paths.Give("附件", "甲", "a").ShouldBe("附件/甲/a");
        paths.Give("附件", null, "甲").ShouldBe("附件/甲（2）");
        paths.Give("附件", "甲（2）", "a").ShouldBe("附件/甲（2）（2）/a");
    }

    [Fact]
    public void A_long_name_keeps_its_extension() =>
        new SafePaths().Give("附件", null, new string('长', 300) + ".docx").ShouldBe($"附件/{new string('长', 78)}.docx");

    [Fact]
    public void A_device_behind_blanks_is_none_when_it_is_cut() =>
        new SafePaths().Give("附件", null, "CON" + new string(' ', 100) + "x").ShouldBe("附件/＿CON");

    [Fact]
    public void Any_wishes_make_paths_that_are_safe_and_different() => Gen.Select(Wished, Wished).Array[1, 30].Sample(
        wishes =>
        {
            var paths = new SafePaths();
            var given = wishes.Select(wish => paths.Give("附件", wish.Item1, wish.Item2)).ToArray();
            given.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(wishes.Length);
            foreach (var path in given) ShouldBeSafe(path);
            given.Select(path => path[..path.LastIndexOf('/')]).Intersect(given, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
        },
        iter: 1_000);

    private static void ShouldBeSafe(string path)
    {
        path.Length.ShouldBeLessThanOrEqualTo(200);
        path.ShouldBe(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(path)), "no half characters");
        path.Where(character => char.IsControl(character) || "<>:\"|?*\\".Contains(character, StringComparison.Ordinal)).ShouldBeEmpty();
        foreach (var part in path.Split('/'))
        {
            part.Length.ShouldBeInRange(1, 100);
            Encoding.UTF8.GetByteCount(part).ShouldBeLessThanOrEqualTo(255);
            part.ShouldBe(part.Trim(' ').TrimEnd('.'));
            part.Split('.')[0].TrimEnd().ToUpperInvariant().ShouldNotBeOneOf("", "CON", "NUL", "COM¹");
        }
    }
}
