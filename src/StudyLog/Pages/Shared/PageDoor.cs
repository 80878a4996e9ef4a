using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components.Authorization;
using StudyLog.Accounts;
using StudyLog.Accounts.Users;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;
using Wolverine;

namespace StudyLog.Pages.Shared;

/// <summary>
/// The pages' door to commands and queries, one for each circuit and for each page that is rendered without one. Who asks is looked up each time, so that
/// an open page may do no more than its account may do now.
/// </summary>
public sealed class PageDoor(
    IServiceScopeFactory scopes,
    AuthenticationStateProvider authentication,
    AccountDirectory directory,
    AuditTrail trail,
    FirstSight firstSight,
    PageVisit visit,
    CommandRunner commands,
    TimeProvider clock)
{
    private static readonly ConcurrentDictionary<Type, (Type Message, Act Act)> Queries = new();

    /// <summary>Who works with the page; null once the sign-in has ended.</summary>
    public async ValueTask<PageUser?> User() =>
        await Asker() is { } asker ? new PageUser(asker, await commands.NowOf(asker, CancellationToken.None)) : null;

    /// <summary>Asks a query.</summary>
    public async ValueTask<Reply<TAnswer>> Ask<TAnswer>(IQuery<TAnswer> query)
        where TAnswer : class
    {
        if (await Asker() is not { } asker) return ProblemTable.Unauthenticated;
        if (!visit.IsBeingRendered && firstSight.Recall(visit.Handover, asker.UserId, query) is Reply<TAnswer> seen) return seen;

        var (message, act) = Queries.GetOrAdd(query.GetType(), static type => (
            typeof(Queried<>).MakeGenericType(type),
            type.GetCustomAttribute<RequiresAttribute>()?.Act ?? throw new InvalidOperationException($"{type} does not say which act it requires.")));
        if (asker.ReachFor(act) == Reach.None)
        {
            await trail.Record(EntryOf(asker, act.ToString()) with { Result = AuditResult.Refused, Code = ProblemTable.DutyMissing.Code });
            return ProblemTable.DutyMissing;
        }

        var reply = await Send<Reply<TAnswer>>(Activator.CreateInstance(message, query, asker)!);
        if (reply is null) return ProblemTable.Unavailable;
        if (visit.IsBeingRendered) firstSight.Keep(visit.Handover, asker.UserId, query, reply);
        return reply;
    }

    /// <summary>Gives a command.</summary>
    /// <param name="target">What it is about; null: the organisation, or what is yet to be made.</param>
    /// <param name="body">What is asked.</param>
    /// <param name="version">The version that was shown; null: any.</param>
    /// <param name="part">A part of it.</param>
    /// <param name="year">A year.</param>
    /// <param name="paper">A paper.</param>
    public async Task<Done> Do<TBody>(Guid? target, TBody body, long? version = null, Guid? part = null, int? year = null, TemplatedPaper? paper = null)
        where TBody : CommandBody
    {
        if (await Asker() is not { } asker) return new Done(ProblemTable.Unauthenticated);

        // The same rules of texts and numbers as a request's body has.
        if (RequestReader.FaultsOf(body) is { Count: > 0 } faults) return new Done(ProblemTable.Invalid(faults));

        var asked = new Asked<TBody>(target ?? asker.OrganisationId, body, asker, new Terms(NewCorrelation(), version, IdempotencyKey: null, visit.Address))
        {
            Part = part,
            Year = year,
            Paper = paper,
        };
        return await Send<Outcome>(asked) switch
        {
            Outcome.Granted granted => new Done(granted),
            { } refusal => new Done(ProblemTable.Of(refusal)),
            null => new Done(ProblemTable.Unavailable),
        };
    }

    /// <summary>Asks for a change of accounts.</summary>
    /// <param name="target">The account; null: one that is to be made.</param>
    /// <param name="request">What is asked.</param>
    public async Task<Reply<TAnswer>> Do<TAnswer>(Guid? target, IUserRequest<TAnswer> request)
        where TAnswer : class
    {
        if (await Asker() is not { } asker) return ProblemTable.Unauthenticated;
        var entry = EntryOf(asker, AuditedCommands.NameOf(request.GetType())) with { Target = target };
        var reply = await Judged();
        if (reply.Problem is { } problem && problem != ProblemTable.Unavailable) await trail.Record(entry with { Result = AuditResult.Refused, Code = problem.Code });
        return reply;

        async Task<Reply<TAnswer>> Judged()
        {
            if (asker.ReachFor(CommandRunner.ActOf(request.GetType())) == Reach.None) return ProblemTable.DutyMissing;
            if (RequestReader.FaultsOf(request) is { Count: > 0 } faults) return ProblemTable.Invalid(faults);
            return await WithinReach(services => request.Do(new UserAsking(target, asker, entry), services, CancellationToken.None)) ?? ProblemTable.Unavailable;
        }
    }

    // A message context must not outlive what it was made for, as a circuit's own would.
    private Task<T?> Send<T>(object message)
        where T : class =>
        WithinReach(services => services.GetRequiredService<IMessageBus>().InvokeAsync<T>(message));

    // Null while the database is away, but for the first sight of a page: there a page of its own tells so.
    private async Task<T?> WithinReach<T>(Func<IServiceProvider, Task<T>> act)
        where T : class
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await act(scope.ServiceProvider);
        }
        catch (Exception exception) when (!visit.IsBeingRendered && Outage.Explains(exception))
        {
            return null;
        }
    }

    private AuditEntry EntryOf(Asker asker, string command) => new()
    {
        Id = Guid.CreateVersion7(),
        TenantId = asker.Tenant,
        At = clock.GetUtcNow().ToUniversalTime(),
        UserId = asker.UserId,
        Command = command,
        Result = AuditResult.Granted,
        Address = visit.Address,
        CorrelationId = NewCorrelation(),
    };

    private async ValueTask<Asker?> Asker() => await directory.Find((await authentication.GetAuthenticationStateAsync()).User);

    private static string NewCorrelation() => Guid.CreateVersion7().ToString("D");
}
