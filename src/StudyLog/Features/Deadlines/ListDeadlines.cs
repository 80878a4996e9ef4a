using Marten;
using StudyLog.Accounts;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Reminders;
using StudyLog.Http;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Deadlines;

/// <summary>期限: what is due and not done, by day, as far as the asker's duties reach: follow-ups, make-up studies and records.</summary>
public static class ListDeadlines
{
    /// <summary>Something that is due.</summary>
    /// <param name="Kind">What is due.</param>
    /// <param name="Id">The follow-up, or the session that was missed or whose record it is.</param>
    /// <param name="DueOn">The day it is due on.</param>
    /// <param name="Number">The number of the follow-up; null: it is none.</param>
    /// <param name="Title">What is to be done, or the title of the session.</param>
    /// <param name="PersonId">Who is to do it; null: nobody by name.</param>
    /// <param name="Person">The name of that person.</param>
    /// <param name="DepartmentId">The department that leads, or that the person sat for, or that held the session; null: none.</param>
    /// <param name="Department">Its name.</param>
    /// <param name="Overdue">Whether that day is past.</param>
    /// <param name="RemindedOn">The day on which somebody was last reminded of that day; null: nobody was.</param>
    /// <param name="NextOn">The day on which somebody will be reminded next, as settings and days off are now; null: nobody will.</param>
    public sealed record Item(
        DeadlineKind Kind,
        Guid Id,
        DateOnly DueOn,
        string? Number,
        string Title,
        Guid? PersonId,
        string? Person,
        Guid? DepartmentId,
        string? Department,
        bool Overdue,
        DateOnly? RemindedOn,
        DateOnly? NextOn);

    /// <summary>What is due between two days; without the first all that is overdue too, without a kind whatever it is.</summary>
    [Requires(Act.SeeDeadlines)]
    public sealed record Query(
        string? From = null, string? To = null, string? Kind = null, string? DepartmentId = null, string? Page = null, string? PageSize = null) : IQuery<StampedPage<Item>>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, StampedPage<Item>>("/deadlines");

    public static async Task<Reply<StampedPage<Item>>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var (from, to) = (parameters.Day("from", query.From), parameters.Day("to", query.To));
        parameters.InOrder("to", from, to);
        var (kind, department) = (parameters.OneOf<DeadlineKind>("kind", query.Kind), parameters.Id("departmentId", query.DepartmentId));
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        await using var reading = await desk.Open(asker, cancellation);
        var reminding = Reminding.Of(reading.Organisation, reading.Now.Today);
        var due = (await ReachableDeadlines.Of(reading, asker))
            .Where(deadline => (kind is null || deadline.Kind == kind) && (department is null || deadline.DepartmentIds.Contains(department.Value)))
            .Select(deadline => (Deadline: deadline, DueOn: deadline.DueOn(reminding, reading.Now.Zone)))
            .Where(each => each.DueOn is { } on && (from is null || on >= from) && (to is null || on <= to))
            .OrderBy(each => each.DueOn)
            .ThenBy(each => each.Deadline.Kind)
            .ThenBy(each => each.Deadline.Id)
            .ToList();
        var shown = due.Skip(paging.Skip).Take(paging.Size).ToList();
        return StampedPage<Item>.Of(await Named(reading, shown, reminding), paging, due.Count, reading.AsOf);
    }

    private static async Task<IReadOnlyList<Item>> Named(Reading reading, IReadOnlyList<(Deadline Deadline, DateOnly? DueOn)> shown, Reminding reminding)
    {
        var followUps = (await reading.Session.LoadManyAsync<FollowUpEntry>(
            reading.Cancellation, [.. shown.Where(each => each.Deadline.Kind == DeadlineKind.FollowUp).Select(each => each.Deadline.Id)])).ToDictionary(entry => entry.Id);
        var sessions = await reading.Names.OfSessions(shown.Select(each => (Guid?)each.Deadline.SessionId));
        var people = await reading.Names.OfPeople(shown.Select(each => each.Deadline.PersonId));
        var departments = await reading.Names.OfDepartments(shown.Select(each => Lead(each.Deadline)));
        return
        [
            .. shown.Select(each =>
            {
                var (deadline, dueOn) = (each.Deadline, each.DueOn!.Value);
                var followUp = followUps.GetValueOrDefault(deadline.Id);
                return new Item(
                    deadline.Kind,
                    deadline.Kind == DeadlineKind.MakeUp ? deadline.SessionId : deadline.Id,
                    dueOn,
                    followUp?.Number,
                    followUp?.Matter ?? sessions[deadline.SessionId].AsAmended.Title,
                    deadline.PersonId,
                    deadline.PersonId is { } id && people.GetValueOrDefault(id) is { Exists: true } person ? person.Name : null,
                    Lead(deadline),
                    ReadModels.Named.Of(Lead(deadline), departments),
                    dueOn < reading.Now.Today,
                    deadline.Given.Where(given => given.DueOn == dueOn).Max(given => given.GivenOn),
                    reminding.NextOn(deadline.Steps(reminding.Settings), dueOn, deadline.Given));
            }),
        ];
    }

    private static Guid? Lead(Deadline deadline) => deadline.DepartmentIds.Count > 0 ? deadline.DepartmentIds[0] : null;
}
