using StudyLog.Accounts;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Sessions.Planning;

/// <summary>Proposes days for sessions that come again, past weekends, public holidays and what was announced of the year. Nothing is planned by it.</summary>
public static class ProposeDays
{
    // Two years of months.
    private const int MostMonths = 24;

    /// <param name="Days">The days, in their order.</param>
    /// <param name="UnannouncedYears">The years from the first day to the last of which nothing is announced: only weekends and festivals are known.</param>
    public sealed record Proposal(IReadOnlyList<ProposedDay> Days, IReadOnlyList<int> UnannouncedYears);

    /// <param name="Every">month or quarter.</param>
    /// <param name="MonthOfQuarter">Which month of a quarter, 1 to 3; 1 when not given.</param>
    /// <param name="Day">A day of the month, 1 to 31; or <paramref name="Week"/> and <paramref name="Weekday"/>.</param>
    /// <param name="Week">Which week of the month, 1 to 4; 5 for the last.</param>
    /// <param name="Weekday">monday to sunday.</param>
    /// <param name="From">The first day.</param>
    /// <param name="Until">The last day.</param>
    [Requires(Act.KeepSessions)]
    public sealed record Query(
        string? Every = null, string? MonthOfQuarter = null, string? Day = null, string? Week = null, string? Weekday = null, string? From = null, string? Until = null)
        : IQuery<Proposal>;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapQuery<Query, Proposal>("/sessions/proposed-days");

    public static async Task<Reply<Proposal>> Handle(Queried<Query> queried, StateReader states, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var (every, monthOfQuarter) = (parameters.OneOf<RecurrencePeriod>("every", query.Every), parameters.Whole("monthOfQuarter", query.MonthOfQuarter, 1, 3) ?? 1);
        var (day, week, weekday) = (parameters.Whole("day", query.Day, 1, 31), parameters.Whole("week", query.Week, 1, 5), parameters.OneOf<DayOfWeek>("weekday", query.Weekday));
        var (from, until) = (parameters.Day("from", query.From), parameters.Day("until", query.Until));
        if (query.Every is null) parameters.Fault("every", "required");
        if (query.From is null) parameters.Fault("from", "required");
        if (query.Until is null) parameters.Fault("until", "required");
        if (query is { Day: null } and ({ Week: null } or { Weekday: null })) parameters.Fault("day", "required");
        parameters.InOrder("until", from, until);
        parameters.NotLonger("until", from, until, MostMonths);
        if (parameters.Problem is { } problem) return problem;

        RecurringDay meant = day is { } number ? new RecurringDay.OfMonth(number) : new RecurringDay.OfWeek(week!.Value, weekday!.Value);
        var (first, last, announced) = (from!.Value, until!.Value, await Announced(queried.Asker, states, cancellation));
        return new Proposal(
            new Recurrence(every!.Value, meant, monthOfQuarter).Between(first, last, announced),
            [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Except(announced.Years)]);
    }

    private static async Task<AnnouncedDaysOff> Announced(Asker asker, StateReader states, CancellationToken cancellation) =>
        (await states.Read<Organisation>(asker.Tenant, asker.OrganisationId, cancellation)).State.DaysOff;
}
