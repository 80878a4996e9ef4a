using System.Globalization;
using StudyLog.Imports;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>Says what is otherwise than it was.</summary>
internal static class ChangedValue
{
    /// <summary>A note where a value is said and is another than the one known; none where nothing is said.</summary>
    public static IEnumerable<RowNote> Note<T>(string column, T known, T said) =>
        said is null || EqualityComparer<T>.Default.Equals(known, said) ? [] : [RowNote.Of("changes", column, Written(known), Written(said))];

    private static string Written<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
