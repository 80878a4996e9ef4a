using System.Diagnostics;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Tests.Tables;

/// <summary>Workbooks that unpack to far more than they seem, or are made to fill the memory: refused soon and cheaply.</summary>
public sealed class Workbooks_that_would_cost_too_much
{
    private const long Megabyte = 1 << 20;
    private static readonly TableLimits AnyRatio = new() { UnpackedRatio = 2_000, SharedTextBytes = 8 * Megabyte };

    [Theory]
    [InlineData(Given.SheetPart)]
    [InlineData("xl/media/image1.png")]
    [InlineData("xl/sharedStrings.xml")]
    public void Are_refused_when_a_gigabyte_unpacks_from_a_hundredth_of_it(string part)
    {
        var bomb = Given.WithLargePart(part, 1_024 * Megabyte);
        bomb.Length.ShouldBeLessThan(16 * Megabyte);
        var watch = Stopwatch.StartNew();

        Allocated(() => bomb.ShouldBeRefused("a.xlsx", UnreadableReason.UnpacksTooLarge)).ShouldBeLessThan(4 * Megabyte);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Are_refused_when_many_parts_unpack_to_too_much_together()
    {
        var file = Given.Workbook(Given.OneCell, [.. Enumerable.Range(0, 20).Select(part => ($"xl/media/{part}.png", new string('x', 1_000_000)))]);

        file.ShouldBeRefused("a.xlsx", UnreadableReason.UnpacksTooLarge, new() { UnpackedBytes = 10_000_000 });
        Given.Read(file, "a.xlsx").Count.ShouldBe(1, "by default it is not too much");
    }

    [Fact]
    public void Are_refused_when_there_are_more_parts_than_a_workbook_has() =>
        Given.Workbook(Given.OneCell, [.. Enumerable.Range(0, 5_000).Select(part => ($"xl/media/{part}.png", ""))])
            .ShouldBeRefused("a.xlsx", UnreadableReason.UnpacksTooLarge);

    [Fact]
    public void Are_refused_when_their_list_of_texts_would_fill_the_memory()
    {
        var file = Given.WithLargePart("xl/sharedStrings.xml", 60 * Megabyte, $"<sst xmlns=\"{Given.Main}\">", "<si><t>一二三四五六七八九十</t></si>");

        Allocated(() => file.ShouldBeRefused("a.xlsx", UnreadableReason.UnpacksTooLarge, AnyRatio)).ShouldBeLessThan(64 * Megabyte);
    }

    [Theory]
    [InlineData("<a>", UnreadableReason.Damaged)]
    [InlineData("<a b='", UnreadableReason.Damaged)]
    [InlineData("b ", UnreadableReason.UnpacksTooLarge)]
    public void Are_refused_when_markup_without_an_end_would_fill_the_memory(string repeated, UnreadableReason reason)
    {
        var file = Given.WithLargePart(Given.SheetPart, 40 * Megabyte, $"<worksheet xmlns=\"{Given.Main}\"><sheetData><row><c ", repeated);

        Allocated(() => file.ShouldBeRefused("a.xlsx", reason, AnyRatio)).ShouldBeLessThan(64 * Megabyte);
    }

    [Fact]
    public void Are_refused_when_their_markup_has_ever_new_names()
    {
        var file = Given.Workbook(string.Concat(Enumerable.Range(0, 200_000).Select(number => $"<n{number}/>")));

        Allocated(() => file.ShouldBeRefused("a.xlsx", UnreadableReason.Damaged)).ShouldBeLessThan(64 * Megabyte);
    }

    [Theory]
    [InlineData(Given.SheetPart, """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>""")]
    [InlineData("xl/workbook.xml", """<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">""")]
    [InlineData("xl/sharedStrings.xml", """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>""")]
    [InlineData("docProps/app.xml", "<!DOCTYPE x [ ]>")]
    public void Are_refused_when_a_part_brings_in_entities(string part, string declaration) =>
        Given.Workbook(Given.OneCell, (part, declaration + Given.Parts(Given.OneCell).GetValueOrDefault(part, "<x/>")))
            .ShouldBeRefused("a.xlsx", UnreadableReason.DeclaresEntities);

    [Fact]
    public void Are_refused_when_entities_hide_behind_a_long_remark() =>
        Given.Workbook(Given.OneCell, (Given.SheetPart, $"<!-- {new string('x', 100_000)} --><!DOCTYPE x [<!ENTITY e \"1\">]>{Given.Sheet(Given.OneCell)}"))
            .ShouldBeRefused("a.xlsx", UnreadableReason.Damaged);

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
