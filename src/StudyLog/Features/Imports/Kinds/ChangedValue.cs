using System.Globalization;
using StudyLog.Documents.Tables;
using StudyLog.Domain;
using StudyLog.Imports;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>Says what is otherwise than it was.</summary>
internal static class ChangedValue
{
    /// <summary>A note where a value is said and is another than the one known; none where nothing is said.</summary>
    public static IEnumerable<RowNote> Note<T>(string column, T known, T said) =>
        said is null || EqualityComparer<T>.Default.Equals(known, said) ? [] : [RowNote.Of("changes", column, Written(known), Written(said))];

    /// <summary>The same of a text: one that reads like the known one, spaces between its characters aside, says nothing new.</summary>
    public static IEnumerable<RowNote> NoteText(string column, string? known, string? said) => Reads(known, said) ? [] : Note(column, known, said);

    /// <summary>A text to be set, where one is said that reads otherwise.</summary>
    public static Given<string?> Text(string? known, string? said) => said is null || Reads(known, said) ? default : Given.Of<string?>(said);

    /// <summary>Whether a text as it is known reads in a table as the one said.</summary>
    public static bool Reads(string? known, string? said) => known == said || (known is not null && said is not null && Wording.Key(known) == Wording.Key(said));

    /// <summary>An answer in a word.</summary>
    public static string? YesNo(bool? answer) => answer switch { true => "是", false => "否", _ => null };

    private static string Written<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
