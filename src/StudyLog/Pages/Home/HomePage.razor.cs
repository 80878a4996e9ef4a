using Microsoft.AspNetCore.Components;
using StudyLog.Features.Sessions.ListingSessions;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Home;

/// <summary>What one's duties ask for now.</summary>
public sealed partial class HomePage
{
    [CascadingParameter]
    private PageUser User { get; set; } = null!;

    private string WithItsTime(ListSessions.Row session) => $"{Moment.Of(session.Date, session.StartsAt, User.Now.Zone)} · {Wording.Word(session.Kind)}";

    private static string WithItsKind(ListSessions.Row session) => $"{Moment.OfDay(session.Date)} · {Wording.Word(session.Kind)}";
}
