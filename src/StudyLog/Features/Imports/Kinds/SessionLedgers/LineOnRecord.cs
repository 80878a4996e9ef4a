using System.Globalization;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions;
using StudyLog.Imports;
using StudyLog.Persistence;
using Stated = StudyLog.Documents.Imports;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <summary>Puts what a line says on the record of its session, step by step, by the decisions that the pages use while a record is written.</summary>
internal sealed partial class LineOnRecord(LedgerGround ground, LedgerLine line, Guid id, bool isNew) : ToldRow<Stated.ImportedSession>(line.Said)
{
    // As shown before the line said anything.
    private readonly (int? Expected, int? Present) counts = (ground.ExpectedAt(id), ground.PresentAt(id));

    /// <summary>Whether anything was appended.</summary>
    public bool Changed { get; private set; }

    private Attempt Attempt => ground.Attempt;

    private Session Session => Attempt.Opened<Session>(id);

    private Arrangements Known => Session.AsAmended.Arrangements;

    /// <summary>The first column in which something reads otherwise; null: none so far.</summary>
    public string? FirstChanged { get; private set; }

    /// <summary>Tells what is made of a chair or recorder who is on no list.</summary>
    public void TellParts()
    {
        foreach (var part in ground.Parts.Of(line))
        {
            if (part.IsNobody && ground.Parts.NameOf(part.Column == "主持人" ? Known.Chair : Known.Recorder) is { } name) Kept(part.Column, name, part.Written);
            else if (ground.Parts.NoteOf(part) is { } note) Tell(part.Column, note);
        }
    }

    /// <summary>Enters a session that is not there yet.</summary>
    public void Plan()
    {
        var says = line.Says;
        if (line.Said.CellOf("会议类型") is null) Tell("kind-from-title", Word(line.Kind));
        if (line.Said.CellOf("标题") is null) Tell("学习材料", RowNote.Of("title-from-materials", says.Title));
        StudyHours.Check(says.StudyHours);
        var arrangements = new Arrangements(
            line.StartsAt,
            line.EndsAt,
            says.Venue,
            ground.Parts.Participant(ground.Asking, ground.Parts.Of(line, "主持人")),
            ground.Parts.Participant(ground.Asking, ground.Parts.Of(line, "记录人")),
            says.StudyHours);
        var source = new Source(line.Said.FileName, says.Number, Reporter: null, Url: null);
        var command = new PlanSession(id, ground.Numbers!.Next, line.Kind, says.Title, line.Day, line.Organiser, source, [], arrangements, ground.Slots.HolderOf(line.Slot));
        Append(SessionDecisions.Plan(Session, command, ground.Asking, Attempt.Now));
    }

    /// <summary>Says that it took place.</summary>
    public void Hold()
    {
        if (Session.State != SessionState.Planned || !ShouldBeHeld()) return;
        Change("状态", Word(SessionState.Planned), Word(SessionState.Held));
        Append(SessionDecisions.Hold(Session, ground.Asking, Attempt.Now));
    }

    /// <summary>Sets what of place, times, people with a part, hours and head counts reads otherwise. Counted heads are not stated again.</summary>
    public void Arrange()
    {
        var (says, known) = (line.Says, Session.AsAmended);
        var arrangements = known.Arrangements;
        StudyHours.Check(says.StudyHours);
        var command = new ArrangeSession(
            Other("开始时间", arrangements.StartsAt, line.StartsAt, Clock),
            Other("结束时间", arrangements.EndsAt, line.EndsAt, Clock),
            Other("地点", arrangements.Venue, says.Venue, text => text!),
            Part("主持人", arrangements.Chair),
            Part("记录人", arrangements.Recorder),
            Other("学时", arrangements.StudyHours, says.StudyHours, Number),
            Count("应到", counts.Expected, ground.ExpectedAt(id), says.Expected),
            Count("实到", counts.Present, ground.PresentAt(id), says.Present ?? says.Attending.Count));
        Append(SessionDecisions.Arrange(Session, command, ground.Slots.HolderOf(ground.SlotAfter(line, id)), id, ground.Asking, Attempt.Now));
    }

    // The table says so, or leaves it open and its day is past.
    private bool ShouldBeHeld() =>
        line.TookPlace
        || (isNew && line.StatedState is null && Session.Day is { On: { } on, Precision: var precision }
            && (precision == Precision.Month ? on.AddMonths(1) <= Attempt.Now.Today : on < Attempt.Now.Today));

    private bool Append(Decision<SessionEvent> decision)
    {
        var before = Session;
        var appended = !ReferenceEquals(Attempt.Append<Session, SessionEvent>(id, decision), before);
        Changed |= appended;
        return appended;
    }

    // What is said and reads otherwise.
    private Given<T?> Other<T>(string column, T? known, T? said, Func<T?, string> written)
    {
        if (said is null || EqualityComparer<T?>.Default.Equals(known, said)) return default;
        Change(column, known is null ? "" : written(known), written(said));
        return Given.Of<T?>(said);
    }

    // Whoever was put on the roster by this line counts already, and is told.
    private Given<int?> Count(string column, int? before, int? now, int? said)
    {
        if (said is null || said == now) return default;
        if (said == before) FirstChanged ??= column;
        else Change(column, before is { } shown ? Number(shown) : "", Number(said));
        return Given.Of(said);
    }

    private Given<Participant?> Part(string column, Participant? known)
    {
        if (ground.Parts.Of(line, column) is not { IsKnown: false, IsNobody: false } part || isNew) return default;
        Change(column, ground.Parts.NameOf(known) ?? "", part.Written);
        return Given.Of(ground.Parts.Participant(ground.Asking, part));
    }

    private void Change(string column, string from, string to)
    {
        FirstChanged ??= column;
        if (!isNew) Tell("changes", column, from, to);
    }

    private string Clock(DateTimeOffset? time) => TimeZoneInfo.ConvertTime(time!.Value, Attempt.Now.Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Number<T>(T number) => Convert.ToString(number, CultureInfo.InvariantCulture) ?? "";
}
