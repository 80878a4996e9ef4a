using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions;
using StudyLog.Features.Sessions.ConfirmingRecord;
using DeclareNotStated = StudyLog.Features.Sessions.Arranging.DeclareNotStated;
using EstablishDepartment = StudyLog.Features.Departments.Establishing.EstablishDepartment;
using IssueFollowUp = StudyLog.Features.FollowUps.Issuing.IssueFollowUp;
using PlanSession = StudyLog.Features.Sessions.Planning.PlanSession;
using RecordAgendaItem = StudyLog.Features.Sessions.RecordingContent.RecordAgendaItem;
using RecordPreStudy = StudyLog.Features.Sessions.RecordingContent.RecordPreStudy;
using RecordRemark = StudyLog.Features.Sessions.RecordingContent.RecordRemark;
using RegisterMaterial = StudyLog.Features.Materials.Registering.RegisterMaterial;
using SetRoster = StudyLog.Features.Sessions.SettingRoster.SetRoster;
using StudyMaterial = StudyLog.Features.Sessions.RecordingContent.StudyMaterial;

namespace StudyLog.Demo;

/// <summary>Records the federation's session through the same commands that the routes send. Its ids are fixed, so that doing it again changes nothing.</summary>
public sealed class FederationDemo(DemoDesk desk)
{
    private const string Secretary = "demo-secretary";

    public static Guid OrganisationId { get; } = NameBasedGuid.Create(Guid.Empty, "StudyLog demo: federation");

    public static Guid Id(string name) => NameBasedGuid.Create(OrganisationId, name);

    public static Guid LeadershipId { get; } = Id("department leadership");

    public static Guid CommitteeId { get; } = Id("department committee");

    public static Guid WholeId { get; } = Id("department organisation");

    public static Guid SessionId { get; } = Id("session of 25 October");

    private static readonly Guid Report = Id("material report");
    private static readonly Guid Communique = Id("material communique");

    public static DemoOrganisation Organisation { get; } = new(
        OrganisationId,
        FederationReport.Organisation,
        [
            new(Secretary, "学习秘书 (study secretary)", Duty.StudySecretary),
            new("demo-leader", "组长 (group leader)", Duty.GroupLeader),
            new("demo-liaison", "联合会党委联络员 (liaison of the party committee)", Duty.DepartmentLiaison) { DepartmentIds = [CommitteeId] },
            new("demo-auditor", "审计员 (auditor)", Duty.Auditor),
        ],
        desk => new FederationDemo(desk).Record());

    private async Task Record()
    {
        await EstablishDepartments();
        await RegisterMaterials();
        await PlanAndHold();
        await RecordContent();
        await IssueFollowUps();
        await Send(SessionId, new SubmitRecord.Body());
    }

    private async Task EstablishDepartments()
    {
        await Send(OrganisationId, Department(WholeId, FederationReport.Organisation, "联合会", DepartmentKind.Organisation, 1));
        await Send(OrganisationId, Department(LeadershipId, FederationReport.Leadership, null, DepartmentKind.Leadership, 2));
        await Send(OrganisationId, Department(CommitteeId, FederationReport.PartyCommittee, null, DepartmentKind.Committee, 3));
    }

    private async Task RegisterMaterials()
    {
        await Send(OrganisationId, Material(Report, FederationReport.Report, MaterialKind.Report, FederationReport.ReportAuthor));
        await Send(OrganisationId, Material(Communique, FederationReport.Communique, MaterialKind.Communique, null));
    }

    private async Task PlanAndHold()
    {
        await Send(OrganisationId, new PlanSession.Body(
            SessionId,
            SessionKind.SpecialSession,
            FederationReport.Title,
            HeldOn: "2022-10-25",
            Precision.Day,
            FederationReport.DateAsPrinted,
            FederationReport.Inferred,
            new SourceBody(FederationReport.Organisation, FederationReport.Citation, Reporter: null, Url: null),
            StartsAt: null,
            EndsAt: null,
            Venue: null,
            OrganiserDepartmentId: WholeId,
            OrganiserName: null,
            new ParticipantBody(PersonId: null, FederationReport.Chair, FederationReport.ChairPost, DepartmentId: null),
            Recorder: null,
            StudyHours: null,
            TopicId: null,
            ProgrammeId: null));
        await Send(SessionId, new SetRoster.Body(
            [],
            [
                new(FederationReport.LeadershipGroup, Capacity.Attending, DepartmentId: null, Headcount: null, Qualifier: null),
                new(FederationReport.HeadsGroup, Capacity.Attending, DepartmentId: null, Headcount: null, Qualifier: null),
            ]));
        await Send(SessionId, new DeclareNotStated.Body(
        [
            SessionMember.Venue,
            SessionMember.StartsAt,
            SessionMember.EndsAt,
            SessionMember.Recorder,
            SessionMember.StudyHours,
            SessionMember.Expected,
            SessionMember.Present,
            SessionMember.Leave,
        ]));
        await Send(SessionId, new HoldSession.Body());
    }

    private async Task RecordContent()
    {
        await Send(SessionId, new RecordPreStudy.Body(Id("pre-study 1"), PreStudyMode.GroupBroadcast, MaterialId: null, FederationReport.GroupBroadcast));
        await Send(SessionId, new RecordPreStudy.Body(Id("pre-study 2"), PreStudyMode.SelfStudy, Report, FederationReport.SelfStudy));
        await Send(SessionId, new StudyMaterial.Body(Id("study 1"), Communique, StudyMode.Collective, Minutes: null, LedById: null));
        for (var i = 0; i < FederationReport.Agenda.Count; i++)
            await Send(SessionId, new RecordAgendaItem.Body(Id($"agenda item {i + 1}"), FederationReport.Agenda[i], FirstItem: false));
        for (var i = 0; i < FederationReport.Consensus.Count; i++)
            await Send(SessionId, new RecordRemark.Body(Id($"consensus {i + 1}"), RemarkKind.Consensus, Speaker: null, FederationReport.Consensus[i], AgendaSeq: 2));

        var chair = new ParticipantBody(PersonId: null, FederationReport.Chair, FederationReport.ChairPost, DepartmentId: null);
        for (var i = 0; i < FederationReport.Requirements.Count; i++)
            await Send(SessionId, new RecordRemark.Body(Id($"requirement {i + 1}"), RemarkKind.Requirement, chair, FederationReport.Requirements[i], AgendaSeq: 3));
    }

    private async Task IssueFollowUps()
    {
        Guid[] leads = [LeadershipId, CommitteeId, WholeId];
        for (var i = 0; i < leads.Length; i++)
        {
            await Send(SessionId, new IssueFollowUp.Body(
                Id($"follow-up {i + 1}"),
                FederationReport.Requirements[i],
                leads[i],
                CoDepartmentIds: null,
                CoResponsibles: null,
                OwnerId: null,
                DueKind.Unspecified,
                DueOn: null,
                Urgency.Normal,
                RemarkSeq: FederationReport.Consensus.Count + i + 1));
        }
    }

    private Task Send<TBody>(Guid target, TBody body)
        where TBody : CommandBody =>
        desk.Send(desk.Organisation.Asker(Secretary), target, body);

    private static EstablishDepartment.Body Department(Guid id, string name, string? shortName, DepartmentKind kind, int rankNo) =>
        new(id, name, shortName, kind, ParentId: null, rankNo, OnBoard: null);

    private static RegisterMaterial.Body Material(Guid id, string title, MaterialKind kind, string? author) =>
        new(id, title, kind, author, Issuer: null, IssuedOn: null, Url: null, Classified: null);
}
