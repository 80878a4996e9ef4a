using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Plans;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Sessions.Proposing;

/// <summary>Why a session is proposed.</summary>
public enum ProposalReason
{
    /// <summary>The year's plan has a topic for this quarter, or an earlier one, that no session was held or planned for.</summary>
    PlannedTopic,

    /// <summary>A session that is required in this month, quarter or year is neither held nor planned.</summary>
    RequiredSession,
}

/// <summary>
/// 建议召开的场次: what the year's plan wants by the end of this quarter and what this month, quarter and year require, as far as it is neither held nor planned.
/// Nothing is planned by it: somebody does, or does not.
/// </summary>
public static class ListProposals
{
    /// <summary>A session that is proposed.</summary>
    /// <param name="Id">Its id, the same as long as it is proposed.</param>
    /// <param name="Because">Why.</param>
    /// <param name="Kind">会议类型; null: the plan does not say.</param>
    /// <param name="Title">The topic; null: none is required.</param>
    /// <param name="TopicId">The topic of the plan; null: none.</param>
    /// <param name="Materials">What is to be studied.</param>
    /// <param name="OrganiserDepartmentId">Who is to hold it; null: the organisation.</param>
    /// <param name="Organiser">Its name.</param>
    /// <param name="Period">The period it belongs to: <c>2026-11</c>, <c>2026-Q4</c> or <c>2026</c>.</param>
    /// <param name="By">The last day of that.</param>
    /// <param name="Overdue">Whether that day is past.</param>
    /// <param name="Missing">How many sessions are wanted.</param>
    public sealed record Item(
        Guid Id,
        ProposalReason Because,
        SessionKind? Kind,
        string? Title,
        Guid? TopicId,
        IReadOnlyList<MaterialOf> Materials,
        Guid? OrganiserDepartmentId,
        string? Organiser,
        string Period,
        DateOnly By,
        bool Overdue,
        int Missing);

    public sealed record MaterialOf(Guid MaterialId, string? Title);

    /// <summary>All of them, the most urgent first.</summary>
    public sealed record Answered(IReadOnlyList<Item> Items, long AsOf, bool UpToDate) : IStamped;

    [Requires(Act.KeepSessions)]
    public sealed record Query : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapQuery<Query, Answered>("/sessions/proposals");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, ReadModelDesk desk, StateReader states, CancellationToken cancellation)
    {
        var asker = queried.Asker;
        await using var reading = await desk.Open(asker, cancellation);
        var items = new List<Item>([.. await OfPlan(reading, states, asker), .. await OfNorms(reading, asker)]);
        return new Answered([.. items.OrderBy(item => item.By).ThenBy(item => item.Because)], reading.AsOf.EventNumber, reading.AsOf.UpToDate);
    }

    private static async Task<IReadOnlyList<Item>> OfPlan(Reading reading, StateReader states, Asker asker)
    {
        var today = reading.Now.Today;
        var (plan, _) = await states.Read<StudyPlan>(reading.Session, StudyPlan.StreamId(asker.OrganisationId, today.Year), reading.Cancellation);
        var quarters = FrequencySpan.Of(today.Year).Where(span => span.Per == NormPeriod.Quarter).ToList();
        var wanted = plan.Topics.Where(topic => quarters[topic.Quarter - 1].First <= today).ToList();
        if (wanted.Count == 0) return [];

        var sheets = await reading.Session.Query<SessionSheet>().HeldFor(wanted.Select(topic => topic.TopicId)).ToListAsync(reading.Cancellation);
        var met = sheets.Where(sheet => sheet.Counts || sheet.State == SessionState.Planned).Select(sheet => sheet.TopicId!.Value).ToHashSet();
        var materials = await reading.Names.OfMaterials(wanted.SelectMany(topic => topic.MaterialIds).Select(id => (Guid?)id));
        return
        [
            .. from topic in wanted
               where !met.Contains(topic.TopicId)
               let span = quarters[topic.Quarter - 1]
               select new Item(
                   topic.TopicId,
                   ProposalReason.PlannedTopic,
                   null,
                   topic.Title,
                   topic.TopicId,
                   [.. topic.MaterialIds.Select(id => new MaterialOf(id, materials[id].Details?.Title))],
                   null,
                   reading.Organisation.Name,
                   span.ToString(),
                   span.Last,
                   span.Last < today,
                   1),
        ];
    }

    private static async Task<IReadOnlyList<Item>> OfNorms(Reading reading, Asker asker)
    {
        var today = reading.Now.Today;
        return
        [
            .. from lack in await reading.Session.Lacking(reading.Organisation, FrequencySpan.Around(today), today, reading.Cancellation)
               select new Item(
                   lack.Period.StreamId(asker.OrganisationId),
                   ProposalReason.RequiredSession,
                   lack.Kind,
                   null,
                   null,
                   [],
                   lack.OrganiserDepartmentId,
                   lack.OrganiserName,
                   lack.Span.ToString(),
                   lack.Span.Last,
                   false,
                   lack.Required - lack.Held - lack.Planned),
        ];
    }
}
