using System.Threading.RateLimiting;
using Marten;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Features.Attendances.CheckingIn;

/// <summary>Finds out who somebody without an account is, by the personal code. So many tries a minute for one person: others in the room go on.</summary>
public sealed class PersonalCodeCheck(IDocumentStore store, StateReader states, CheckInCodes codes) : IDisposable
{
    private const int TriesPerMinute = 10;

    private readonly PartitionedRateLimiter<Guid> limiter = PartitionedRateLimiter.Create<Guid, Guid>(person =>
        RateLimitPartition.GetFixedWindowLimiter(person, _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesPerMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Who of a session's roster it is.</summary>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="name">The name, as it stands on the roster.</param>
    /// <param name="code">The personal code.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The person; or why not, with the one who was named, if there is one.</returns>
    public async Task<(Guid? PersonId, Problem? Problem)> Find(
        Guid organisationId, Guid sessionId, string name, string code, CancellationToken cancellation)
    {
        await using var query = store.QuerySession(organisationId.ToString("D"));
        var session = (await states.Read<Session>(query, sessionId, cancellation)).State;
        if (!session.Exists) return (null, ProblemTable.NotFound(Thing.Session));

        var people = await states.ReadMany<Person>(query, [.. session.People.Select(entry => entry.PersonId)], cancellation);
        var namesakes = people.Where(person => Same(person.Value.State.Name, name)).ToList();
        if (namesakes.Count == 0) return (null, ProblemTable.Invalid("name", "check-in-name-unknown"));
        Problem? refused = null;
        foreach (var (personId, person) in namesakes)
        {
            refused = await Refusal(organisationId, personId, person.State, code, cancellation);
            if (refused is null) return (personId, null);
        }

        return (namesakes[0].Key, refused);
    }

    /// <summary>Why a code is not the person's; null: it is.</summary>
    public async Task<Problem?> Refusal(Guid organisationId, Guid personId, string code, CancellationToken cancellation) =>
        await Refusal(organisationId, personId, (await states.Read<Person>(organisationId.ToString("D"), personId, cancellation)).State, code, cancellation);

    public void Dispose() => limiter.Dispose();

    private async Task<Problem?> Refusal(Guid organisationId, Guid personId, Person person, string code, CancellationToken cancellation)
    {
        using var lease = limiter.AttemptAcquire(personId);
        if (!lease.IsAcquired) return ProblemTable.TooMany;
        var isTheirs = person is { Exists: true, IsErased: false }
            && await codes.FitsPerson(organisationId, personId, person.CheckInCodesRenewed, code, cancellation);
        return isTheirs ? null : ProblemTable.Invalid("personalCode", "personal-code-wrong");
    }

    // Two-letter names are set with a space on many rosters: 王 芳.
    private static bool Same(string name, string typed) =>
        string.Equals(WithoutSpaces(name), WithoutSpaces(typed), StringComparison.Ordinal);

    private static string WithoutSpaces(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
