namespace StudyLog.Documents.Tables;

/// <summary>Why a file is not read. A closed list: the host has a sentence for each that says what to do.</summary>
public enum UnreadableReason
{
    /// <summary>Nothing stands in it.</summary>
    Empty,

    /// <summary>Headings stand in it, and nothing below them.</summary>
    NoRows,

    /// <summary>It has more bytes than are read.</summary>
    TooLarge,

    /// <summary>Its name says neither .xlsx nor .csv, .tsv or .txt.</summary>
    UnknownExtension,

    /// <summary>It is something else than its name says.</summary>
    WrongExtension,

    /// <summary>It is a workbook of an Excel before 2007 (.xls).</summary>
    OldWorkbook,

    /// <summary>It is another kind of workbook: with macros, binary, or of another program.</summary>
    OtherWorkbook,

    /// <summary>It opens with a password only.</summary>
    PasswordProtected,

    /// <summary>It is incomplete, or not as such files are made.</summary>
    Damaged,

    /// <summary>It unpacks to far more than it seems to hold.</summary>
    UnpacksTooLarge,

    /// <summary>A part of it declares a document type, which could bring in other files; no spreadsheet program writes one.</summary>
    DeclaresEntities,

    /// <summary>It has more worksheets than are read.</summary>
    TooManyWorksheets,

    /// <summary>It shows no worksheet of the name that was asked for.</summary>
    UnknownWorksheet,

    /// <summary>It has more rows than are read.</summary>
    TooManyRows,

    /// <summary>Something stands further to the right than is read.</summary>
    TooManyColumns,

    /// <summary>A cell holds more characters than a spreadsheet can, often because a closing quotation mark is missing.</summary>
    CellTooLong,

    /// <summary>A place of a text file is in no encoding that is known: UTF-8, UTF-16, GB 18030 (and so GBK).</summary>
    Undecodable,

    /// <summary>A cell holds an invisible control character.</summary>
    ControlCharacter,

    /// <summary>A quotation mark of a text file is not closed, or something follows the closing one.</summary>
    UnbalancedQuote,

    /// <summary>A full-width comma follows a closing quotation mark of a text file: it was typed where a comma must be.</summary>
    FullWidthComma,
}
