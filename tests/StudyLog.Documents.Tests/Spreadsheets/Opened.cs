using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace StudyLog.Documents.Tests.Spreadsheets;

/// <summary>A workbook as the Open XML SDK sees it.</summary>
internal sealed partial class Opened : IDisposable
{
    private readonly SpreadsheetDocument document;

    public Opened(byte[] workbook) => document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);

    public WorkbookPart Workbook => document.WorkbookPart!;

    public IEnumerable<string> Faults => new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
        .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");

    public string[] SheetNames => [.. Workbook.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!)];

    public WorksheetPart Sheet(int index = 0) =>
        (WorksheetPart)Workbook.GetPartById(Workbook.Workbook!.Descendants<Sheet>().ElementAt(index).Id!.Value!);

    public SheetCell Cell(string reference, int sheet = 0) =>
        Sheet(sheet).Worksheet!.Descendants<SheetCell>().Single(cell => cell.CellReference == reference);

    public string Text(string reference) => Decoded(Cell(reference).InlineString!.Text!.Text);

    public string FormatOf(string reference)
    {
        var id = Style(reference).NumberFormatId!.Value;
        var formats = Workbook.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Elements<NumberingFormat>();
        return formats.SingleOrDefault(format => format.NumberFormatId! == id)?.FormatCode?.Value ?? $"#{id}";
    }

    public CellFormat Style(string reference) =>
        Workbook.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)(Cell(reference).StyleIndex?.Value ?? 0));

    /// <summary>ST_Xstring read from the left, without the writer's code.</summary>
    public static string Decoded(string text) =>
        Escape().Replace(text, escape => ((char)int.Parse(escape.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    /// <summary>All values of a sheet, the heading first, as another reader sees them.</summary>
    public static object?[][] Values(byte[] workbook, int sheet = 0)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(workbook));
        for (; sheet > 0; sheet--) reader.NextResult().ShouldBeTrue();
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return [.. rows];
    }

    public void Dispose() => document.Dispose();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
