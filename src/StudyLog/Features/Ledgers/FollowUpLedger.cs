using Marten;
using StudyLog.Accounts;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Ledgers;

/// <summary>督办台账: one line for each follow-up.</summary>
public static class FollowUpLedger
{
    /// <summary>Where a follow-up comes from: the remark as it reads now, and whether it was withdrawn from the record.</summary>
    public sealed record SourceOf(string SessionTitle, string? Remark, bool Withdrawn);

    /// <summary>A department by name.</summary>
    public sealed record NamedDepartment(Guid DepartmentId, string? Name);

    /// <summary>A person by name.</summary>
    public sealed record NamedPerson(Guid PersonId, string? Name);

    /// <summary>Why the completion was not accepted, and on which day; without a day it is not known.</summary>
    public sealed record Return(DateOnly? On, string Reason);

    public sealed record Line(
        Guid FollowUpId,
        string Number,
        string Matter,
        Guid SessionId,
        SourceOf Source,
        Guid LeadDepartmentId,
        string? LeadDepartment,
        IReadOnlyList<NamedDepartment> CoDepartments,
        string? CoResponsibles,
        NamedPerson? Owner,
        DateOnly? IssuedOn,
        DueKind DueKind,
        DateOnly? DueOn,
        FollowUpState Status,
        string? HaltReason,
        int? Percent,
        int? DaysLeft,
        Light? Light,
        int Returns,
        IReadOnlyList<Return> ReturnReasons,
        int Extensions,
        DateOnly? ClosedOn,
        string? ClosedByLedger);

    /// <summary>A page of the ledger, issued between two days.</summary>
    [Requires(Act.SeeLedgers)]
    public sealed record Query(
        string? From = null,
        string? To = null,
        string? DepartmentId = null,
        string? Status = null,
        string? Light = null,
        string? DueBefore = null,
        string? Q = null,
        string? Sort = null,
        string? Page = null,
        string? PageSize = null) : IQuery<StampedPage<Line>>;

    public static void Map(IEndpointRouteBuilder ledgers) => ledgers.MapQuery<Query, StampedPage<Line>>("/ledgers/follow-ups");

    public static async Task<Reply<StampedPage<Line>>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var filter = FilterOf(query, parameters);
        var sort = parameters.Sort<FollowUpSort>("sort", query.Sort);
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        return await Read(desk, queried.Asker, filter, paging, cancellation, sort);
    }

    /// <summary>Which lines are wanted.</summary>
    public static FollowUpFilter FilterOf(Query query, Parameters parameters)
    {
        var filter = new FollowUpFilter(
            From: parameters.Day("from", query.From),
            To: parameters.Day("to", query.To),
            DepartmentId: parameters.Id("departmentId", query.DepartmentId),
            State: parameters.OneOf<FollowUpState>("status", query.Status),
            Light: parameters.OneOf<Light>("light", query.Light),
            DueBefore: parameters.Day("dueBefore", query.DueBefore),
            Text: parameters.Text("q", query.Q));
        parameters.InOrder("to", filter.From, filter.To);
        return filter;
    }

    public static async Task<StampedPage<Line>> Read(
        ReadModelDesk desk, Asker asker, FollowUpFilter filter, Paging paging, CancellationToken cancellation, IReadOnlyList<SortKey<FollowUpSort>>? sort = null)
    {
        await using var reading = await desk.Open(asker, cancellation);
        var (lines, total) = await Lines(reading, asker, filter, sort ?? [], paging.Skip, paging.Size);
        return StampedPage<Line>.Of(lines, paging, total, reading.AsOf);
    }

    /// <summary>A part of the lines, and how many there are.</summary>
    public static async Task<(IReadOnlyList<Line> Lines, long Total)> Lines(
        Reading reading, Asker asker, FollowUpFilter filter, IReadOnlyList<SortKey<FollowUpSort>> sort, int skip, int take)
    {
        var today = reading.Now.Today;
        var settings = reading.Organisation.SettingsOn(today);
        var (entries, total) = await reading.Session.Query<FollowUpEntry>()
            .Matching(filter, asker, asker.ReachFor(Act.SeeLedgers))
            .OrderBySql(FollowUpEntries.Sorted(sort))
            .Part(skip, take, filter.Light is { } light ? entry => entry.LightOn(today, settings) == light : null, reading.Cancellation);

        var sessions = await reading.Names.OfSessions(entries.Select(entry => (Guid?)entry.SessionId));
        var departments = await reading.Names.OfDepartments(entries.SelectMany(entry => entry.DepartmentIds).Select(id => (Guid?)id));
        var people = await reading.Names.OfPeople(entries.Select(entry => entry.OwnerId));
        return ([.. entries.Select(LineOf)], total);

        Line LineOf(FollowUpEntry entry)
        {
            var session = sessions[entry.SessionId];
            var source = session.SourceOf(entry.RemarkId);
            return new Line(
                entry.Id,
                entry.Number,
                entry.Matter,
                entry.SessionId,
                new SourceOf(session.AsAmended.Title, source?.Remark.Text, source is { Withdrawn: true }),
                entry.LeadDepartmentId,
                Named.Of(entry.LeadDepartmentId, departments),
                [.. entry.CoDepartmentIds.Select(id => new NamedDepartment(id, Named.Of(id, departments)))],
                entry.CoResponsibles,
                entry.OwnerId is { } ownerId ? new NamedPerson(ownerId, people[ownerId].Name) : null,
                entry.IssuedOn,
                entry.DueKind,
                entry.DueOn,
                entry.State,
                entry.HaltReason,
                entry.Percent,
                entry.DaysLeftOn(today),
                entry.LightOn(today, settings),
                entry.Returns.Count,
                [.. entry.Returns.Select(returned => new Return(returned.On, returned.Reason))],
                entry.Extensions,
                entry.ClosedOn,
                entry.ClosedByLedger);
        }
    }
}
