using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace StudyLog.Accounts;

/// <summary>
/// Knows what the accounts behind tokens may do. An account is looked up at most once in five seconds, so that closing it or changing its
/// duties, and ending a sign-in, act within seconds on every node, and at once on the node that did it.
/// </summary>
public sealed class AccountDirectory(IDbContextFactory<AccountsContext> contexts, TimeProvider clock)
{
    public static readonly TimeSpan TrustedFor = TimeSpan.FromSeconds(5);

    // Only ids out of genuine tokens get in here, so it grows no larger than the number of accounts.
    private readonly ConcurrentDictionary<Guid, Entry> entries = new();

    /// <summary>The asker a token stands for; null when the account is closed or gone, its sign-in ended, or the token's stamp past.</summary>
    public ValueTask<Asker?> Find(ClaimsPrincipal principal)
    {
        if (SignedInPrincipal.Read(principal) is not { } token) return ValueTask.FromResult<Asker?>(null);

        var lookup = Lookup(token.UserId);
#pragma warning disable CA1849 // It has completed: the usual case, which costs nothing.
        return lookup.IsCompletedSuccessfully ? ValueTask.FromResult(Admit(lookup.Result, token.SignInId, token.Stamp)) : new(Wait(lookup, token.SignInId, token.Stamp));
#pragma warning restore CA1849
    }

    /// <summary>The asker whom work goes on for without a sign-in; null when the account is closed or gone.</summary>
    public async Task<Asker?> Standing(Guid userId) => await Lookup(userId) is { Disabled: false, Asker: var asker } ? asker : null;

    /// <summary>Accounts by their ids, for showing who did something.</summary>
    public async Task<IReadOnlyDictionary<Guid, KnownAccount>> Named(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0) return new Dictionary<Guid, KnownAccount>();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Users.AsNoTracking()
            .Where(account => ids.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => new KnownAccount(account.UserName!, account.PersonId), cancellation);
    }

    /// <summary>The accounts of an organisation that are open.</summary>
    public async Task<IReadOnlyList<Asker>> OpenOf(Guid organisationId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var accounts = await context.Users.AsNoTracking().Where(account => account.OrganisationId == organisationId && !account.Disabled).ToListAsync(cancellation);
        return [.. accounts.Select(AskerOf)];
    }

    /// <summary>Whether an account that is open belongs to this person and may do this.</summary>
    public async Task<bool> HasOpen(Guid organisationId, Guid personId, Act act, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var duties = await context.Users.AsNoTracking()
            .Where(account => account.OrganisationId == organisationId && account.PersonId == personId && !account.Disabled)
            .Select(account => account.Duties)
            .ToListAsync(cancellation);
        return duties.Any(each => DutyTable.ReachOf(act, each) != Reach.None);
    }

    /// <summary>Looks the account up again at the next question.</summary>
    public void Forget(Guid userId) => entries.TryRemove(userId, out _);

    private static Asker? Admit(Known? known, Guid signInId, string stamp) =>
        known is { Disabled: false } && known.Stamp == stamp && !known.Ended.Contains(signInId) ? known.Asker : null;

    private static async Task<Asker?> Wait(Task<Known?> lookup, Guid signInId, string stamp) => Admit(await lookup, signInId, stamp);

    // An entry stands there from the beginning of its lookup: when it is forgotten meanwhile, what the lookup found is forgotten with it.
    private Task<Known?> Lookup(Guid id)
    {
        if (!entries.TryGetValue(id, out var entry)) entry = entries.GetOrAdd(id, New(id));
        else if (clock.GetElapsedTime(entry.Since) >= TrustedFor || entry.Found is { IsValueCreated: true, Value: { IsFaulted: true } or { IsCanceled: true } })
        {
            var fresh = New(id);
            entry = entries.TryUpdate(id, fresh, entry) ? fresh : entries.GetOrAdd(id, fresh);
        }

        return entry.Found.Value;
    }

    private Entry New(Guid id) => new(clock.GetTimestamp(), new Lazy<Task<Known?>>(() => Read(id)));

    private async Task<Known?> Read(Guid id)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var account = await context.Users.AsNoTracking().SingleOrDefaultAsync(account => account.Id == id);
        if (account is null) return null;
        var ended = await context.EndedSignIns.Where(ended => ended.UserId == id).Select(ended => ended.Id).ToListAsync();
        return new Known(
            AskerOf(account),
            account.SecurityStamp,
            account.Disabled,
            [.. ended]);
    }

    private static Asker AskerOf(Account account) =>
        new(account.Id, account.UserName!, account.OrganisationId, account.PersonId, account.DepartmentIds, account.Duties);

    private sealed record Known(Asker Asker, string? Stamp, bool Disabled, HashSet<Guid> Ended);

    private sealed class Entry(long since, Lazy<Task<Known?>> found)
    {
        public long Since => since;

        public Lazy<Task<Known?>> Found => found;
    }
}
