using Marten;
using StudyLog.Accounts;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Ledgers;

/// <summary>学习台账: one line for each session.</summary>
public static class SessionLedger
{
    public sealed record Line(
        Guid SessionId,
        string Number,
        string? Date,
        string? DateSourceText,
        SessionKind Kind,
        string Title,
        string? Chair,
        IReadOnlyList<string> Materials,
        bool FirstAgendaItem,
        int? Expected,
        int? Present,
        bool CountsStated,
        decimal? AttendanceRate,
        decimal? StudyHours,
        int? OnLeave,
        int? MadeUp,
        int FollowUps,
        SessionState State,
        IReadOnlyList<SessionMember> Missing,
        bool RecordedByGroup,
        string? Volume);

    /// <summary>A page of the ledger, between two days, of all sessions or of a kind.</summary>
    [Requires(Act.SeeLedgers)]
    public sealed record Query(string? From = null, string? To = null, string? Kind = null, string? Page = null, string? PageSize = null) : IQuery<StampedPage<Line>>;

    public static void Map(IEndpointRouteBuilder ledgers) => ledgers.MapQuery<Query, StampedPage<Line>>("/ledgers/sessions");

    public static async Task<Reply<StampedPage<Line>>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var filter = FilterOf(query.From, query.To, query.Kind, parameters);
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        return await Read(desk, queried.Asker, filter, paging, cancellation);
    }

    /// <summary>Which lines are wanted.</summary>
    public static SessionFilter FilterOf(string? from, string? to, string? kind, Parameters parameters)
    {
        var filter = new SessionFilter(parameters.Day("from", from), parameters.Day("to", to), parameters.OneOf<SessionKind>("kind", kind));
        parameters.InOrder("to", filter.From, filter.To);
        return filter;
    }

    public static async Task<StampedPage<Line>> Read(ReadModelDesk desk, Asker asker, SessionFilter filter, Paging paging, CancellationToken cancellation)
    {
        await using var reading = await desk.Open(asker, cancellation);
        var (lines, total) = await Lines(reading, asker, filter, paging.Skip, paging.Size);
        return StampedPage<Line>.Of(lines, paging, total, reading.AsOf);
    }

    /// <summary>A part of the lines, and how many there are.</summary>
    public static async Task<(IReadOnlyList<Line> Lines, long Total)> Lines(Reading reading, Asker asker, SessionFilter filter, int skip, int take)
    {
        var sheets = await reading.Session.Query<SessionSheet>()
            .Stats(out var found)
            .Matching(filter, asker, asker.ReachFor(Act.SeeLedgers))
            .OrderBySql(SessionSheets.InOrder)
            .Skip(skip)
            .Take(take)
            .ToListAsync(reading.Cancellation);

        var people = await reading.Names.OfPeople(sheets.Select(sheet => sheet.Arrangements.Chair?.PersonId));
        var materials = await reading.Names.OfMaterials(sheets.SelectMany(sheet => sheet.Materials).Select(material => (Guid?)material.MaterialId));
        return ([.. sheets.Select(LineOf)], found.TotalResults);

        Line LineOf(SessionSheet sheet) => new(
            sheet.Id,
            sheet.Number,
            Named.Of(sheet.Day),
            sheet.Day.SourceText,
            sheet.Kind,
            sheet.Title,
            Named.Of(sheet.Arrangements.Chair, people),
            [.. sheet.Materials.Select(material => material.MaterialId).Distinct().Select(id => materials[id].Details?.Title).OfType<string>()],
            sheet.AgendaItems.Any(item => item.FirstItem),
            sheet.Expected,
            sheet.Present,
            sheet.StatedExpected is not null || sheet.StatedPresent is not null,
            // A stated number and a counted one may contradict each other; then there is no rate.
            sheet.Present > sheet.Expected ? null : Rates.Of(sheet.Present, sheet.Expected),
            sheet.Arrangements.StudyHours,
            // Who is on leave is known only of named persons.
            sheet.People.Count == 0 ? null : sheet.Attending.Count(entry => sheet.StatusOf(entry.PersonId) == AttendanceStatus.OnLeave),
            sheet.People.Count == 0 ? null : sheet.Attending.Count(entry => sheet.MarkOf(entry.PersonId).IsMadeUp),
            sheet.FollowUps.Count,
            sheet.State,
            sheet.Missing,
            sheet.RecordedByGroup,
            sheet.Volume);
    }
}
