namespace StudyLog.Documents.Tables;

/// <summary>How much of a user's file is read before it is refused.</summary>
public sealed record TableLimits
{
    /// <summary>Generous for tables that people keep, and no danger to the machine that reads them.</summary>
    public static TableLimits Default { get; } = new();

    /// <summary>The bytes of the file.</summary>
    public long FileBytes { get; init; } = 64L << 20;

    /// <summary>The bytes that all parts of a workbook unpack to, counted while they are unpacked.</summary>
    public long UnpackedBytes { get; init; } = 1L << 30;

    /// <summary>How many times its packed size a part of a workbook may unpack to, once it is over a megabyte.</summary>
    public int UnpackedRatio { get; init; } = 200;

    /// <summary>The parts of a workbook: its worksheets, pictures, notes and so on.</summary>
    public int Parts { get; init; } = 4_096;

    /// <summary>The memory that a workbook's list of texts may take; the one thing that is kept whole while rows are read.</summary>
    public long SharedTextBytes { get; init; } = 256L << 20;

    /// <summary>The worksheets of a workbook, hidden ones too.</summary>
    public int Worksheets { get; init; } = 64;

    /// <summary>The number of the last row.</summary>
    public int Rows { get; init; } = 1_048_576;

    /// <summary>The number of the last column with anything in it.</summary>
    public int Columns { get; init; } = 256;

    /// <summary>The characters of a cell; no spreadsheet holds more.</summary>
    public int CellCharacters { get; init; } = 32_767;
}
