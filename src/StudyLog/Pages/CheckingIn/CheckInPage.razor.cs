using Microsoft.AspNetCore.Components;
using StudyLog.Accounts;
using StudyLog.Features.Attendances.CheckingIn;
using StudyLog.Http.Problems;

namespace StudyLog.Pages.CheckingIn;

/// <summary>What a telephone shows that scanned the code in the room. It needs neither an account nor a circuit.</summary>
public sealed partial class CheckInPage
{
    private string roomCode = "";
    private SeeOwnCheckIn.Place? place;
    private bool isStranger;
    private Problem? problem;

    /// <summary>The organisation.</summary>
    [Parameter]
    public Guid Organisation { get; set; }

    /// <summary>The session.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm]
    private Entered? Given { get; set; }

    [SupplyParameterFromQuery(Name = "code")]
    private string? Scanned { get; set; }

    [Inject]
    private CheckInDesk Desk { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Here => $"check-in/{Organisation:N}/{Id:N}?code={Uri.EscapeDataString(roomCode)}";

    protected override async Task OnInitializedAsync()
    {
        roomCode = Given?.Code ?? Scanned ?? "";
        if (await Desk.Known(Context, Organisation) is { } asker) await See(asker);
    }

    private async Task CheckIn()
    {
        var asker = await Desk.Known(Context, Organisation);
        if (asker is null) (asker, problem) = await Desk.Introduce(Context, Organisation, Id, Given?.Name ?? "", Given?.PersonalCode ?? "");
        if (asker is not null)
        {
            problem = await Desk.CheckIn(Context, asker, Id, roomCode);
            await See(asker);
        }

        if (problem is null) Navigation.NavigateTo(Here);
        else Context.Response.StatusCode = problem.Status;
    }

    private void Forget()
    {
        KnownTelephone.Forget(Context);
        Navigation.NavigateTo(Here);
    }

    private async Task See(Asker asker)
    {
        var reply = await Desk.See(asker, Id, Context.RequestAborted);
        place = reply.Value;
        isStranger = reply.Problem?.Status == StatusCodes.Status403Forbidden;
        problem ??= reply.Problem;
    }

    /// <summary>What was entered.</summary>
    public sealed class Entered
    {
        public string? Code { get; set; }

        public string? Name { get; set; }

        public string? PersonalCode { get; set; }
    }
}
