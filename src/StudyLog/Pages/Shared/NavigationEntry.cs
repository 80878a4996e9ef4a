using StudyLog.Accounts;

namespace StudyLog.Pages.Shared;

/// <summary>Where one can go, if one's duties lead there.</summary>
/// <param name="Address">The page.</param>
/// <param name="Key">The key of its name.</param>
/// <param name="Act">What the page needs.</param>
public sealed record NavigationEntry(string Address, string Key, Act Act)
{
    /// <summary>Whether pages below it are no parts of it.</summary>
    public bool IsExact => All.Any(other => other != this && other.Address.StartsWith(Address, StringComparison.Ordinal));

    /// <summary>All of them, in the order they are shown in.</summary>
    public static IReadOnlyList<NavigationEntry> All { get; } =
    [
        new("/", "nav.home", Act.SeeOneself),
        new("/inbox", "nav.inbox", Act.SeeInbox),
        new("/sessions", "nav.sessions", Act.SeeSessions),
        new("/follow-ups", "nav.follow-ups", Act.SeeFollowUps),
        new("/ledgers/sessions", "nav.session-ledger", Act.SeeLedgers),
        new("/ledgers/follow-ups", "nav.follow-up-ledger", Act.SeeLedgers),
        new("/progress", "nav.progress", Act.SeeProgress),
        new("/progress/hours", "nav.hours", Act.SeeHours),
        new("/progress/frequency", "nav.frequency", Act.SeeProgress),
        new("/make-ups", "nav.make-ups", Act.SeeAttendance),
        new("/programmes", "nav.programmes", Act.SeeProgrammes),
        new("/period-reports", "nav.reports", Act.SeeReports),
        new("/materials", "nav.materials", Act.SeeMaterials),
        new("/people", "nav.people", Act.SeePeople),
        new("/departments", "nav.departments", Act.SeeDepartments),
    ];
}
