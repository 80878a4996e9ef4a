using System.Drawing;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace StudyLog.Documents.Spreadsheets;

/// <summary>How a workbook shows the values, each format once in its list of styles.</summary>
internal sealed class CellFormats(Spreadsheet spreadsheet)
{
    private static readonly DateOnly FirstReliableDay = new(1900, 3, 1);
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    // Fifteen digits: what a spreadsheet program keeps of a number.
    private const decimal LargestExact = 999_999_999_999_999;

    private readonly StyleId text = Format(spreadsheet, NumberFormat.Standard(StandardNumberFormat.Text));
    private readonly StyleId date = Format(spreadsheet, NumberFormat.Custom("yyyy-mm-dd"));
    private readonly StyleId dateAndTime = Format(spreadsheet, NumberFormat.Custom("yyyy-mm-dd hh:mm"));
    private readonly StyleId percentage = Format(spreadsheet, NumberFormat.Custom("0.0%"));
    private readonly Dictionary<int, StyleId> numbers = [];

    /// <summary>The style of headings.</summary>
    public StyleId Heading { get; } = spreadsheet.AddStyle(new Style
    {
        Font = { Bold = true },
        Fill = { Color = Color.FromArgb(0xDD, 0xE6, 0xF0) },
        Alignment = { Vertical = VerticalAlignment.Center },
    });

    /// <summary>How a column shows its numbers; null: with the digits they have.</summary>
    public StyleId? OfNumbers(Column column) => column.Kind switch
    {
        ColumnKind.Percentage => percentage,
        ColumnKind.WholeNumber or ColumnKind.DecimalNumber => WithPlaces(column.Places),
        _ => null,
    };

    /// <summary>
    /// The cell as it is written. What a spreadsheet program cannot hold as a number becomes a text: days before March 1900, which it counts
    /// wrongly, and numbers longer than it can keep. Texts have the format of texts, so that editing one makes no formula of it either.
    /// </summary>
    public StyledCell Styled(in Cell cell, Column column, StyleId? numberStyle) => cell.Kind switch
    {
        CellKind.Text => Text(cell.Characters!),
        CellKind.Number when Math.Abs(cell.Amount) <= LargestExact => new(cell.Amount, numberStyle),
        CellKind.Date when cell.Day >= FirstReliableDay => new(cell.Day.DayNumber - DayZero, date),
        CellKind.DateAndTime when DateOnly.FromDateTime(cell.Moment) >= FirstReliableDay => new(cell.Moment.ToOADate(), dateAndTime),
        CellKind.YesNo => Text(cell.IsYes ? column.Yes : column.No),
        CellKind.Empty => default,
        _ => Text(cell.ToString()),
    };

    private StyleId WithPlaces(int places)
    {
        if (!numbers.TryGetValue(places, out var style))
            numbers[places] = style = Format(spreadsheet, NumberFormat.Custom(places == 0 ? "0" : "0." + new string('0', places)));
        return style;
    }

    private StyledCell Text(string characters) => new(WrittenText.OfCell(characters), text);

    private static StyleId Format(Spreadsheet spreadsheet, NumberFormat format) => spreadsheet.AddStyle(new Style { Format = format });
}
