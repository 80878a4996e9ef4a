using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Departments;
using StudyLog.Persistence;
using StudyLog.ReadModels;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <summary>
/// Which sessions the lines of a ledger mean: of that kind, day and title, where organiser and start do not contradict, its number telling one of several;
/// else by its number where the title agrees, or day and kind do; else the one that was, or will be, entered from the line.
/// </summary>
internal sealed class MeantSessions
{
    private readonly Dictionary<int, Guid> meant = [];

    /// <summary>The session that a line means; null: nobody can tell which of several.</summary>
    public Guid? Of(LedgerLine line) => meant.TryGetValue(line.Place, out var id) ? id : null;

    /// <summary>All that are meant.</summary>
    public IEnumerable<Guid> All => meant.Values.Distinct();

    /// <summary>Looks for all lines together. The streams of what is meant are open then.</summary>
    public static async Task<MeantSessions> Find(Attempt attempt, IReadOnlyList<SessionSheet> sheets, IReadOnlyList<LedgerLine> lines, DepartmentNames departments)
    {
        var (byNumber, alike) = (sheets.ToLookup(sheet => sheet.Number), sheets.ToLookup(sheet => (sheet.Kind, sheet.Title, sheet.Day.On, sheet.Day.Precision)));
        var candidates = lines.ToDictionary(line => line.Place, line => Candidates(line).Select(sheet => sheet.Id).ToArray());
        var states = await attempt.OpenMany<Session>(candidates.Values.SelectMany(ids => ids));

        var (found, unmet) = (new MeantSessions(), new List<LedgerLine>());
        foreach (var line in lines)
        {
            // Of what has no day, another number of the ledger is another session.
            var ids = candidates[line.Place].Where(id => line.Day.Precision == Precision.Day || IsCitedAlike(states[id], line)).ToArray();
            if (ids.Length == 0) unmet.Add(line);
            else if (ids.Length == 1) found.meant.Add(line.Place, ids[0]);
        }

        await found.Make(attempt, unmet);
        return found;

        IReadOnlyList<SessionSheet> Candidates(LedgerLine line)
        {
            var numbered = line.Says.Number is { } number
                ? byNumber[number].Where(sheet => IsOff(sheet.State) == line.IsOff && IsCalledAlike(sheet, line)).ToList()
                : [];
            var same = alike[(line.Kind, line.Says.Title, line.Day.On, line.Day.Precision)]
                .Where(sheet => IsOff(sheet.State) == line.IsOff)
                .Where(sheet => MayBeOrganisedBy(sheet.Organiser, line, departments) && MayStartAt(sheet.Arrangements.StartsAt, line.StartsAt))
                .ToList();
            var exactly = same.Where(sheet => sheet.Organiser == line.Organiser && sheet.Arrangements.StartsAt == line.StartsAt).ToList();

            // Who numbers sessions otherwise may give this number to another one of the same day.
            return same.Count == 0 ? numbered
                : same.Where(sheet => sheet.Number == line.Says.Number).ToList() is { Count: > 0 } both ? both
                : exactly.Count > 0 ? exactly : same;
        }
    }

    // One that was cancelled or voided since does not stand in the way of another.
    private async Task Make(Attempt attempt, List<LedgerLine> lines)
    {
        var open = lines.ToDictionary(line => line.Place, line => line.IdIn(attempt.OrganisationId));
        while (open.Count > 0)
        {
            var states = await attempt.OpenMany<Session>(open.Values);
            foreach (var (place, id) in open.ToArray())
            {
                if (IsOff(states[id].State)) open[place] = NameBasedGuid.Create(id, "after it was given up");
                else
                {
                    meant.Add(place, id);
                    open.Remove(place);
                }
            }
        }
    }

    private static bool IsCalledAlike(SessionSheet sheet, LedgerLine line) => sheet.Title == line.Says.Title || (HasDay(sheet, line.Day) && sheet.Kind == line.Kind);

    private static bool HasDay(SessionSheet sheet, SessionDay day) => (sheet.Day.On, sheet.Day.Precision) == (day.On, day.Precision) && day.On is not null;

    private static bool IsOff(SessionState state) => state is SessionState.Cancelled or SessionState.Voided;

    private static bool IsCitedAlike(Session session, LedgerLine line) =>
        line.Says.Number is not { } number || number == session.Number || session.Source?.Citation is not { } citation || citation == number;

    private static bool MayStartAt(DateTimeOffset? known, DateTimeOffset? said) => known is null || said is null || known == said;

    private static bool MayBeOrganisedBy(Organiser? known, LedgerLine line, DepartmentNames departments) =>
        known is null || line.Organiser is null || known == line.Organiser
        || (known.Name is { } name && line.Organiser.DepartmentId is { } id && departments.Called(name).Any(each => each.Id == id));
}
