using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using StudyLog.Accounts.SigningIn;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.SigningIn;

/// <summary>登录, without a circuit.</summary>
public sealed partial class SignInPage
{
    private Problem? problem;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "sign-in")]
    private Entered? Given { get; set; }

    [SupplyParameterFromQuery(Name = "return")]
    private string? GoOnTo { get; set; }

    [Inject]
    private SignInDesk Desk { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>Where one signs in to go on to a page.</summary>
    public static string AddressFor(string page) => $"{PageMetadata.SignIn}?return={Uri.EscapeDataString("/" + page)}";

    private async Task SignIn()
    {
        var (principal, refused) = await Desk.Try(Context, () =>
        {
            var wish = new SignIn(Given?.UserName ?? "", Given?.Password ?? "", Cookie: true);
            return Task.FromResult(RequestReader.FaultsOf(wish) is { Count: > 0 } faults ? (null, ProblemTable.Invalid(faults)) : ((SignIn?)wish, (Problem?)null));
        });
        problem = refused;
        if (principal is null)
        {
            Context.Response.StatusCode = refused!.Status;
            return;
        }

        await Context.SignInAsync(IdentityConstants.ApplicationScheme, principal);
        Navigation.NavigateTo(LocalAddress.Of(GoOnTo));
    }

    /// <summary>What was entered.</summary>
    public sealed class Entered
    {
        public string? UserName { get; set; }

        public string? Password { get; set; }
    }
}
