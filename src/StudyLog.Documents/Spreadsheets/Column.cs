namespace StudyLog.Documents.Spreadsheets;

/// <summary>What a column's cells hold, and so how a spreadsheet program shows them.</summary>
public enum ColumnKind
{
    /// <summary>Texts.</summary>
    Text,

    /// <summary>Numbers without places.</summary>
    WholeNumber,

    /// <summary>Numbers with a fixed count of places.</summary>
    DecimalNumber,

    /// <summary>Shares, shown as 50.0%.</summary>
    Percentage,

    /// <summary>Days.</summary>
    Date,

    /// <summary>Days and times.</summary>
    DateAndTime,

    /// <summary>Answers, in words.</summary>
    YesNo,
}

/// <summary>A column of a sheet. Widths count digits of the usual font; a Chinese character is as wide as two.</summary>
public sealed record Column
{
    private const double WidestColumn = 255;
    private const int MostPlaces = 10;

    private Column(string heading, ColumnKind kind, double width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, WidestColumn);
        (Heading, Kind, Width) = (heading, kind, width);
    }

    /// <summary>What stands over the column.</summary>
    public string Heading { get; }

    /// <summary>What its cells hold. Any cell may hold a text or nothing instead: "—", a day that is not known to the day.</summary>
    public ColumnKind Kind { get; }

    /// <summary>How wide it is.</summary>
    public double Width { get; }

    /// <summary>How many places a decimal number is shown with; its value keeps them all.</summary>
    public int Places { get; private init; }

    /// <summary>The word for yes.</summary>
    public string Yes { get; private init; } = "";

    /// <summary>The word for no.</summary>
    public string No { get; private init; } = "";

    /// <summary>A column of texts.</summary>
    public static Column Text(string heading, double width) => new(heading, ColumnKind.Text, width);

    /// <summary>A column of numbers without places.</summary>
    public static Column WholeNumber(string heading, double width) => new(heading, ColumnKind.WholeNumber, width);

    /// <summary>A column of numbers with places, at most ten.</summary>
    public static Column DecimalNumber(string heading, double width, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, MostPlaces);
        return new(heading, ColumnKind.DecimalNumber, width) { Places = places };
    }

    /// <summary>A column of shares, shown as percentages with one place.</summary>
    public static Column Percentage(string heading, double width) => new(heading, ColumnKind.Percentage, width);

    /// <summary>A column of days.</summary>
    public static Column Date(string heading, double width) => new(heading, ColumnKind.Date, width);

    /// <summary>A column of days and times.</summary>
    public static Column DateAndTime(string heading, double width) => new(heading, ColumnKind.DateAndTime, width);

    /// <summary>A column of answers in these words.</summary>
    public static Column YesNo(string heading, double width, string yes, string no) => new(heading, ColumnKind.YesNo, width) { Yes = yes, No = no };
}
