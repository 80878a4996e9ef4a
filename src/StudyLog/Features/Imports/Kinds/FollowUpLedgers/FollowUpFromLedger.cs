using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Persistence;
using DueKind = StudyLog.Domain.FollowUps.DueKind;
using FollowUpState = StudyLog.Documents.Imports.FollowUpState;

namespace StudyLog.Features.Imports.Kinds.FollowUpLedgers;

/// <summary>Issues what is not here yet from its session, and brings it as far as the ledger says.</summary>
internal sealed class FollowUpFromLedger(Attempt attempt, Asking asking, NamedInLedger named)
{
    private readonly FollowUpAsItStood stood = new(attempt, asking);

    /// <summary>Decides on a row that means nothing that is here.</summary>
    public JudgedRow Decide(Said<ImportedFollowUp> said, Guid id, NumberRun numbers)
    {
        var says = said.Says;
        var (sheet, leadId) = (named.SourcesOf(says)[0], named.Called(says.LeadDepartment)[0].Id);
        if (named.NumberedLike(says) is { } numbered && numbered.LeadDepartmentId == leadId)
            return RefusedRow.For(said, "编号", "number-of-another", numbered.Number, numbered.Matter);
        var responsible = SaidResponsible.Of(says, leadId, named);
        if (responsible.Unclear is { } unclear) return RefusedRow.For(said, unclear.Column, unclear.Code, unclear.Name);
        var session = attempt.Opened<Session>(sheet.Id);
        if ((Unfit(said) ?? Impossible(said, session) ?? Dissolved(said, session, [leadId, .. responsible.CoDepartmentIds])) is { } refused) return refused;

        var (remarkSeq, source) = SourceIn(sheet.Id, session, says.SourceText);
        var command = new IssueFollowUp(
            id,
            sheet.Id,
            numbers.Next,
            remarkSeq,
            says.Matter,
            leadId,
            responsible.CoDepartmentIds,
            responsible.CoResponsibles,
            responsible.OwnerId,
            DueOf(says),
            Urgency.Normal);
        attempt.Append<FollowUp, FollowUpEvent>(
            id,
            FollowUpDecisions.Issue(
                attempt.Opened<FollowUp>(id),
                attempt.Opened<Session>(sheet.Id),
                command,
                asking with { OccurredOn = says.IssuedOn is { } on ? new StatedTime.OnDay(on) : null },
                attempt.Now));
        IReadOnlyList<RowNote> notes = [.. Understood(said), .. source, .. stood.Reach(said, id, leadId), .. NotTakenIn(says)];

        // Whatever was refused before this left the number to the next.
        numbers.Use();
        return new(said.Row.Place, RowJudgement.New, notes);
    }

    /// <summary>By when, as a row says.</summary>
    public static Due DueOf(ImportedFollowUp says) =>
        says.DueKind is { } kind ? new(Enum.Parse<DueKind>(kind.ToString()), says.DueOn) : new(DueKind.Unspecified, null);

    private static IEnumerable<RowNote> Understood(Said<ImportedFollowUp> said) => StateSaid.Of(said.Says) is { Column: { } column, State: var state }
        ? [new("state-from-result", [said.TextOf(column) ?? column, FollowUpAsItStood.Written(state)], said.CellOf(column), column)]
        : [];

    private static JudgedRow? Unfit(Said<ImportedFollowUp> said)
    {
        var says = said.Says;
        (string Column, string? Text, int Most)[] texts =
        [
            ("事项", says.Matter, TextAttribute.Paragraph), ("共同责任", says.CoResponsibles, TextAttribute.Line), ("来源原话", says.SourceText, TextAttribute.Speech),
            ("办理结果", says.Result, TextAttribute.Paragraph), ("备注", says.Remark, TextAttribute.Paragraph),
        ];
        return RefusedRow.Unfit(said, texts);
    }

    // What the rules would refuse without the cell.
    private JudgedRow? Impossible(Said<ImportedFollowUp> said, Session session)
    {
        var says = said.Says;
        if (says.State == FollowUpState.NotIssued) return RefusedRow.For(said, "状态", "not-issued");
        if (says is { ClosedOn: not null, State: null, StateInResult: not (null or FollowUpState.Closed) })
            return RefusedRow.For(said, "办结日期", "fault.contradicts", "办理结果", said.CellOf("办理结果") ?? "");
        if (says is { ClosedOn: not null, State: not (null or FollowUpState.Closed) })
            return RefusedRow.For(said, "办结日期", "fault.contradicts", "状态", said.CellOf("状态") ?? "");
        var issuedOn = says.IssuedOn ?? (session.DayNow.Precision == Precision.Unknown ? null : session.DayNow.On);
        (string Column, DateOnly? Day, DateOnly? Before, string OfWhat)[] days =
        [
            ("交办日期", says.IssuedOn, session.DayNow.On, "来源场次"), ("提交日期", says.SubmittedOn, issuedOn, "交办日期"),
            ("办结日期", says.ClosedOn, says.SubmittedOn ?? issuedOn, says.SubmittedOn is null ? "交办日期" : "提交日期"), ("完成期限", says.DueOn, issuedOn, "交办日期"),
        ];
        foreach (var (column, day, before, ofWhat) in days)
        {
            if (day < before) return RefusedRow.For(said, column, "day-before", ofWhat, before.Value.ToString("O", CultureInfo.InvariantCulture));
            if (day > attempt.Now.Today && column != "完成期限") return RefusedRow.For(said, column, "day-to-come");
        }

        return null;
    }

    private JudgedRow? Dissolved(Said<ImportedFollowUp> said, Session session, IEnumerable<Guid> ids)
    {
        var on = session.DayNow.On ?? attempt.Now.Today;
        return ids.Select(named.Department).FirstOrDefault(department => department.DissolvedOn < on) is { } gone
            ? RefusedRow.For(said, gone.Id == named.Called(said.Says.LeadDepartment)[0].Id ? "主办" : "协办", "department-gone", gone.Name)
            : null;
    }

    // Where the words stand in the record it comes from them; where the record can still be written they are recorded as what was required.
    private (int? Seq, IReadOnlyList<RowNote> Notes) SourceIn(Guid sessionId, Session session, string? words)
    {
        if (words is null) return (null, []);
        var plain = NamedInLedger.Plain(words);
        var standing = session.Remarks.Values.OrderBy(remark => remark.Seq)
            .FirstOrDefault(remark => NamedInLedger.Plain(session.SourceOf(remark.RemarkId)!.Remark.Text) == plain);
        if (standing is not null) return (standing.Seq, []);

        var remarkId = NameBasedGuid.Create(sessionId, $"imported requirement\n{plain}");
        var required = new RecordRemark(remarkId, RemarkKind.Requirement, Speaker: null, words, AgendaSeq: null);
        var decision = SessionDecisions.RecordRemark(session, required, asking, attempt.Now);
        if (!session.TookPlace || decision is not Decision<SessionEvent>.Accepted recorded) return (null, [RowNote.Of("source-left")]);
        return attempt.Append<Session, SessionEvent>(sessionId, recorded).Remarks.GetValueOrDefault(remarkId) is { } remark
            ? (remark.Seq, [RowNote.Of("source-recorded")])
            : (null, [RowNote.Of("source-left")]);
    }

    private static IEnumerable<RowNote> NotTakenIn(ImportedFollowUp says) =>
    [
        .. says.ClosedOn is null && StateSaid.Of(says).State == Domain.FollowUps.FollowUpState.Closed ? [RowNote.Of("closed-undated")] : Array.Empty<RowNote>(),
        .. says.Number is { } number ? [RowNote.Of("number-left", number)] : Array.Empty<RowNote>(),
        .. says.Returns > 0 || says.Extensions > 0 ? [RowNote.Of("counts-left")] : Array.Empty<RowNote>(),
    ];
}
