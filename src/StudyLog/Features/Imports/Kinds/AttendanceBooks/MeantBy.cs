using System.Globalization;
using StudyLog.Domain.Attendances;
using StudyLog.Imports;
using StudyLog.ReadModels;
using StudyLog.Resources;
using Stated = StudyLog.Documents.Imports;

namespace StudyLog.Features.Imports.Kinds.AttendanceBooks;

/// <summary>Tells what a row was taken to mean where somebody else could read it otherwise: a session named by its number alone, a mark that is no word.</summary>
internal static class MeantBy
{
    /// <summary>The row with what is to be said of it.</summary>
    public static JudgedRow Tell(JudgedRow row, Said<Stated.ImportedAttendance> said, SessionSheet sheet) =>
        row.Judgement == RowJudgement.Refused ? row : row with { Notes = [.. Notes(said, sheet), .. row.Notes] };

    private static IEnumerable<RowNote> Notes(Said<Stated.ImportedAttendance> said, SessionSheet sheet)
    {
        if (said.Says is { SessionNumber: { } number, Date: null, SessionTitle: null })
            yield return new("session-by-number", [number, sheet.Day.On?.ToString("O", CultureInfo.InvariantCulture) ?? sheet.Day.SourceText ?? "", sheet.Title], said.CellOf("场次编号"), "场次编号");

        if (said.TextOf("到会情况") is { Length: > 0 } mark && !mark.Any(char.IsLetter))
            yield return new("mark-read", [mark, Words.Of(Enum.Parse<AttendanceStatus>(said.Says.Status.ToString()), Words.Chinese)], said.CellOf("到会情况"), "到会情况");
    }
}
