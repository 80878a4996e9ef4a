using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Plans;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Plans.Viewing;

/// <summary>A year's plan beside what was held for it.</summary>
public static class ViewPlan
{
    /// <summary>A topic.</summary>
    /// <param name="Id">The topic.</param>
    /// <param name="Quarter">The quarter it is planned for.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Materials">What is to be studied.</param>
    /// <param name="Planned">How many sessions for it are still to be held.</param>
    /// <param name="Held">How many were held.</param>
    /// <param name="SessionIds">All of those, by day.</param>
    public sealed record TopicView(
        Guid Id, int Quarter, string Title, IReadOnlyList<MaterialOf> Materials, int Planned, int Held, IReadOnlyList<Guid> SessionIds);

    public sealed record MaterialOf(Guid MaterialId, string? Title);

    /// <summary>The plan.</summary>
    /// <param name="Id">The plan.</param>
    /// <param name="Year">The year.</param>
    /// <param name="Version">Its version, also the ETag.</param>
    /// <param name="Adopted">When it was adopted.</param>
    /// <param name="Topics">What is planned, by quarter.</param>
    /// <param name="Dropped">What was planned and dropped again.</param>
    /// <param name="FiledOn">The day it was last reported upward; null when it never was.</param>
    /// <param name="Filings">Every day it was reported upward.</param>
    /// <param name="ChangedSinceFiling">Whether it was changed since.</param>
    /// <param name="AsOf">Up to which event the sessions are known.</param>
    /// <param name="UpToDate">Whether that is the last there was.</param>
    public sealed record Answered(
        Guid Id,
        int Year,
        long Version,
        Occurred Adopted,
        IReadOnlyList<TopicView> Topics,
        IReadOnlyList<TopicView> Dropped,
        DateOnly? FiledOn,
        IReadOnlyList<DateOnly> Filings,
        bool ChangedSinceFiling,
        long AsOf,
        bool UpToDate) : IStamped;

    [Requires(Act.SeePlans)]
    public sealed record Query(int Year) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Answered>(Configuration.Address);

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, ReadModelDesk desk, StateReader states, CancellationToken cancellation)
    {
        var (year, asker) = (queried.Query.Year, queried.Asker);
        var id = StudyPlan.StreamId(asker.OrganisationId, year);
        await using var reading = await desk.Open(asker, cancellation);
        var (plan, version) = await states.Read<StudyPlan>(reading.Session, id, cancellation);
        if (plan.Adopted is not { } adopted) return ProblemTable.NotFound(Thing.StudyPlan);

        var all = plan.Topics.Concat(plan.Dropped).ToList();
        var materials = await reading.Names.OfMaterials(all.SelectMany(topic => topic.MaterialIds).Select(id => (Guid?)id));
        var sheets = await reading.Session.Query<SessionSheet>()
            .HeldFor(all.Select(topic => topic.TopicId))
            .OrderBySql(SessionSheets.InOrder)
            .ToListAsync(cancellation);
        var byTopic = sheets.ToLookup(sheet => sheet.TopicId!.Value);

        return Reply.At(
            new Answered(
                id,
                year,
                version,
                adopted,
                [.. plan.Topics.OrderBy(topic => topic.Quarter).Select(Shown)],
                [.. plan.Dropped.OrderBy(topic => topic.Quarter).Select(Shown)],
                plan.Filings is [.., var last] ? last : null,
                plan.Filings,
                plan.ChangedSinceFiling,
                reading.AsOf.EventNumber,
                reading.AsOf.UpToDate),
            version);

        TopicView Shown(StudyTopic topic)
        {
            var (planned, held) = (byTopic[topic.TopicId].Count(sheet => sheet.State == SessionState.Planned), byTopic[topic.TopicId].Count(sheet => sheet.Counts));
            return new TopicView(
                topic.TopicId,
                topic.Quarter,
                topic.Title,
                [.. topic.MaterialIds.Select(id => new MaterialOf(id, materials[id].Details?.Title))],
                planned,
                held,
                [.. byTopic[topic.TopicId].Where(sheet => sheet.State == SessionState.Planned || sheet.Counts).Select(sheet => sheet.Id)]);
        }
    }
}
