using System.Text;
using CsCheck;
using StudyLog.Documents.Archives;
using Kind = StudyLog.Documents.Archives.ArchiveFaultKind;

namespace StudyLog.Documents.Tests.Archives;

public class Checking_the_archive
{
    private const string Plan = "年度计划/计划.docx";

    private static readonly byte[] Empty = [];

    private static Task<byte[]> Small() => Made.Archive(Made.File(ArchivedKind.Plan, "计划.docx", "计划"), Made.File(ArchivedKind.Minutes, "纪要.docx", "纪要"));

    private static Task<ArchiveCheck> Check(byte[] archive) => YearArchive.Check(new MemoryStream(archive), TestContext.Current.CancellationToken);

    [Fact]
    public async Task An_archive_as_it_was_written_is_intact()
    {
        using var bytes = new MemoryStream();
        var written = await YearArchive.Write(bytes, Made.Head, Made.Year.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        var check = await Check(bytes.ToArray());
        (check.IsIntact, check.Intact, check.Seal).ShouldBe((true, Made.Year.Length + 4, written.Seal));
    }

    [Fact]
    public async Task So_is_one_that_was_packed_again_with_folders() =>
        (await Check(Made.Changed(await Small(), entries => entries.Add("年度计划/", Empty)))).IsIntact.ShouldBeTrue();

    [Fact]
    public async Task A_file_with_a_byte_changed_is_named() =>
        await Finds(Kind.Altered, Plan, entries => entries[Plan][0] ^= 1);

    [Fact]
    public async Task A_file_that_is_gone_is_named() => await Finds(Kind.Missing, Plan, entries => entries.Remove(Plan));

    [Fact]
    public async Task A_file_that_came_to_it_is_named() => await Finds(Kind.Unlisted, "附件/新.pdf", entries => entries.Add("附件/新.pdf", Empty));

    [Fact]
    public async Task An_index_that_was_changed_is_named() => await Finds(Kind.Altered, "索引.html", entries => entries["索引.html"] = Empty);

    [Fact]
    public async Task A_second_file_under_the_same_path_is_named()
    {
        var check = await Check(Made.Packed(Made.Entries(await Small()).Append(new(Plan, Empty))));
        check.Faults.ShouldBe([new(Kind.Repeated, Plan)]);
    }

    [Fact]
    public async Task A_list_that_was_changed_has_another_seal()
    {
        var archive = await Small();
        var changed = await Check(Made.Changed(archive, entries => entries["SHA256SUMS"] = [.. entries["SHA256SUMS"], (byte)'\n']));
        changed.IsIntact.ShouldBeTrue();
        changed.Seal.ShouldNotBe((await Check(archive)).Seal);
    }

    [Fact]
    public async Task An_archive_without_its_list_is_refused() => await Finds(Kind.ListMissing, null, entries => entries.Remove("SHA256SUMS"));

    [Theory]
    [InlineData("abc  年度计划/计划.docx\n")]
    [InlineData("\\e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\\\\b\n")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\n")]
    public async Task A_list_of_something_else_is_refused(string list) =>
        await Finds(Kind.ListUnreadable, null, entries => entries["SHA256SUMS"] = Encoding.UTF8.GetBytes(list));

    [Fact]
    public async Task A_list_without_end_is_not_read_to_it() =>
        await Finds(Kind.ListUnreadable, null, entries => entries["SHA256SUMS"] = new byte[40_000_000]);

    [Fact]
    public async Task What_is_no_archive_is_refused()
    {
        (await Check(Empty)).Faults.ShouldBe([new(Kind.NotAnArchive)]);
        (await Check(Encoding.UTF8.GetBytes("年度计划"))).Faults.ShouldBe([new(Kind.NotAnArchive)]);
        (await Check((await Small())[..^30])).Faults.ShouldBe([new(Kind.NotAnArchive)]);
    }

    [Fact]
    public async Task More_entries_than_a_year_has_are_refused() =>
        (await Check([.. Enumerable.Repeat("PK\u0001\u0002"u8.ToArray(), 200_001).SelectMany(bytes => bytes)])).Faults.ShouldBe([new(Kind.TooManyEntries)]);

    [Fact]
    public async Task Entries_that_share_their_bytes_are_refused()
    {
        var archive = Made.Packed(new("a", Encoding.UTF8.GetBytes(new string('x', 100))), new("SHA256SUMS", Empty));
        var packedSize = archive.AsSpan().IndexOf("PK\u0001\u0002"u8) + 20;
        BitConverter.TryWriteBytes(archive.AsSpan(packedSize), 1_000_000);
        (await Check(archive)).Faults.ShouldBe([new(Kind.EntriesOverlap)]);
    }

    [Fact]
    public async Task No_damage_makes_it_fail()
    {
        var archive = await Small();
        await Gen.Select(Gen.Int[0, archive.Length - 1], Gen.Byte).Array[1, 6].SampleAsync(
            async damages =>
            {
                var damaged = (byte[])archive.Clone();
                foreach (var (at, value) in damages) damaged[at] = value;
                var check = await Check(damaged);
                if (check.IsIntact) Contents(damaged).ShouldBe(Contents(archive));
            },
            iter: 2_000);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/etc/x")]
    [InlineData("附件\\x")]
    [InlineData("C:x")]
    [InlineData("a//x")]
    public async Task A_path_that_leads_out_is_named_though_it_is_listed(string path) => await Finds(Kind.UnsafePath, path, entries =>
    {
        entries.Add(path, Empty);
        var line = $"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  {path}\n";
        entries["SHA256SUMS"] = [.. entries["SHA256SUMS"], .. Encoding.UTF8.GetBytes(line)];
    });

    private static IEnumerable<string> Contents(byte[] archive) =>
        Made.Entries(archive).Select(entry => $"{entry.Key} {Convert.ToBase64String(entry.Value)}").Order(StringComparer.Ordinal);

    private static async Task Finds(Kind kind, string? path, Action<Dictionary<string, byte[]>> change) =>
        (await Check(Made.Changed(await Small(), change))).Faults.ShouldBe([new(kind, path)]);
}
