using Microsoft.AspNetCore.Components;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Home;

/// <summary>What one's duties ask for now.</summary>
public sealed partial class HomePage
{
    [CascadingParameter]
    private PageUser User { get; set; } = null!;
}
