using Microsoft.AspNetCore.Components;
using StudyLog.Features.Attendances.CheckingIn;
using StudyLog.Http.Problems;

namespace StudyLog.Pages.CheckingIn;

/// <summary>By a personal link a telephone learns whose it is, so that at the door nothing has to be typed.</summary>
public sealed partial class PersonalLinkPage
{
    private Problem? problem;

    /// <summary>The organisation.</summary>
    [Parameter]
    public Guid Organisation { get; set; }

    /// <summary>Whose link it is.</summary>
    [Parameter]
    public Guid Person { get; set; }

    /// <summary>The personal code.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private CheckInDesk Desk { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        (_, problem) = await Desk.IntroduceByLink(Context, Organisation, Person, Code);
        if (problem is not null) Context.Response.StatusCode = problem.Status;
    }
}
