using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions;
using StudyLog.Features.Sessions.Proposing;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;
using RecordAgendaItem = StudyLog.Features.Sessions.RecordingContent.RecordAgendaItem;
using SetRoster = StudyLog.Features.Sessions.SettingRoster.SetRoster;
using StudyMaterial = StudyLog.Features.Sessions.RecordingContent.StudyMaterial;

namespace StudyLog.Pages.Sessions.Planning;

/// <summary>Plans a session, as an earlier one was if one likes, or begins the record of one of the past.</summary>
public sealed partial class NewSessionPage
{
    private string? citation;
    private bool copiesAgenda;
    private bool copiesMaterials;
    private bool copiesRoster = true;
    private DateOnly? day;
    private SessionDraft draft = new();
    private SessionRecord? earlier;
    private string? inferred;
    private Guid? made;
    private DateOnly? month;
    private Precision precision = Precision.Day;
    private string? printed;
    private Problem? problem;
    private ListProposals.Item? proposal;
    private string? source;

    [CascadingParameter]
    private PageUser User { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <summary>The session that is copied, if one is.</summary>
    [SupplyParameterFromQuery(Name = "copy")]
    private Guid? Copied { get; set; }

    /// <summary>What is proposed, if something is.</summary>
    [SupplyParameterFromQuery(Name = "proposal")]
    private Guid? ProposalId { get; set; }

    private string TitleDraft => Copied is { } id ? $"copied-session/{id}" : ProposalId is { } proposal ? $"proposed-session/{proposal}" : "new-session/title";

    private string Kept(string field) => PlanFields.Kept(TitleDraft, field);

    protected override async Task OnInitializedAsync()
    {
        if (ProposalId is { } proposed && (await Door.Ask(new ListProposals.Query())).Value?.Items.FirstOrDefault(item => item.Id == proposed) is { } found)
            (proposal, draft) = (found, SessionDraft.Of(found));
        if (Copied is not { } id) return;
        var reply = await Door.Ask(new ViewSession.Query(id));
        (earlier, problem) = (reply.Value, reply.Problem);
        if (earlier is not null) draft = SessionDraft.Of(earlier, User.Now.Zone);
    }

    private async Task Plan()
    {
        var plan = draft.On(await Script.InvokeAsync<Guid?>("studylog.idOf", TitleDraft), precision == Precision.Day ? day : null, User.Now.Zone);
        var done = await Door.Do(target: null, plan with
        {
            HeldOn = precision == Precision.Month && month is { } of ? new StatedTime.InMonth(of).ToString() : plan.HeldOn,
            DatePrecision = precision == Precision.Unknown ? precision : null,
            DateSourceText = Typed.Words(printed),
            Inferred = inferred?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } conclusions ? conclusions : null,
            Source = Typed.Words(source) is { } name ? new SourceBody(name, Typed.Words(citation)) : null,
        });
        problem = done.Problem;
        if (problem is not null) return;
        await Script.InvokeVoidAsync("studylog.drop", TitleDraft);
        if (await Fill(done.Id) is { } refused) (problem, made) = (refused, done.Id);
        else Navigation.NavigateTo($"/sessions/{done.Id}");
    }

    // Places as people sit now: whoever moved since sits for the department of that day.
    private async Task<Problem?> Fill(Guid to)
    {
        Problem? refused = null;
        if (copiesRoster && earlier is { Roster: { People.Count: > 0 } or { Groups.Count: > 0 } })
        {
            await Give(new SetRoster.Body(
                [.. earlier.Roster.People.Select(place => new SetRoster.PersonBody(place.PersonId, place.Capacity))],
                [.. earlier.Roster.Groups.Select(group => new SetRoster.GroupBody(group.Name, group.Capacity, group.DepartmentId, group.Headcount, group.Qualifier))]));
        }

        foreach (var item in copiesAgenda && earlier is not null ? earlier.AgendaItems : []) await Give(new RecordAgendaItem.Body(Id: null, item.Title, item.FirstItem ? true : null));
        foreach (var study in copiesMaterials && earlier is not null ? earlier.Materials : []) await Give(new StudyMaterial.Body(Id: null, study.MaterialId, study.Mode));
        foreach (var material in proposal?.Materials ?? []) await Give(new StudyMaterial.Body(Id: null, material.MaterialId, StudyMode.Collective));
        return refused;

        async Task Give<TBody>(TBody body)
            where TBody : CommandBody =>
            refused ??= (await Door.Do(to, body)).Problem;
    }
}
