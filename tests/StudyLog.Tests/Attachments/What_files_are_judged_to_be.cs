using StudyLog.Attachments;

namespace StudyLog.Tests.Attachments;

public sealed class What_files_are_judged_to_be : IDisposable
{
    private readonly FileJudge judge = new();

    public static TheoryData<string> Hostile => [.. HostileFiles.All.Select(file => file.What)];

    public static TheoryData<string> Good => [.. GoodFiles.All.Select(file => file.What)];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_is_not_kept_is_refused_for_this_reason(string what)
    {
        var file = HostileFiles.All.Single(file => file.What == what);

        (await judge.Judge(file.Content, TestContext.Current.CancellationToken)).ShouldBe(new FileJudgement.Refused(file.Fault));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public async Task What_is_kept_is_kept_as_what_it_is(string what)
    {
        var file = GoodFiles.All.Single(file => file.What == what);

        var kept = (await judge.Judge(file.Content, TestContext.Current.CancellationToken)).ShouldBeOfType<FileJudgement.Kept>();

        kept.MediaType.ShouldBe(file.MediaType);
        if (!file.IsPicture) kept.Content.ToArray().ShouldBe(file.Content);
    }

    [Fact]
    public async Task Every_good_file_is_refused_or_harmless_when_it_is_cut_anywhere()
    {
        foreach (var file in GoodFiles.All.Where(file => file.Content.Length < 5_000))
            for (var length = 0; length < file.Content.Length - 20; length += 1 + (file.Content.Length / 60))
            {
                var judgement = await judge.Judge(file.Content.AsMemory(0, length), TestContext.Current.CancellationToken);

                // A text may end anywhere, and a telephone's picture may lose what stands behind it.
                if (judgement is FileJudgement.Kept kept) (kept.MediaType is Domain.Attachments.MediaTypes.Text or Domain.Attachments.MediaTypes.Jpeg).ShouldBeTrue($"{file} cut to {length}");
            }
    }

    [Theory]
    [InlineData("签到表.pdf", "签到表.pdf")]
    [InlineData(@"C:\Users\wang\桌面\签到表.pdf", "签到表.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("  整改 报告（终稿）.docx ", "整改 报告（终稿）.docx")]
    [InlineData("a\r\nSet-Cookie: x.txt", "aSet-Cookie: x.txt")]
    [InlineData("报告\u202Efdp.exe", "报告fdp.exe")]
    [InlineData("..", "附件")]
    [InlineData("/", "附件")]
    [InlineData("", "附件")]
    [InlineData(null, "附件")]
    public void A_name_is_kept_as_given_without_path_and_without_what_cannot_be_seen(string? given, string kept) => FileName.Of(given).ShouldBe(kept);

    [Theory]
    [InlineData("通知.bat", "text/plain", "通知.bat.txt")]
    [InlineData("名单.CSV", "text/plain", "名单.CSV")]
    [InlineData("现场.JPEG", "image/jpeg", "现场.JPEG")]
    [InlineData("现场", "image/jpeg", "现场.jpg")]
    [InlineData("报告.exe", "application/pdf", "报告.exe.pdf")]
    public void A_file_is_saved_with_an_ending_of_what_it_is(string name, string mediaType, string saved) => FileName.SavedAs(name, mediaType).ShouldBe(saved);

    [Fact]
    public void A_name_that_is_too_long_keeps_its_ending()
    {
        FileName.Of(new string('长', 300) + ".docx").ShouldBe(new string('长', 195) + ".docx");
        FileName.Of(new string('长', 195) + ".docx").Length.ShouldBe(200);
    }

    public void Dispose() => judge.Dispose();
}
