using System.Globalization;
using System.Security;
using System.Text;
using System.Text.Json;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;
using StudyLog.Documents.Tests.Tables;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>Tables as a secretary brings them, and what is made of them.</summary>
internal static class Brought
{
    private static readonly JsonSerializerOptions AsTheyAre = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text file.</summary>
    public static (ImportHead Head, List<ImportedRow<TRow>> Rows) Text<TRow>(Func<TableFile, ImportTable<TRow>> read, string text, Encoding? encoding = null)
        where TRow : class =>
        Read(read, Given.Text(text, encoding), "表.csv");

    /// <summary>A workbook; a text that begins with # is a number, with 日 the number of a day.</summary>
    public static (ImportHead Head, List<ImportedRow<TRow>> Rows) Workbook<TRow>(
        Func<TableFile, ImportTable<TRow>> read, string[] merged, params string?[][] rows)
        where TRow : class =>
        Read(read, Workbook(merged, rows), "表.xlsx");

    public static MemoryStream Workbook(string[] merged, params string?[][] rows) => Given.Workbook(
        "",
        (Given.SheetPart, Given.Sheet(MarkupOf(rows), merged)),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Given.Main}\"><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"));

    /// <summary>A workbook of several worksheets; the cells of a row stand between commas.</summary>
    public static MemoryStream Worksheets(params (string Name, string[] Rows)[] sheets) => Given.Workbook(
        "",
        [
            ("xl/workbook.xml", Given.Sheets([.. sheets.Select((sheet, at) => (sheet.Name, $"s{at + 1}", (string?)null))])),
            ("xl/_rels/workbook.xml.rels", Given.References([.. sheets.Select((_, at) => ($"s{at + 1}", "worksheet", $"worksheets/sheet{at + 1}.xml"))])),
            .. sheets.Select((sheet, at) => ($"xl/worksheets/sheet{at + 1}.xml", Given.Sheet(MarkupOf([.. sheet.Rows.Select(row => row.Split(','))])))),
        ]);

    public static (ImportHead Head, List<ImportedRow<TRow>> Rows) Read<TRow>(Func<TableFile, ImportTable<TRow>> read, MemoryStream file, string name)
        where TRow : class
    {
        using var table = TableFile.Open(file, name);
        var imported = read(table);
        return (imported.Head, imported.Head.IsSound ? [.. imported.Rows()] : []);
    }

    /// <summary>What the rows say, all of which are data without a fault.</summary>
    public static IReadOnlyList<TRow> Values<TRow>(this IEnumerable<ImportedRow<TRow>> rows)
        where TRow : class
    {
        var all = rows.Where(row => row.Role == ImportedRole.Data).ToList();
        all.SelectMany(row => row.Faults).Select(Said).ShouldBeEmpty();
        return [.. all.Select(row => row.Values.ShouldNotBeNull())];
    }

    /// <summary>What is refused of a row: the cell and the reason.</summary>
    public static IEnumerable<string> Refusals<TRow>(this ImportedRow<TRow> row)
        where TRow : class
    {
        (row.Values is null).ShouldBe(row.Faults.Count > 0 || row.Role != ImportedRole.Data);
        return row.Faults.Select(Said);
    }

    /// <summary>Everything that a value says, so that two can be compared with the lists in them.</summary>
    public static string AsText(this object value) => JsonSerializer.Serialize(value, AsTheyAre);

    private static string Said(ImportFault fault) => $"{fault.At} {fault.Column} {fault.Reason}";

    private static string MarkupOf(string?[][] rows) => string.Concat(rows.Select((cells, at) =>
        $"<row r=\"{at + 1}\">{string.Concat(cells.Select((text, column) => CellOf(text, new(at + 1, column + 1))))}</row>"));

    private static string CellOf(string? text, CellAddress address) => text switch
    {
        null or "" => "",
        ['#', .. var number] => $"<c r=\"{address}\"><v>{number}</v></c>",
        ['日', .. var day] when int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out _) => $"<c r=\"{address}\" s=\"1\"><v>{day}</v></c>",
        ['=', .. var formula] => $"<c r=\"{address}\"><f>{formula}</f></c>",
        ['!', .. var error] => $"<c r=\"{address}\" t=\"e\"><v>{error}</v></c>",
        _ => $"<c r=\"{address}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
    };
}
