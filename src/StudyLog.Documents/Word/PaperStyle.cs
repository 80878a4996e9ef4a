namespace StudyLog.Documents.Word;

/// <summary>The styles that a paper uses, by the id they have in the file. Headings are Word's own, so that its outline and its table of contents know them.</summary>
internal static class PaperStyle
{
    public const string Normal = "Normal";
    public const string Body = "BodyText";
    public const string Mark = "Mark";
    public const string Number = "DocumentNumber";
    public const string Title = "Title";
    public const string Labelled = "Labelled";
    public const string Label = "Label";
    public const string Note = "Note";
    public const string TableText = "TableText";
    public const string TableHead = "TableHead";
    public const string Signing = "Signing";
    public const string PageNumber = "PageNumber";
    public const string Draft = "Draft";
    public const string Gap = "Gap";
    public const string Table = "PaperTable";

    public static string Heading(int level) => $"Heading{Measures.Written(level)}";
}
