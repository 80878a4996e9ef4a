using Marten;
using StudyLog.Accounts;
using StudyLog.Documents;
using StudyLog.Documents.Calendars;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Calendars.Showing;
using StudyLog.Features.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;
using Wolverine;

namespace StudyLog.Features.Calendars.Inviting;

/// <summary>
/// 日历文件 of one session: for whoever makes its papers an invitation of everybody on the roster, or the word that it is off; for somebody on the roster
/// the invitation of himself or herself; for others, and once nobody can reply any more, an entry to keep.
/// </summary>
public static class MakeInvitation
{
    /// <param name="Entry">The session, its page at this service.</param>
    /// <param name="Organisation">Who invites, unless a department does.</param>
    /// <param name="Invitees">Who is invited by the file.</param>
    /// <param name="Now">The present.</param>
    /// <param name="UpToDate">Whether everything recorded is in it.</param>
    public sealed record Told(CalendarEntry Entry, CalendarUser Organisation, IReadOnlyList<Invitee> Invitees, Now Now, bool UpToDate);

    [Requires(Act.SeeSessions)]
    public sealed record Query(Guid Id) : IQuery<Told>;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapAsked<Query>("/sessions/{id:guid}/calendar", Make).Produces(StatusCodes.Status200OK, contentType: "text/calendar");

    public static async Task<Reply<Told>> Handle(Queried<Query> queried, StateReader states, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (id, asker) = (queried.Query.Id, queried.Asker);
        var session = (await states.Read<Session>(asker.Tenant, id, cancellation)).State;
        if (!session.Exists) return ProblemTable.NotFound(Thing.Session);

        await using var reading = await desk.Open(asker, cancellation);
        var sheet = await reading.Session.LoadAsync<SessionSheet>(id, cancellation) ?? new SessionSheet { Id = id };
        if (!WhatConcerns.Session(session, [], asker) && !IsFollowedUpBy(sheet, asker)) return ProblemTable.DutyMissing;

        var departments = await reading.Names.OfDepartments([sheet.Organiser?.DepartmentId]);
        if (new EntriesInWords(site: "", departments).Of(sheet) is not { } entry) return ProblemTable.Of(new Rejection.WrongState("undated"));
        var organisation = new CalendarUser(asker.OrganisationId, reading.Organisation.Name);
        IReadOnlyList<Invitee> invitees = entry.IsCancelled || IsToCome(sheet, reading.Now.Today) ? await Invited(reading, sheet, asker) : [];
        return new Told(entry, organisation, invitees, reading.Now, reading.AsOf.UpToDate);
    }

    private static async Task<IResult> Make(HttpContext context, [AsParameters] Query query, IMessageBus bus)
    {
        var reply = await bus.InvokeAsync<Reply<Told>>(new Queried<Query>(query, context.Asker()), context.RequestAborted);
        if (!reply.IsAnswered) return new ProblemResult(reply.Problem);

        var (told, organisation, invitees, now, upToDate) = reply.Value;
        var entry = told with { Url = $"{context.Request.Site()}{told.Url}" };
        var invitation = new Invitation(entry, organisation, now.Zone, invitees);
        context.Response.OfferMade(SafeName.Of($"{entry.Title}.ics"), upToDate);
        return invitees.Count > 0
            ? Results.Bytes(invitation.Write(now.Instant), invitation.MediaType)
            : Results.Bytes(new CalendarFeed(Name: null, organisation, now.Zone, [entry]).Write(), CalendarFeed.MediaType);
    }

    // A reply is taken to what is planned; to what is over a calendar would only ask in vain.
    private static bool IsToCome(SessionSheet sheet, DateOnly today) => sheet.State == SessionState.Planned && sheet.Announced?.Day >= today;

    // What was answered to an earlier day, time, place or title is no answer to this one.
    private static async Task<IReadOnlyList<Invitee>> Invited(Reading reading, SessionSheet sheet, Asker asker)
    {
        var invited = sheet.People.Select(entry => entry.PersonId)
            .Where(personId => personId == asker.PersonId || asker.ReachFor(Act.SeePapers) == Reach.Organisation).ToList();
        var places = (await reading.Session.LoadManyAsync<AttendanceEntry>(
            reading.Cancellation, [.. invited.Select(personId => Attendance.StreamId(sheet.Id, personId))])).ToDictionary(place => place.PersonId);
        var people = await reading.Names.OfPeople(invited.Select(personId => (Guid?)personId));
        return
        [
            .. invited.Select(personId => new Invitee(
                new CalendarUser(personId, people[personId].Name),
                places[personId].Answered is { } said && said.Revision == sheet.Shown.Number ? Participating(said.Answer) : Participation.NeedsAction)),
        ];
    }

    private static Participation Participating(InvitationAnswer answer) => answer switch
    {
        InvitationAnswer.Accepted => Participation.Accepted,
        InvitationAnswer.Declined => Participation.Declined,
        _ => Participation.Tentative,
    };

    private static bool IsFollowedUpBy(SessionSheet sheet, Asker asker) =>
        asker.ReachFor(Act.SeeSessions) == Reach.Departments && sheet.FollowedUpBy.Any(asker.DepartmentIds.Contains);
}
