using Microsoft.AspNetCore.Components;

namespace StudyLog.Pages.Shared;

/// <summary>A field whose value stands in the address, so that what is shown can be kept, sent and come back to.</summary>
public abstract class AddressField : ComponentBase
{
    [Parameter]
    [EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The parameter of the address.</summary>
    [Parameter]
    [EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>Its value now.</summary>
    [Parameter]
    [EditorRequired]
    public string? Value { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>Goes to the same page with another value, and to the first part of its list.</summary>
    protected void Change(ChangeEventArgs change) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        [Name] = change.Value is string { Length: > 0 } value ? value : null,
        ["page"] = null,
    }));
}
