using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Departments.Listing;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Features.Sessions;
using StudyLog.Http.Problems;
using StudyLog.Pages.Sessions.Recording;
using StudyLog.Pages.Shared;
using PlanSession = StudyLog.Features.Sessions.Planning.PlanSession;

namespace StudyLog.Pages.Sessions;

/// <summary>Plans a session, or begins the record of one of the past.</summary>
public sealed partial class NewSessionPage
{
    private string? chair;
    private string? citation;
    private DateOnly? day;
    private IReadOnlyList<DepartmentView> departments = [];
    private TimeOnly? ends;
    private decimal? hours;
    private string? inferred;
    private SessionKind kind;
    private DateOnly? month;
    private Guid? organiser;
    private string? organiserName;
    private Precision precision = Precision.Day;
    private string? printed;
    private Problem? problem;
    private string? source;
    private TimeOnly? starts;
    private string title = "";
    private string? venue;

    [CascadingParameter]
    private PageUser User { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    protected override async Task OnInitializedAsync() =>
        departments = (await Door.Ask(new ListDepartments.Query(PageSize: "200"))).Value?.Items ?? [];

    private async Task Plan()
    {
        const string draft = "new-session/title";
        var done = await Door.Do(target: null, new PlanSession.Body(
            await Script.InvokeAsync<Guid?>("studylog.idOf", draft),
            kind,
            title.Trim(),
            HeldOn(),
            precision == Precision.Unknown ? precision : null,
            Typed.Words(printed),
            inferred?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } conclusions ? conclusions : null,
            Typed.Words(source) is { } name ? new SourceBody(name, Typed.Words(citation)) : null,
            At(starts),
            At(ends),
            Typed.Words(venue),
            organiser,
            organiser is null ? Typed.Words(organiserName) : null,
            Speakers.Read(chair ?? ""),
            StudyHours: hours));
        problem = done.Problem;
        if (problem is not null) return;
        await Script.InvokeVoidAsync("studylog.drop", draft);
        Navigation.NavigateTo($"/sessions/{done.Id}");
    }

    private string? HeldOn() => precision switch
    {
        Precision.Day when day is { } on => new StatedTime.OnDay(on).ToString(),
        Precision.Month when month is { } of => new StatedTime.InMonth(of).ToString(),
        _ => null,
    };

    private DateTimeOffset? At(TimeOnly? time) => precision == Precision.Day && day is { } on && time is { } hour ? Moment.At(on, hour, User.Now.Zone) : null;
}
