using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Organisations;
using StudyLog.ReadModels;

namespace StudyLog.Features.Bulletins;

/// <summary>A department with what is overdue under its lead.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="Name">Its name.</param>
/// <param name="Numbers">The numbers of those follow-ups, in order.</param>
public sealed record Lagging(Guid DepartmentId, string Name, IReadOnlyList<string> Numbers);

/// <summary>通报 on follow-ups: how those issued by a day stood at its end.</summary>
/// <param name="Total">How many were issued by then and not cancelled by then.</param>
/// <param name="Closed">How many of those were closed.</param>
/// <param name="ClosedShare">办结率: closed of all, 0 to 1 to four places; null when there are none, or the organisation shows no shares.</param>
/// <param name="InProgress">How many of them were open, suspended ones too.</param>
/// <param name="InProgressShare">Open of all, likewise.</param>
/// <param name="Lagging">What was overdue, by the department that led then, in the departments' own order.</param>
/// <param name="Suspended">How many of the open ones were suspended.</param>
/// <param name="Cancelled">How many were issued by then and cancelled by then; they are in no other figure.</param>
public sealed record FollowUpBulletin(
    int Total, int Closed, decimal? ClosedShare, int InProgress, decimal? InProgressShare, IReadOnlyList<Lagging> Lagging, int Suspended, int Cancelled)
{
    /// <summary>The bulletin of a day.</summary>
    /// <param name="entries">The follow-ups it is about, in the order of their numbers.</param>
    /// <param name="departments">All departments.</param>
    /// <param name="organisation">Whose settings of that day decide the lights.</param>
    /// <param name="on">The day.</param>
    /// <param name="today">Today; by then everything recorded was issued, also what was issued nobody knows when.</param>
    public static FollowUpBulletin Of(
        IEnumerable<FollowUpEntry> entries, IEnumerable<BoardDepartment> departments, Organisation organisation, DateOnly on, DateOnly today)
    {
        var settings = organisation.SettingsOn(on);
        var issued = entries.Where(entry => entry.IssuedOn <= on || (entry.IssuedOn is null && on == today)).ToList();
        var cancelled = issued.Count(entry => entry.State == FollowUpState.Cancelled && entry.IsEndedOn(on));
        var open = issued.Where(entry => !entry.IsEndedOn(on)).ToList();
        var red = open.Where(entry => entry.BasisOn(on).On(on, settings) == Light.Red).ToLookup(entry => entry.LeadOn(on), entry => entry.Number);
        var total = issued.Count - cancelled;
        var closed = total - open.Count;
        var showsShares = organisation.SettingsOn(today).ShowClosureRates;

        return new FollowUpBulletin(
            total,
            closed,
            showsShares ? Rates.Of(closed, total) : null,
            open.Count,
            showsShares ? Rates.Of(open.Count, total) : null,
            [
                .. BoardDepartment.InOrder(departments)
                    .Where(department => red.Contains(department.Id))
                    .Select(department => new Lagging(department.Id, department.Name, [.. red[department.Id]])),
            ],
            open.Count(entry => entry.IsSuspendedOn(on)),
            cancelled);
    }
}
