using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using StudyLog.Accounts;

namespace StudyLog.Pages.Shared;

/// <summary>What stands around every page of the desk: where one can go, and search over everything.</summary>
public sealed partial class MainLayout : IDisposable
{
    private ErrorBoundary? boundary;
    private bool isOpen;

    [CascadingParameter]
    private PageUser? User { get; set; }

    private IEnumerable<NavigationEntry> Entries => NavigationEntry.All.Where(entry => User is not null && User.Reaches(entry.Act, Reach.Own));

    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    protected override void OnInitialized() => Navigation.LocationChanged += Close;

    // A page that failed must not hide the next one.
    protected override void OnParametersSet() => boundary?.Recover();

    public void Dispose() => Navigation.LocationChanged -= Close;

    private void Toggle() => isOpen = !isOpen;

    private void Close(object? sender, LocationChangedEventArgs location)
    {
        isOpen = false;
        _ = InvokeAsync(StateHasChanged);
    }
}
