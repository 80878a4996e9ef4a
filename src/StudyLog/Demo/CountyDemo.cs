using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions;
using StudyLog.Features.Sessions.ConfirmingRecord;
using AssignUnitTask = StudyLog.Features.Programmes.AssigningTasks.AssignUnitTask;
using DeclareNotStated = StudyLog.Features.Sessions.Arranging.DeclareNotStated;
using EngageExperts = StudyLog.Features.Programmes.EngagingExperts.EngageExperts;
using EstablishDepartment = StudyLog.Features.Departments.Establishing.EstablishDepartment;
using EstablishProgramme = StudyLog.Features.Programmes.Establishing.EstablishProgramme;
using FormLeadingGroup = StudyLog.Features.Programmes.FormingGroup.FormLeadingGroup;
using PlanSession = StudyLog.Features.Sessions.Planning.PlanSession;
using RecordAgendaItem = StudyLog.Features.Sessions.RecordingContent.RecordAgendaItem;
using RecordRemark = StudyLog.Features.Sessions.RecordingContent.RecordRemark;
using ReportFigure = StudyLog.Features.Programmes.ReportingFigures.ReportFigure;
using SetRoster = StudyLog.Features.Sessions.SettingRoster.SetRoster;

namespace StudyLog.Demo;

/// <summary>Records the county's pilot programme and its four activities through the same commands that the routes send. Its ids are fixed, so that doing it again changes nothing.</summary>
public sealed class CountyDemo(DemoDesk desk)
{
    private const string Secretary = "county-secretary";
    private const string Leader = "county-leader";
    private static readonly StatedTime Unknown = new StatedTime.NotKnown();

    public static Guid OrganisationId { get; } = NameBasedGuid.Create(Guid.Empty, "StudyLog demo: county");

    public static Guid ProgrammeId { get; } = Id("programme");

    public static Guid CountyId { get; } = Department(CountyReport.County);

    public static Guid LaunchId { get; } = Session(CountyReport.Launch);

    public static Guid WorkshopId { get; } = Session(CountyReport.Workshop);

    public static Guid TrainingId { get; } = Session(CountyReport.Training);

    public static Guid ContestId { get; } = Session(CountyReport.Contest);

    public static DemoOrganisation Organisation { get; } = new(
        OrganisationId,
        CountyReport.County,
        [
            new(Secretary, "威远县学习秘书 (study secretary of the county)", Duty.StudySecretary),
            new(Leader, "威远县组长 (group leader of the county)", Duty.GroupLeader),
            new("county-community", "荷花街社区联络员 (liaison of a community)", Duty.DepartmentLiaison) { DepartmentIds = [Department(CountyReport.Lotus)] },
        ],
        desk => new CountyDemo(desk).Record());

    private static readonly SessionMember[] NotStated =
    [
        SessionMember.StartsAt, SessionMember.EndsAt, SessionMember.Venue, SessionMember.Chair, SessionMember.Recorder, SessionMember.StudyHours,
        SessionMember.Expected, SessionMember.Present, SessionMember.Leave, SessionMember.PreStudies, SessionMember.Materials,
    ];

    private async Task Record()
    {
        await EstablishDepartments();
        await EstablishProgramme();
        await Launch();
        await Workshop();
        await Training();
        await Contest();
        await ReportFigures();
    }

    private async Task EstablishDepartments()
    {
        await Establish(CountyReport.County, DepartmentKind.Organisation, parent: null, 1);
        await Establish(CountyReport.Town, DepartmentKind.Unit, parent: null, 2);
        for (var i = 0; i < CountyReport.Communities.Count; i++)
            await Establish(CountyReport.Communities[i], DepartmentKind.Community, Department(CountyReport.Town), i + 3);

        Task Establish(string name, DepartmentKind kind, Guid? parent, int rankNo) =>
            Send(OrganisationId, new EstablishDepartment.Body(Department(name), name, ShortName: null, kind, parent, rankNo, OnBoard: null));
    }

    private async Task EstablishProgramme()
    {
        await Send(OrganisationId, new EstablishProgramme.Body(ProgrammeId, CountyReport.Programme, CountyReport.Background, Source(CountyReport.Citation)) { OccurredOn = Unknown });
        await Send(ProgrammeId, new FormLeadingGroup.Body(
        [
            Seat(SeatRole.Lead, "县委书记"),
            Seat(SeatRole.Lead, CountyReport.CountyHeadPost) with { Name = CountyReport.CountyHead },
            Seat(SeatRole.Deputy, "县委组织部部长"),
            Seat(SeatRole.Deputy, "县政府分管副县长"),
            Seat(SeatRole.MemberUnit, post: null) with { UnitName = CountyReport.MemberUnits, Headcount = 38 },
        ]) { OccurredOn = Unknown });
        await Send(ProgrammeId, new EngageExperts.Body(Id("experts"), CountyReport.Experts, CountyReport.WhatExpertsDo) { OccurredOn = Unknown });
        foreach (var (unit, task) in CountyReport.Tasks)
            await Send(ProgrammeId, new AssignUnitTask.Body(Id($"task of {unit}"), unit, Department(unit), task) { OccurredOn = Unknown });

        static FormLeadingGroup.SeatBody Seat(SeatRole role, string? post) => new(role, post, PersonId: null, Name: null, UnitName: null, Headcount: null);
    }

    private async Task Launch()
    {
        await Send(OrganisationId, Plan(LaunchId, SessionKind.Ceremony, CountyReport.Launch, CountyReport.LaunchDay, CountyReport.LaunchInferred, organiserName: null) with
        {
            HeldOn = "2022-10-27",
            DatePrecision = Precision.Day,
            OrganiserDepartmentId = CountyId,
            Source = Source(CountyReport.Caption),
        });
        await Hold(LaunchId, NotStated, CountyReport.LaunchGroups);
        await Agenda(LaunchId, CountyReport.LaunchAgenda);
        await Said(LaunchId, RemarkKind.Keynote, new(PersonId: null, CountyReport.CountyHead, CountyReport.CountyHeadPost, DepartmentId: null), CountyReport.MobilisationSpeech, 1);
        await Said(LaunchId, RemarkKind.Remark, new(PersonId: null, Name: null, CountyReport.CivilAffairs, DepartmentId: null), CountyReport.FiveParts, 2);
        await Confirm(LaunchId);
    }

    private async Task Workshop()
    {
        await Send(OrganisationId, Plan(WorkshopId, SessionKind.Workshop, CountyReport.Workshop, dateSourceText: null, CountyReport.WorkshopInferred, CountyReport.TeamOfExperts));
        await Hold(WorkshopId, [.. NotStated, SessionMember.HeldOn], CountyReport.WorkshopGroups);
        await Agenda(WorkshopId, CountyReport.WorkshopAgenda);
        await Said(
            WorkshopId,
            RemarkKind.Remark,
            new(PersonId: null, CountyReport.ZhangLi, CountyReport.ZhangLiPost, Department(CountyReport.Lotus)),
            CountyReport.WhatTheWorkshopTaught,
            agendaSeq: null);
        await Confirm(WorkshopId);
    }

    private async Task Training()
    {
        await Send(OrganisationId, Plan(TrainingId, SessionKind.Training, CountyReport.Training, CountyReport.Earlier, [], CountyReport.Hub));
        await Hold(TrainingId, [.. NotStated, SessionMember.HeldOn, SessionMember.Roster], []);
        await Agenda(TrainingId, CountyReport.TrainingAgenda);
        await Confirm(TrainingId);
    }

    private async Task Contest()
    {
        await Send(OrganisationId, Plan(ContestId, SessionKind.Other, CountyReport.Contest, dateSourceText: null, CountyReport.ContestInferred, CountyReport.Hub));
        await Hold(ContestId, [.. NotStated, SessionMember.HeldOn], CountyReport.ContestGroups);
        await Agenda(ContestId, CountyReport.ContestAgenda);
        await Said(ContestId, RemarkKind.Remark, speaker: null, CountyReport.Aims, agendaSeq: null);
        await Confirm(ContestId);
    }

    private async Task ReportFigures()
    {
        await Report(30, Qualifier.Over, FigureState.Reviewed);
        await Report(20, Qualifier.Over, FigureState.Proposed);
        await Report(count: null, qualifier: null, FigureState.Approved);

        Task Report(int? count, Qualifier? qualifier, FigureState state) => Send(
            ProgrammeId, new ReportFigure.Body(Id($"figure {state}"), CountyReport.Projects, count, qualifier, state, ContestId) { OccurredOn = Unknown });
    }

    private static PlanSession.Body Plan(
        Guid id, SessionKind kind, string title, string? dateSourceText, IReadOnlyList<string> inferred, string? organiserName) => new(
        id,
        kind,
        title,
        HeldOn: null,
        Precision.Unknown,
        dateSourceText,
        inferred,
        Source(CountyReport.Citation),
        StartsAt: null,
        EndsAt: null,
        Venue: null,
        OrganiserDepartmentId: null,
        organiserName,
        Chair: null,
        Recorder: null,
        StudyHours: null,
        TopicId: null,
        ProgrammeId);

    private async Task Hold(Guid session, IReadOnlyList<SessionMember> notStated, IReadOnlyList<string> groups)
    {
        if (groups.Count > 0)
        {
            await Send(session, new SetRoster.Body(
                [], [.. groups.Select(name => new SetRoster.GroupBody(name, Capacity.Attending, name == CountyReport.Town ? Department(name) : null, Headcount: null, Qualifier: null))]));
        }

        await Send(session, new DeclareNotStated.Body(notStated));
        await Send(session, new HoldSession.Body());
    }

    private async Task Agenda(Guid session, IReadOnlyList<string> titles)
    {
        for (var i = 0; i < titles.Count; i++)
            await Send(session, new RecordAgendaItem.Body(Id($"agenda item {i + 1} of {session}"), titles[i], FirstItem: false));
    }

    private Task Said(Guid session, RemarkKind kind, ParticipantBody? speaker, string text, int? agendaSeq) =>
        Send(session, new RecordRemark.Body(Id($"said: {text}"), kind, speaker, text, agendaSeq));

    private async Task Confirm(Guid session)
    {
        await Send(session, new SubmitRecord.Body());
        await desk.Send(Organisation.Asker(Leader), session, new ConfirmRecord.Body());
    }

    private Task Send<TBody>(Guid target, TBody body)
        where TBody : CommandBody =>
        desk.Send(Organisation.Asker(Secretary), target, body);

    private static SourceBody Source(string citation) => new(CountyReport.Headline, citation, CountyReport.Reporter, Url: null);

    private static Guid Id(string name) => NameBasedGuid.Create(OrganisationId, name);

    private static Guid Department(string name) => Id($"department {name}");

    private static Guid Session(string title) => Id($"session {title}");
}
