using CsCheck;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Sessions;
using Sentence = StudyLog.Domain.Tests.Histories.Said<
    StudyLog.Domain.Sessions.Session, StudyLog.Domain.Sessions.SessionEvent>;

namespace StudyLog.Domain.Tests.Histories;

/// <summary>What may be said to mend a record: corrections and withdrawals before it is confirmed, amendments after.</summary>
internal static class SessionMending
{
    private static readonly Gen<string?> Reasons = Some.Of<string?>("笔误", "笔误", "记错", " ", null);

    private static readonly Gen<Guid> PreStudies = IdOf(4, 0x401);
    private static readonly Gen<Guid> Studies = Some.IdOf(5);
    private static readonly Gen<Guid> AgendaItems = IdOf(6, 0x601);
    private static readonly Gen<Guid> Remarks = IdOf(7, 0x701);
    private static readonly Gen<Guid> Votes = IdOf(8, 0x801);

    private static readonly Gen<VoteCounts> Counts = Gen.Select(
        Gen.Int[1, 12], Gen.Int[0, 13], Some.Of<int?>(null, 1), Gen.Int[0, 8], Gen.Int[0, 3], Gen.Int[0, 1],
        (eligible, present, written, votesFor, against, abstain) => new VoteCounts(eligible, present, written, votesFor, against, abstain));

    private static readonly Gen<(AmendableField Field, Guid? PartId, string? New)> Amendments = Gen.OneOf(
        Of(AmendableField.Title, "专题会议", "学习会"),
        Of(AmendableField.HeldOn, null, "2022-10-20", "2022-10", "2022-10-25", "2099-01-01"),
        Of(AmendableField.StartsAt, null, "2022-10-25T09:00:00+08:00", "2022-10-20T09:00:00+08:00", "2022-10-25T13:00:00+08:00"),
        Of(AmendableField.EndsAt, null, "2022-10-25T12:00:00+08:00", "2022-10-20T12:00:00+08:00"),
        Of(AmendableField.Venue, null, "三楼会议室"),
        Of(AmendableField.Chair, null, "会长"),
        Of(AmendableField.Recorder, null, "学习秘书"),
        Of(AmendableField.StudyHours, null, "1.5", "4"),
        Of(AmendableField.Expected, null, "1", "12"),
        Of(AmendableField.Present, null, "1", "12"),
        Remarks.Select((AmendableField, Guid?, string?) (id) => (AmendableField.RemarkText, id, "另一说法")),
        AgendaItems.Select((AmendableField, Guid?, string?) (id) => (AmendableField.AgendaTitle, id, "另一议题")));

    public static readonly Gen<Sentence> Anything = Gen.OneOf(
        Gen.Select(PreStudies, Some.Given(Gen.Enum<PreStudyMode>()), Some.Given(Some.Of<string?>(null, "自学")), Reasons, (id, mode, note, reason) => Says(
            "correct pre-study", (session, asking, now) => SessionDecisions.CorrectPreStudy(session, new(id, mode, default, note, reason), asking, now))),
        Withdrawing(PreStudies, part => Says(
            "withdraw pre-study", (session, asking, now) => SessionDecisions.WithdrawPreStudy(session, part, asking, now))),
        Gen.Select(Studies, Some.Given(Some.Of(KnownSessions.Communique, KnownSessions.Report)), Some.Given(Gen.Enum<StudyMode>()), Reasons, (id, material, mode, reason) => Says(
            "correct material", (session, asking, now) => SessionDecisions.CorrectStudiedMaterial(session, new(id, material, mode, default, default, reason), asking, now))),
        Withdrawing(Studies, part => Says(
            "withdraw material", (session, asking, now) => SessionDecisions.WithdrawStudiedMaterial(session, part, asking, now))),
        Gen.Select(AgendaItems, Some.Given(Some.Of("议题", "另一议题")), Some.Given(Some.Bool), Reasons, (id, title, first, reason) => Says(
            "correct agenda item", (session, asking, now) => SessionDecisions.CorrectAgendaItem(session, new(id, title, first, reason), asking, now))),
        Withdrawing(AgendaItems, part => Says(
            "withdraw agenda item", (session, asking, now) => SessionDecisions.WithdrawAgendaItem(session, part, asking, now))),
        Gen.Select(
            Remarks, Some.Given(Gen.Enum<RemarkKind>()), Some.Given(Some.Of<Participant?>(null, KnownSessions.Chair)), Some.Given(Some.Of("要求", "认识")), Some.Given(Some.Of<int?>(null, 1, 2, 9)), Reasons,
            (id, kind, speaker, text, item, reason) => Says(
                "correct remark", (session, asking, now) => SessionDecisions.CorrectRemark(session, new(id, kind, speaker, text, item, reason), asking, now))),
        Withdrawing(Remarks, part => Says(
            "withdraw remark", (session, asking, now) => SessionDecisions.WithdrawRemark(session, part, asking, now))),
        Gen.Select(Votes, Some.Of("选举", "表决"), Counts, (id, matter, counts) => Says(
            "vote", (session, asking, now) => SessionDecisions.RecordVote(session, new(id, matter, counts), asking, now))),
        Gen.Select(Votes, Some.Given(Gen.Int[1, 12]), Some.Given(Gen.Int[0, 12]), Some.Given(Gen.Int[0, 8]), Reasons, (id, eligible, present, votesFor, reason) => Says(
            "correct vote", (session, asking, now) => SessionDecisions.CorrectVote(
                session, new(id, default, eligible, present, default, votesFor, default, default, reason), asking, now))),
        Withdrawing(Votes, part => Says(
            "withdraw vote", (session, asking, now) => SessionDecisions.WithdrawVote(session, part, asking, now))),
        Amending(),
        Amending(),
        Some.Of("2022年卷", "2023年卷").Select(volume => Says(
            "archive", (session, asking, now) => SessionDecisions.Archive(session, new(volume), asking, now))));

    private static Gen<Sentence> Amending() => Gen.Select(Amendments, Reasons, Some.Of<Guid?>(null, null, KnownSessions.SessionId, Known.Id(99)), (amended, reason, holder) => Says(
        $"amend {amended.Field}", (session, asking, now) => SessionDecisions.Amend(
            session, new(amended.Field, amended.PartId, amended.New, reason), holder, KnownSessions.SessionId, asking, now)));

    private static Gen<Sentence> Withdrawing(Gen<Guid> ids, Func<WithdrawPart, Sentence> says) =>
        Gen.Select(ids, Reasons, (id, reason) => says(new(id, reason)));

    private static Gen<(AmendableField, Guid?, string?)> Of(AmendableField field, params string?[] values) =>
        Some.Of(values).Select((AmendableField, Guid?, string?) (value) => (field, null, value));

    private static Gen<Guid> IdOf(int kind, int known) => Gen.OneOf(Some.IdOf(kind), Gen.Const(Known.Id(known)));

    private static Sentence Says(
        string what,
        Func<Session, Asking, Now, Decision<SessionEvent>> decide,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(decide))] string code = "") =>
        new(what, Known.Secretary, decide, code);
}
