using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;
using Wolverine;

namespace StudyLog.Features.Attendances.CheckingIn;

/// <summary>The desk at the door, for telephones: knows who stands there, with or without an account, and asks in that person's name.</summary>
public sealed class CheckInDesk(PersonalCodeCheck check, AccountDirectory directory, AuditTrail trail, IMessageBus bus)
{
    /// <summary>Who it is: whoever is signed in, else whose telephone it is; null: not known yet.</summary>
    public async Task<Asker?> Known(HttpContext context, Guid organisationId)
    {
        if (await directory.Find(context.User) is { PersonId: not null } asker && asker.OrganisationId == organisationId && asker.ReachFor(Act.CheckIn) != Reach.None)
            return asker;
        return KnownTelephone.Of(context) is { } telephone && telephone.OrganisationId == organisationId
            && await check.Refusal(organisationId, telephone.PersonId, telephone.Code, context.RequestAborted) is null
            ? Attendee(organisationId, telephone.PersonId)
            : null;
    }

    /// <summary>Somebody says who it is. The telephone remembers.</summary>
    public async Task<(Asker? Asker, Problem? Problem)> Introduce(HttpContext context, Guid organisationId, Guid sessionId, string name, string code)
    {
        var (personId, problem) = await check.Find(organisationId, sessionId, name, code, context.RequestAborted);
        return await Introduced(context, organisationId, personId, code, problem);
    }

    /// <summary>Somebody comes by a personal link. The telephone remembers.</summary>
    public async Task<(Asker? Asker, Problem? Problem)> IntroduceByLink(HttpContext context, Guid organisationId, Guid personId, string code) =>
        await Introduced(context, organisationId, personId, code, await check.Refusal(organisationId, personId, code, context.RequestAborted));

    /// <summary>The asker's place at a session.</summary>
    public Task<Reply<SeeOwnCheckIn.Place>> See(Asker asker, Guid sessionId, CancellationToken cancellation) =>
        bus.InvokeAsync<Reply<SeeOwnCheckIn.Place>>(new Queried<SeeOwnCheckIn.Query>(new(sessionId), asker), cancellation);

    /// <summary>Checks the asker in by the session's code; null: done.</summary>
    public async Task<Problem?> CheckIn(HttpContext context, Asker asker, Guid sessionId, string code)
    {
        var asked = new Asked<CheckIn.Body>(
            sessionId,
            new CheckIn.Body(asker.PersonId, code, At: null, CheckingIn.CheckIn.Manner.Qr),
            asker,
            new Terms(CorrelationId.Of(context), Address: context.ClientAddress()));
        return await bus.InvokeAsync<Outcome>(asked, context.RequestAborted) is { } outcome and not Outcome.Granted ? ProblemTable.Of(outcome) : null;
    }

    private async Task<(Asker? Asker, Problem? Problem)> Introduced(HttpContext context, Guid organisationId, Guid? personId, string code, Problem? problem)
    {
        if (problem is null && personId is { } known)
        {
            new KnownTelephone(organisationId, known, code).Keep(context);
            return (Attendee(organisationId, known), null);
        }

        // Whom nobody knows belongs to no organisation whose auditor could look.
        if (personId is { } named) await trail.Record(AuditedRequests.EntryOf(context, nameof(CheckIn), organisationId, named, AuditResult.Refused, problem!.Code));
        return (null, problem);
    }

    // The person stands for the account that there is not, and may do what is a member's own.
    private static Asker Attendee(Guid organisationId, Guid personId) => new(personId, UserName: "", organisationId, personId, [], [Duty.Member]);
}
