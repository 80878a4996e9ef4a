using Microsoft.AspNetCore.Components;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Features.Programmes.FormingGroup;
using StudyLog.Features.Programmes.Viewing;
using StudyLog.Features.Sessions.ListingSessions;
using StudyLog.Pages.Shared;
using StudyLog.Queries;
using AssignUnitTask = StudyLog.Features.Programmes.AssigningTasks.AssignUnitTask;
using ChangeProgramme = StudyLog.Features.Programmes.Changing.ChangeProgramme;
using EngageExperts = StudyLog.Features.Programmes.EngagingExperts.EngageExperts;
using FormLeadingGroup = StudyLog.Features.Programmes.FormingGroup.FormLeadingGroup;
using LinkActivity = StudyLog.Features.Programmes.LinkingActivities.LinkActivity;
using ReportFigure = StudyLog.Features.Programmes.ReportingFigures.ReportFigure;
using WithdrawExpertsBody = StudyLog.Features.Programmes.Withdrawing.WithdrawExperts.Body;
using WithdrawFigureBody = StudyLog.Features.Programmes.Withdrawing.WithdrawFigure.Body;
using WithdrawTaskBody = StudyLog.Features.Programmes.Withdrawing.WithdrawUnitTask.Body;

namespace StudyLog.Pages.Programmes;

/// <summary>One programme: its board, and everything of it, added and taken back where it stands.</summary>
public sealed partial class ProgrammePage
{
    private readonly Draft<Named> draft = new();
    private IReadOnlyList<DepartmentView> departments = [];

    /// <summary>The programme.</summary>
    [Parameter]
    public Guid Id { get; set; }

    protected override IQuery<ProgrammeView> Query => new ViewProgramme.Query(Id);

    private bool Keeps => User.Reaches(Act.KeepProgrammes);

    protected override async Task OnInitializedAsync()
    {
        if (Keeps) departments = await Door.AllDepartments();
    }

    private Task Change() => Do(Id, new ChangeProgramme.Body(draft.Fields.Name.Trim(), Typed.Words(draft.Fields.Note)), version: draft.Version);

    private Task<bool> FormGroup(IReadOnlyList<FormLeadingGroup.SeatBody> seats) => Do(Id, new FormLeadingGroup.Body(seats));

    private Task<bool> Engage(string name, string? note) => Do(Id, new EngageExperts.Body(Id: null, name, note));

    private Task<bool> Assign(string unit, Guid? department, string task) => Do(Id, new AssignUnitTask.Body(Id: null, unit, department, task));

    private Task<bool> Report(string name, int? count, Qualifier? qualifier, FigureState state, Guid? session) =>
        Do(Id, new ReportFigure.Body(Id: null, name, count, qualifier, state, session));

    private Task Link(ListSessions.Row session) => Do(Id, new LinkActivity.Body(session.Id));

    private Task<bool> WithdrawExperts(Guid experts, string reason) => Do(Id, new WithdrawExpertsBody(reason), part: experts);

    private Task<bool> WithdrawTask(Guid task, string reason) => Do(Id, new WithdrawTaskBody(reason), part: task);

    private Task<bool> WithdrawFigure(Guid figure, string reason) => Do(Id, new WithdrawFigureBody(reason), part: figure);

    private async Task<IReadOnlyList<ListSessions.Row>> Sessions(string text) =>
        (await Door.Ask(new ListSessions.Query(Q: text, Sort: "-date", PageSize: "8"))).Value?.Items ?? [];

    private sealed class Named
    {
        public string Name { get; set; } = "";

        public string? Note { get; set; }
    }
}
