using Marten;
using StudyLog.Domain.Organisations;

namespace StudyLog.ReadModels;

/// <summary>Reads what periods lack.</summary>
public static class LackingInPeriods
{
    /// <summary>What is required in these periods and neither held nor planned.</summary>
    /// <param name="session">The organisation's documents.</param>
    /// <param name="organisation">Whose norms decide.</param>
    /// <param name="spans">The periods.</param>
    /// <param name="today">Today, where the organisation is.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<LackingSessions>> Lacking(
        this IQuerySession session, Organisation organisation, IReadOnlyList<FrequencySpan> spans, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(spans);
        if (spans.Count == 0) return [];
        var (first, last) = (spans.Min(span => span.First), spans.Max(span => span.Last));
        var sheets = await session.Query<SessionSheet>().Where(sheet => sheet.FirstDay >= first && sheet.FirstDay <= last).ToListAsync(cancellation);
        var departments = await session.Query<BoardDepartment>().ToListAsync(cancellation);
        return [.. spans.SelectMany(new FrequencyOfSessions(organisation, departments, sheets, today).LackingIn)];
    }
}
