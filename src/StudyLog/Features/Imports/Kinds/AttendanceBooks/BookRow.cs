using StudyLog.Domain.Sessions;
using StudyLog.Imports;
using StudyLog.ReadModels;
using Stated = StudyLog.Documents.Imports;

namespace StudyLog.Features.Imports.Kinds.AttendanceBooks;

/// <summary>A row of an attendance book whose session is known: whom it means, and who approved.</summary>
/// <param name="Said">The row.</param>
/// <param name="Person">Whom it means; null where it is refused.</param>
/// <param name="ApproverId">Who approved the leave; null: it does not say.</param>
/// <param name="Refused">Why it cannot be taken in.</param>
internal sealed record BookRow(Said<Stated.ImportedAttendance> Said, PersonEntry? Person, Guid? ApproverId, JudgedRow? Refused)
{
    public Guid PersonId => Person!.Id;

    public Capacity? Capacity => Said.Says.Capacity is { } capacity ? Enum.Parse<Capacity>(capacity.ToString()) : null;

    public static BookRow Of(Said<Stated.ImportedAttendance> said, NamedPeople people, Session session, DateOnly today)
    {
        var (says, day) = (said.Says, session.DayNow.On ?? today);
        if (RefusedRow.Unfit(said, TextsOf(says)) is { } unfit) return new(said, null, null, unfit);
        var meant = people.MeantBy(says.Name, says.Department, day, session);
        if (meant is not [var person]) return new(said, null, null, Unknown(said, "姓名", says.Department is null ? says.Name : $"{says.Department} {says.Name}", meant.Count));
        if (says.Approver is not { } named) return new(said, person, null, null);

        var approvers = people.MeantBy(named, department: null, day, session: null);
        return approvers is [var approver] ? new(said, person, approver.Id, null) : new(said, null, null, Unknown(said, "批准人", named, approvers.Count));
    }

    private static JudgedRow Unknown(Said<Stated.ImportedAttendance> said, string column, string name, int found) =>
        RefusedRow.For(said, column, found == 0 ? "person-unknown" : "person-ambiguous", name);

    private static IEnumerable<(string Column, string? Text, int Most)> TextsOf(Stated.ImportedAttendance says) =>
    [
        ("事由", says.Reason, Http.TextAttribute.Line), ("更正原因", says.CorrectionReason, Http.TextAttribute.Line), ("补学内容", says.MakeUpText, Http.TextAttribute.Paragraph),
    ];
}
