using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using JasperFx;
using JasperFx.Events;
using Marten;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.People;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Commands;

/// <summary>
/// Runs every command, from whichever door: asks the duty table, answers repetitions, and tries until what was decided could be stored on
/// the state it was decided on. A user never sees a conflict that she did not ask to check.
/// </summary>
public sealed class CommandRunner(
    IDocumentStore store,
    StateReader states,
    StateCache cache,
    StreamLocks locks,
    GroupCommit commits,
    IEnumerable<IStoredWith> following,
    IdempotentAnswers answers,
    AuditTrail trail,
    CommandMetrics metrics,
    TimeProvider clock)
{
    // Only other processes cause a second try. It starts from what they wrote and lets none of them come in between again.
    private const int Tries = 10;

    private static readonly ConcurrentDictionary<Type, Act> Acts = new();

    private readonly IReadOnlyList<IStoredWith> following = [.. following];

    /// <summary>The act that a command body asks for.</summary>
    public static Act ActOf(Type body) =>
        Acts.GetOrAdd(body, static type =>
            type.GetCustomAttribute<RequiresAttribute>()?.Act ?? throw new InvalidOperationException($"{type} does not say which act it requires."));

    public async Task<Outcome> Run<TBody>(Asked<TBody> asked, Func<Attempt, Task<Answer>> decide, CancellationToken cancellation)
        where TBody : CommandBody
    {
        try
        {
            var outcome = await metrics.Measure(typeof(TBody), () => RunUntilStored(asked, decide, cancellation));
            if (outcome is not Outcome.Granted { IsRepetition: false }) await Note(outcome);
            return outcome;
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !Outage.Explains(exception))
        {
            await Note(outcome: null);
            throw;
        }

        // What wrote anything was noted in its own transaction.
        Task Note(Outcome? outcome) => trail.Record(asked.EntryOf(outcome, Guid.CreateVersion7(), clock.GetUtcNow(), wroteAnything: false));
    }

    private async Task<Outcome> RunUntilStored<TBody>(Asked<TBody> asked, Func<Attempt, Task<Answer>> decide, CancellationToken cancellation)
        where TBody : CommandBody
    {
        var (asker, terms) = (asked.Asker, asked.Terms);
        if (asker.ReachFor(ActOf(typeof(TBody))) == Reach.None) return new Outcome.DutyMissing();
        if (asked.Body.OnBehalfOf is not null && asker.ReachFor(Act.ActOnBehalf) == Reach.None) return new Outcome.DutyMissing();

        // One at a time for one key, so that a repetition that overtakes its first still gets the first's answer.
        using var lease = terms.IdempotencyKey is { } name
            ? await locks.Enter($"{asker.UserId}/{name.Route}/{name.Key}", asker.UserId, cancellation)
            : null;

        var newId = Guid.CreateVersion7();
        for (var tries = 1; ; tries++)
        {
            if (terms.IdempotencyKey is { } key && await answers.Recall(asker, key, cancellation) is { } first) return first;

            await using var session = SessionOf(asker, terms.CorrelationId, newId);
            var now = await NowOf(asker, cancellation);
            using var attempt = new Attempt(session, states, cache, locks, commits, following, newId, now, patient: tries > 1, cancellation);
            try
            {
                if (await Try(asked, attempt, decide, isLast: tries == Tries) is { } outcome) return await FirstInsteadOf(outcome, asker, terms, cancellation);
            }
            catch (Exception exception) when (LostARace(exception))
            {
                attempt.Forget();
                if (tries < Tries) continue;

                // It was not made meanwhile, but is a thing of another kind.
                if (await TakenId(attempt, asker, cancellation) is { } id) return new Outcome.Refused(new Rejection.IdTaken(id));
                throw;
            }
        }
    }

    /// <summary>Decides and stores nothing: how a decision would come out now.</summary>
    public async Task<T> Consider<T>(Asker asker, Func<Attempt, Task<T>> decide, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(asker.Tenant);
        using var attempt = new Attempt(session, states, cache, locks, commits, following, Guid.CreateVersion7(), await NowOf(asker, cancellation), patient: false, cancellation)
        {
            OnlyConsiders = true,
        };
        return await decide(attempt);
    }

    /// <summary>Tries until what was decided could be stored on the states it was decided on, for work that goes on in somebody's name.</summary>
    public async Task Carry(Asker asker, Guid correlationId, Func<Attempt, Task> decide, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7();
        for (var tries = 1; ; tries++)
        {
            await using var session = SessionOf(asker, correlationId.ToString("D"), id);
            using var attempt = new Attempt(session, states, cache, locks, commits, following, id, await NowOf(asker, cancellation), patient: tries > 1, cancellation);
            try
            {
                await decide(attempt);
                await attempt.Commit();
                return;
            }
            catch (Exception exception) when (tries < Tries && LostARace(exception))
            {
                attempt.Forget();
            }
        }
    }

    private IDocumentSession SessionOf(Asker asker, string correlationId, Guid causationId)
    {
        var session = store.LightweightSession(asker.Tenant);
        session.CorrelationId = correlationId;
        session.CausationId = causationId.ToString("D");
        session.LastModifiedBy = asker.UserId.ToString("D");
        return session;
    }

    // What seems refused may be what the first has done at another node since it was asked for.
    private async Task<Outcome> FirstInsteadOf(Outcome outcome, Asker asker, Terms terms, CancellationToken cancellation) =>
        outcome is not Outcome.Granted && terms.IdempotencyKey is { } key && await answers.Recall(asker, key, cancellation) is { } first ? first : outcome;

    /// <summary>The present in the asker's organisation.</summary>
    public async Task<Now> NowOf(Asker asker, CancellationToken cancellation)
    {
        // The zone is fixed after the first session, so a cached organisation is as good as a fresh one.
        var organisation = cache.Find<Organisation>(asker.Tenant, asker.OrganisationId)?.State
            ?? (await states.Read<Organisation>(asker.Tenant, asker.OrganisationId, cancellation)).State;
        return new Now(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone));
    }

    // Null: what was decided stands on an old state; try again. What seems old to the last try is the stream of a thing of another kind, whose
    // events say nothing of the thing that was asked for: so the decision stands.
    private static async Task<Outcome?> Try<TBody>(Asked<TBody> asked, Attempt attempt, Func<Attempt, Task<Answer>> decide, bool isLast)
        where TBody : CommandBody
    {
        async Task<bool> IsBehind() => !isLast && await attempt.IsBehind();

        try
        {
            if (asked.Body.OnBehalfOf is { } represented) await CheckKnown(represented, attempt);
            var answer = await decide(attempt);

            // Also of what writes no event, of which no decision asks when it happened.
            if (asked.Asking.StillToCome(attempt.Now) is { } toCome) throw new RefusalException(toCome);
            if (asked.Terms.IfMatch is { } believed && await VersionMeant(asked, attempt) is { } actual && believed != actual)
                return await IsBehind() ? null : new Outcome.VersionConflict(actual);

            var granted = new Outcome.Granted(answer.Status, ApiJson.Serialize(answer.Body), answer.Location, answer.Version);
            if (asked.Terms.IdempotencyKey is { } key) IdempotentAnswers.Remember(attempt, asked.Asker, key, granted, attempt.Now.Instant);
            attempt.Audit(asked.EntryOf(granted, attempt.NewId, attempt.Now.Instant, attempt.WroteAnything));
            await attempt.Commit();
            return granted;
        }
        catch (RefusalException refusal)
        {
            return await IsBehind() ? null : new Outcome.Refused(refusal.Rejection);
        }
    }

    // Of the thing in the address, whether or not the command writes to it; what is yet to be made has none.
    private static async Task<long?> VersionMeant<TBody>(Asked<TBody> asked, Attempt attempt)
        where TBody : CommandBody =>
        asked.Target == asked.Asker.OrganisationId && ActOf(typeof(TBody)) != Act.KeepOrganisation ? null : await attempt.VersionBefore(asked.Target);

    // The attempt's own session may be broken by what it ran into.
    private async Task<Guid?> TakenId(Attempt attempt, Asker asker, CancellationToken cancellation)
    {
        await using var query = store.QuerySession(asker.Tenant);
        var there = await StreamVersions.Read(query, attempt.Begun, cancellation);
        return there.Count > 0 ? there.Keys.First() : null;
    }

    private static async Task CheckKnown(OnBehalfOf represented, Attempt attempt)
    {
        if (represented is { DepartmentId: null, PersonId: null }) throw new RefusalException(new Rejection.Invalid("onBehalfOf", "nobody-named"));
        if (represented.DepartmentId is { } departmentId && !(await attempt.Cached<Department>(departmentId)).Exists)
            throw new RefusalException(new Rejection.NotFound(Thing.Department, departmentId));
        if (represented.PersonId is { } personId && !(await attempt.Cached<Person>(personId)).Exists)
            throw new RefusalException(new Rejection.NotFound(Thing.Person, personId));
    }

    private static bool LostARace(Exception exception) => exception switch
    {
        LostRaceException or ConcurrencyException or ExistingStreamIdCollisionException or Marten.Exceptions.ExistingStreamIdCollisionException => true,
        Marten.Exceptions.MartenCommandException { InnerException: { } inner } => LostARace(inner),
        PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        } => true,
        _ => false,
    };
}
