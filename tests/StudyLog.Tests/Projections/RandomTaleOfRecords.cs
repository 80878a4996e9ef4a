using StudyLog.Domain.Attachments;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Projections;

/// <content>What is written into a record, mended before it is signed and amended after.</content>
public sealed partial class RandomTale
{
    private void Record(Guid session) => Tale.Tell(session, Next(11) switch
    {
        0 or 1 => new MaterialStudied(Sometime(), New(session, "material"), One(Materials), One(Enum.GetValues<StudyMode>()), Next(2) == 0 ? null : 30, Next(2) == 0 ? null : One(People)),
        2 or 3 => new RemarkRecorded(
            Sometime(), New(session, "remark"), Count(session, "remark"), One(Enum.GetValues<RemarkKind>()), Speaker(), One(["深入学习领会", "抓好贯彻落实"]), AgendaItemOf(session)),
        4 => new AgendaItemRecorded(Sometime(), New(session, "agenda item"), Count(session, "agenda item"), "传达讲话", FirstItem: Count(session, "agenda item") == 1),
        5 or 8 or 9 => new PreStudyRecorded(Sometime(), New(session, "pre-study"), One(Enum.GetValues<PreStudyMode>()), Next(3) == 0 ? null : One(Materials), null),
        6 => new VoteRecorded(Sometime(), New(session, "vote"), "选举", new VoteCounts(12, 7, Next(2) == 0 ? null : 2, 5 + Next(4), 1, 0)),
        7 => new SessionAttachmentAdded(
            Sometime(), New(session, "attachment"), "签到表.pdf", MediaTypes.Pdf, 12_345, new string('a', 64), One(Enum.GetValues<AttachmentPurpose>())),
        _ => parts.Find(part => part.Session == session && part.Kind == "attachment") is { Kind: not null } attached
            ? new SessionAttachmentRemoved(Sometime(), attached.Id, "误传")
            : new SessionMembersDeclaredNotStated(Sometime(), [One(Enum.GetValues<SessionMember>()), SessionMember.Leave]),
    });

    // What is corrected or withdrawn stood in the record until then.
    private void Mend((Guid Session, Guid Id, string Kind) part)
    {
        var withdrawn = Next(2) == 0;
        if (withdrawn) parts.Remove(part);
        Tale.Tell(part.Session, (part.Kind, withdrawn) switch
        {
            ("material", true) => new StudiedMaterialWithdrawn(Sometime(), part.Id, "未学习"),
            ("material", false) => new StudiedMaterialCorrected(Sometime(), part.Id, One(Materials), StudyMode.Relayed, null, null, "笔误"),
            ("remark", true) => new RemarkWithdrawn(Sometime(), part.Id, "记错"),
            ("remark", false) => new RemarkCorrected(Sometime(), part.Id, RemarkKind.Remark, Speaker(), "另一说法", AgendaItemOf(part.Session), "笔误"),
            ("agenda item", true) => new AgendaItemWithdrawn(Sometime(), part.Id, "未讨论"),
            ("agenda item", false) => new AgendaItemCorrected(Sometime(), part.Id, "议程", FirstItem: Next(2) == 0, "笔误"),
            ("pre-study", true) => new PreStudyWithdrawn(Sometime(), part.Id, "未进行"),
            ("pre-study", false) => new PreStudyCorrected(Sometime(), part.Id, PreStudyMode.GroupBroadcast, null, "收看", "笔误"),
            ("attachment", _) => new SessionAttachmentRemoved(Sometime(), part.Id, "误传"),
            (_, true) => new VoteWithdrawn(Sometime(), part.Id, "未表决"),
            _ => new VoteCorrected(Sometime(), part.Id, "选举", new VoteCounts(12, 7, null, 6, 0, 0), "笔误"),
        });
    }

    private void Amend(Guid session)
    {
        var (field, part, value) = Amendment(session);
        var record = Tale.Events.Where(told => told.StreamId == session).Aggregate(Session.Initial, (state, told) => Session.Evolve(state, told.Event));
        var old = part is { } of ? record.PartReads(field, of) : record.AsAmended.Reads(field, Tale.Zone);
        if (old != value) Tale.Tell(session, new SessionRecordAmended(Sometime(), field, part, old, value, "笔误"));
    }

    private (AmendableField Field, Guid? Part, string? New) Amendment(Guid session)
    {
        if (Next(3) == 0 && parts.Find(part => part.Session == session && part.Kind == "remark") is { Kind: not null } said) return (AmendableField.RemarkText, said.Id, "更正后的说法");
        if (Next(4) == 0 && AgendaItemOf(session) is { } item) return (AmendableField.AgendaTitle, item, "更正后的议程");
        var (field, value) = Next(8) switch
        {
            0 => (AmendableField.Title, "更正后的题目"),
            1 => (AmendableField.HeldOn, AmendedForm.Of(Day())),
            2 => (AmendableField.StudyHours, One<string?>([null, "1.5", "3"])),
            3 => (AmendableField.Expected, One<string?>([null, "20"])),
            4 => (AmendableField.Present, One<string?>([null, "18"])),
            5 => (AmendableField.StartsAt, One<string?>([null, "2022-10-25T09:30:00+08:00"])),
            6 => (AmendableField.EndsAt, One<string?>([null, "2022-10-25T11:30:00+08:00"])),
            _ => One<(AmendableField, string?)>([(AmendableField.Venue, null), (AmendableField.Venue, "礼堂"), (AmendableField.Chair, "副书记"), (AmendableField.Chair, null), (AmendableField.Recorder, null), (AmendableField.Kind, "theme-day"), (AmendableField.Kind, "training")]),
        };
        return (field, null, value);
    }

    private Guid New(Guid session, string kind)
    {
        var id = Guid.CreateVersion7();
        parts.Add((session, id, kind));
        counts[(session, kind)] = Count(session, kind) + 1;
        return id;
    }

    private readonly Dictionary<(Guid Session, string Kind), int> counts = [];

    // How many there ever were, which is the place of the last one.
    private int Count(Guid session, string kind) => counts.GetValueOrDefault((session, kind));

    private Guid? AgendaItemOf(Guid session) => parts.Find(part => part.Session == session && part.Kind == "agenda item") is { Kind: not null } item ? item.Id : null;
}
