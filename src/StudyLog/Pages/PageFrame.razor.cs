using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using StudyLog.Accounts;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages;

/// <summary>Shows a page to whom it is for: who is signed in, and whose duties cover the act that the page names.</summary>
public sealed partial class PageFrame
{
    private PageUser? user;
    private bool isForbidden;
    private bool isOpen;
    private bool known;
    private Type layout = typeof(MainLayout);

    [Parameter]
    [EditorRequired]
    public Microsoft.AspNetCore.Components.RouteData RouteData { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        var page = RouteData.PageType;
        layout = page.GetCustomAttribute<LayoutAttribute>()?.LayoutType ?? typeof(MainLayout);
        isOpen = page.GetCustomAttribute<AllowAnonymousAttribute>() is not null;
        user = await Door.User();
        isForbidden = user is not null && page.GetCustomAttribute<RequiresAttribute>() is { } required && !user.Reaches(required.Act, Reach.Own);
        known = true;
    }
}
