using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>Words of closed lists, and answers, as they stand in cells.</summary>
internal static class WordValues
{
    /// <summary>Yes or no.</summary>
    public static bool? YesNo(this ReadRow row, string column)
    {
        if (BlankMark.Is(Wording.Key(row[column].Text)) && Wording.Key(row[column].Text) != "无") return null;
        if (WrittenYesNo.Read(row[column]) is WrittenYesNo.Answer answer) return answer.IsYes;
        row.Refuse(column, ImportFaultReason.NotYesOrNo);
        return null;
    }

    /// <summary>A word of a list.</summary>
    public static T? Word<T>(this ReadRow row, string column, ClosedList<T> list)
        where T : struct
    {
        var cell = row[column];
        if (list.Find(cell.Text) is { } found) return found;
        if (!BlankMark.Is(Wording.Key(cell.Text))) row.Refuse(column, ImportFaultReason.UnknownWord, list.Possible);
        return null;
    }

    /// <summary>A word that must be there.</summary>
    public static T RequiredWord<T>(this ReadRow row, string column, ClosedList<T> list)
        where T : struct
    {
        if (row.Word(column, list) is { } word) return word;
        if (BlankMark.Is(Wording.Key(row[column].Text))) row.RefuseNothing(column);
        return default;
    }
}
