using StudyLog.Accounts;

namespace StudyLog.Pages.Shared;

/// <summary>Where one can go, if one's duties lead there.</summary>
/// <param name="Address">The page.</param>
/// <param name="Key">The key of its name.</param>
/// <param name="Act">What the page needs.</param>
/// <param name="Group">The key of the heading it stands under; null: it stands above all headings.</param>
public sealed record NavigationEntry(string Address, string Key, Act Act, string? Group = null)
{
    private const string Study = "nav.group.study";
    private const string FollowUp = "nav.group.follow-up";
    private const string Figures = "nav.group.figures";
    private const string Organisation = "nav.group.organisation";

    /// <summary>Whether pages below it are no parts of it.</summary>
    public bool IsExact => All.Any(other => other != this && other.Address.StartsWith(Address, StringComparison.Ordinal));

    /// <summary>All of them, in the order they are shown in.</summary>
    public static IReadOnlyList<NavigationEntry> All { get; } =
    [
        new("/", "nav.home", Act.SeeOneself),
        new("/inbox", "nav.inbox", Act.SeeInbox),
        new("/notices", "nav.notices", Act.SeeNotices),
        new("/deadlines", "nav.deadlines", Act.SeeDeadlines),
        new("/sessions", "nav.sessions", Act.SeeSessions, Study),
        new("/leave", "nav.leave", Act.DecideLeave, Study),
        new("/make-ups", "nav.make-ups", Act.SeeAttendance, Study),
        new("/plans", "nav.plans", Act.SeePlans, Study),
        new("/programmes", "nav.programmes", Act.SeeProgrammes, Study),
        new("/materials", "nav.materials", Act.SeeMaterials, Study),
        new("/follow-ups", "nav.follow-ups", Act.SeeFollowUps, FollowUp),
        new("/ledgers/follow-ups", "nav.follow-up-ledger", Act.SeeLedgers, FollowUp),
        new("/ledgers/sessions", "nav.session-ledger", Act.SeeLedgers, Figures),
        new("/progress", "nav.progress", Act.SeeProgress, Figures),
        new("/progress/hours", "nav.hours", Act.SeeHours, Figures),
        new("/progress/frequency", "nav.frequency", Act.SeeProgress, Figures),
        new("/progress/materials", "nav.coverage", Act.SeeProgress, Figures),
        new("/period-reports", "nav.reports", Act.SeeReports, Figures),
        new("/jobs", "nav.jobs", Act.SeeJobs, Figures),
        new("/people", "nav.people", Act.SeePeople, Organisation),
        new("/departments", "nav.departments", Act.SeeDepartments, Organisation),
        new("/imports", "nav.imports", Act.SeeImports, Organisation),
        new("/settings", "nav.settings", Act.SeeOrganisation, Organisation),
        new("/notice-channels", "nav.channels", Act.KeepChannels, Organisation),
        new("/deliveries", "nav.deliveries", Act.SeeDeliveries, Organisation),
        new("/users", "nav.users", Act.SeeUsers, Organisation),
        new("/audit", "nav.audit", Act.SeeAuditTrail, Organisation),
    ];
}
