using StudyLog.Domain.Sessions;
using StudyLog.Imports;
using StudyLog.ReadModels;
using Stated = StudyLog.Documents.Imports;

namespace StudyLog.Features.Imports.Kinds.AttendanceBooks;

/// <summary>A row of an attendance book whose session is known: whom it means, who approved, and who came instead.</summary>
/// <param name="Said">The row.</param>
/// <param name="Person">Whom it means; null where it is refused.</param>
/// <param name="ApproverId">Who approved the leave; null: it does not say.</param>
/// <param name="DeputyId">Who came instead; null: it does not say, or who is meant is not certain.</param>
/// <param name="Refused">Why it cannot be taken in.</param>
/// <param name="IsFromRoster">Whether several are called so, and the roster tells who is meant.</param>
internal sealed record BookRow(
    Said<Stated.ImportedAttendance> Said, PersonEntry? Person, Guid? ApproverId, Guid? DeputyId, JudgedRow? Refused, bool IsFromRoster = false)
{
    public Guid PersonId => Person!.Id;

    public Capacity? Capacity => Said.Says.Capacity is { } capacity ? Enum.Parse<Capacity>(capacity.ToString()) : null;

    /// <summary>Reads a row.</summary>
    /// <param name="said">The row.</param>
    /// <param name="people">Those who may be meant.</param>
    /// <param name="session">The session.</param>
    /// <param name="isAlone">Whether no other row of the session has the name with another department: then the roster tells who of several is meant.</param>
    /// <param name="today">The day.</param>
    public static BookRow Of(Said<Stated.ImportedAttendance> said, NamedPeople people, Session session, bool isAlone, DateOnly today)
    {
        var (says, day) = (said.Says, session.DayNow.On ?? today);
        if (RefusedRow.Unfit(said, TextsOf(says)) is { } unfit) return Refuse(unfit);
        var meant = people.MeantBy(says.Name, says.Department, day, isAlone || says.Department is not null ? session : null);
        if (meant is not [var person]) return Refuse(Unknown(said, "姓名", says.Department is null ? says.Name : $"{says.Department} {says.Name}", meant.Count));

        var approvers = Named(says.Approver);
        if (says.Approver is { } named && approvers.Count != 1) return Refuse(Unknown(said, "批准人", named, approvers.Count));
        var deputies = Named(says.Deputy);
        return new(said, person, approvers is [var approver] ? approver.Id : null, deputies is [var deputy] ? deputy.Id : null, Refused: null, says.Department is null && people.IsNamesake(says.Name));

        BookRow Refuse(JudgedRow refused) => new(said, Person: null, ApproverId: null, DeputyId: null, refused);

        IReadOnlyList<PersonEntry> Named(string? name) => name is null ? [] : people.MeantBy(name, department: null, day, session: null);
    }

    private static JudgedRow Unknown(Said<Stated.ImportedAttendance> said, string column, string name, int found) =>
        RefusedRow.For(said, column, found == 0 ? "person-unknown" : "person-ambiguous", name);

    private static IEnumerable<(string Column, string? Text, int Most)> TextsOf(Stated.ImportedAttendance says) =>
    [
        ("事由", says.Reason, Http.TextAttribute.Line), ("更正原因", says.CorrectionReason, Http.TextAttribute.Line), ("补学内容", says.MakeUpText, Http.TextAttribute.Paragraph),
    ];
}
