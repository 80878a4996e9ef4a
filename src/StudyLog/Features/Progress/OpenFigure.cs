using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>Opens a figure of a department to the sessions, people and follow-ups that it counts, now or as it was known at an instant.</summary>
public static class OpenFigure
{
    /// <param name="SessionId">The session.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="On">The day on which it counts, as exactly as it is known: the session's, or the one on which it was made up for.</param>
    public sealed record SessionOf(Guid SessionId, string Title, string? On);

    public sealed record PersonOf(Guid PersonId, string? Name);

    public sealed record MaterialOf(Guid MaterialId, string? Title);

    /// <param name="Light">Its light at the end of the period, where that is why it counts.</param>
    public sealed record FollowUpOf(Guid FollowUpId, string Number, string Matter, FollowUpState Status, DueKind DueKind, DateOnly? DueOn, DateOnly? ClosedOn, Light? Light);

    /// <param name="Adds">How much it adds to the figure.</param>
    /// <param name="Session">The session that counts; null for a follow-up.</param>
    /// <param name="Person">The person whose place counts.</param>
    /// <param name="Status">What the place counts as.</param>
    /// <param name="MakeUp">Where the make-up study for it stands.</param>
    /// <param name="Material">The material, and above the session in which it was studied first.</param>
    /// <param name="FollowUp">The follow-up that counts.</param>
    public sealed record Row(
        decimal Adds, SessionOf? Session, PersonOf? Person, AttendanceStatus? Status, MakeUpState? MakeUp, MaterialOf? Material, FollowUpOf? FollowUp);

    /// <param name="Sum">The figure: what all rows add, also those of other pages.</param>
    public sealed record Answered(
        Guid DepartmentId,
        string Name,
        DepartmentFigure Figure,
        string From,
        string To,
        bool Undated,
        decimal Sum,
        IReadOnlyList<Row> Items,
        int PageNumber,
        int PageSize,
        long Total,
        long AsOf,
        bool UpToDate)
        : StampedPage<Row>(Items, PageNumber, PageSize, Total, AsOf, UpToDate);

    /// <summary>Of the months of a period, or of what nobody can date; without a figure, the sessions held.</summary>
    [Requires(Act.SeeProgress)]
    public sealed record Query(
        Guid Id,
        string? Figure = null,
        string? From = null,
        string? To = null,
        string? Undated = null,
        string? AsOf = null,
        string? Page = null,
        string? PageSize = null) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder progress) => progress.MapQuery<Query, Answered>("/progress/departments/{id:guid}/rows");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var figure = parameters.OneOf<DepartmentFigure>("figure", query.Figure) ?? DepartmentFigure.SessionsHeld;
        var (first, last, instant) = (parameters.Month("from", query.From), parameters.Month("to", query.To), parameters.Instant("asOf", query.AsOf));
        var undated = parameters.Flag("undated", query.Undated) ?? false;
        parameters.InOrder("to", first, last);
        parameters.NotLonger("from", first, last, Period.Longest);
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;
        if (asker.ReachFor(Act.SeeProgress) != Reach.Organisation && !asker.DepartmentIds.Contains(query.Id)) return ProblemTable.NotFound(Thing.Department);

        await using var reading = await desk.Open(asker, cancellation);
        var history = instant is { } at ? await History.Until(reading.Session, at, cancellation) : null;
        var known = history is null
            ? await DepartmentKnown.Now(reading, query.Id, first, last)
            : DepartmentKnown.At(history, query.Id, History.DayOf(instant!.Value, reading.Now), first, last);
        if (known.Department is not { } department) return ProblemTable.NotFound(Thing.Department);

        var rows = new CountedRows(known, await FollowUpsOf(known, history, reading), query.Id, undated).Of(figure).ToList();
        var shown = paging.Of(rows);
        return new Answered(
            query.Id,
            department.Name,
            figure,
            Periods.Written(known.Period.From),
            Periods.Written(known.Period.To),
            undated,
            rows.Sum(row => row.Adds),
            await Shown(shown.Items, reading),
            shown.PageNumber,
            shown.PageSize,
            shown.Total,
            known.EventNumber,
            known.UpToDate);
    }

    private static async Task<IReadOnlyDictionary<Guid, FollowUpEntry>> FollowUpsOf(DepartmentKnown known, History? history, Reading reading)
    {
        var ids = known.Months.Values.SelectMany(month => month.FollowUps.Keys).Distinct().ToArray();
        return (history is null ? await reading.Session.LoadManyAsync<FollowUpEntry>(reading.Cancellation, ids) : history.FollowUps.Where(entry => ids.Contains(entry.Id)))
            .ToDictionary(entry => entry.Id);
    }

    private static async Task<IReadOnlyList<Row>> Shown(IReadOnlyList<Counted> counted, Reading reading)
    {
        var people = await reading.Names.OfPeople(counted.Select(row => row.PersonId));
        var materials = await reading.Names.OfMaterials(counted.Select(row => row.MaterialId));
        return
        [
            .. counted.Select(row => new Row(
                row.Adds,
                row.Session is { } session ? new SessionOf(session.Id, session.Title, session.On) : null,
                row.PersonId is { } person ? new PersonOf(person, people.GetValueOrDefault(person)?.Name) : null,
                row.Mark?.Status,
                row.Mark?.MakeUp,
                row.MaterialId is { } material ? new MaterialOf(material, materials.GetValueOrDefault(material)?.Details?.Title) : null,
                row.FollowUp is { } entry
                    ? new FollowUpOf(entry.Id, entry.Number, entry.Matter, entry.State, entry.DueKind, entry.DueOn, entry.ClosedOn, row.Light)
                    : null)),
        ];
    }
}
