using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions;
using CorrectRemark = StudyLog.Features.Sessions.CorrectingContent.CorrectRemark;
using RecordAgendaItem = StudyLog.Features.Sessions.RecordingContent.RecordAgendaItem;
using RecordPreStudy = StudyLog.Features.Sessions.RecordingContent.RecordPreStudy;
using RecordRemark = StudyLog.Features.Sessions.RecordingContent.RecordRemark;
using RecordVote = StudyLog.Features.Sessions.RecordingContent.RecordVote;
using StudyMaterial = StudyLog.Features.Sessions.RecordingContent.StudyMaterial;

namespace StudyLog.Demo.Office;

/// <summary>What was on the agenda of a session, what was read, said, agreed, required and voted on.</summary>
public static class Contents
{
    /// <summary>The place among the remarks of what was required first; what is required comes last.</summary>
    public static int FirstRequirementOf(SessionTale tale) => tale.Theme.Said.Count + 2;

    public static async Task Record(OfficeDesk office, SessionTale tale, Roll roll)
    {
        var session = office.Ids.Session(tale.Label);
        if (tale.Kind == SessionKind.TheoryStudyGroup)
            await office.Enter(session, new RecordPreStudy.Body(Id("pre-study"), PreStudyMode.SelfStudy, office.Ids.Theme(tale.Theme.Name), "会前自学，各写一条体会"));

        string[] agenda = tale.FirstItem ? [$"第一议题：学习{tale.Theme.Material}", .. tale.Agenda] : [.. tale.Agenda];
        for (var place = 0; place < agenda.Length; place++)
            await office.Enter(session, new RecordAgendaItem.Body(Id($"agenda item {place + 1}"), agenda[place], FirstItem: tale.FirstItem && place == 0));

        var leader = roll.There[office.ChanceOf($"who leads the reading {tale.Label}").Below(roll.There.Count)];
        await office.Enter(
            session,
            new StudyMaterial.Body(Id("study"), office.Ids.Theme(tale.Theme.Name), ModeOf(tale), Minutes: 40, ModeOf(tale) == StudyMode.LedReading ? People.Id(office, leader.Name) : null));

        await RecordRemarks(office, tale, roll, session, agenda.Length);
        if (tale.Vote is { } matter) await RecordVote(office, session, matter, roll, Id("vote"));

        Guid Id(string part) => office.Ids.Of(part, tale.Label);
    }

    private static async Task RecordRemarks(OfficeDesk office, SessionTale tale, Roll roll, Guid session, int lastItem)
    {
        var chance = office.ChanceOf($"who speaks {tale.Label}");
        var speakers = roll.There.OrderBy(_ => chance.Next()).ToArray();
        for (var place = 0; place < tale.Theme.Said.Count; place++)
        {
            var said = tale.Theme.Said[place];
            var slips = tale.RemarkCorrected && place == 0;
            await Say($"remark {place + 1}", place == 0 ? RemarkKind.Keynote : RemarkKind.Remark, speakers[place % speakers.Length].Name, slips ? said.TrimEnd('。') + "等等。" : said);
            if (slips) await Correct(said);
        }

        await Say("consensus", RemarkKind.Consensus, speaker: null, tale.Theme.Agreed);
        foreach (var followUp in FollowUps.Of(tale.Label)) await Say($"requirement {followUp.Label}", RemarkKind.Requirement, Rosters.ChairOf(tale), followUp.Matter);

        Task Say(string part, RemarkKind kind, string? speaker, string text) => office.Enter(
            session, new RecordRemark.Body(office.Ids.Of(part, tale.Label), kind, speaker is null ? null : new(People.Id(office, speaker), null, null, null), text, lastItem));

        Task Correct(string said) => office.Enter(
            session,
            new CorrectRemark.Body(Kind: default, Speaker: default, said, AgendaSeq: default, "发言人核对后改定").On(office.Days.Happened(tale.Day.AddDays(1))),
            part: office.Ids.Of("remark 1", tale.Label));
    }

    // Everybody on the roster may vote; one abstains where enough are there.
    private static Task RecordVote(OfficeDesk office, Guid session, string matter, Roll roll, Guid id)
    {
        var (eligible, present) = (roll.There.Count + roll.Away.Count, roll.There.Count);
        var abstain = 2 * present >= eligible ? 1 : 0;
        return office.Enter(session, new RecordVote.Body(id, matter, eligible, present, Written: null, present - abstain, Against: 0, abstain));
    }

    private static StudyMode ModeOf(SessionTale tale) => tale.Kind switch
    {
        SessionKind.CommitteeMeeting => StudyMode.Relayed,
        SessionKind.CellMeeting => StudyMode.LedReading,
        _ => StudyMode.Collective,
    };
}
