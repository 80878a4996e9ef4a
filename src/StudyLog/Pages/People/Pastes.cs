using System.Collections.Concurrent;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.People;

/// <summary>
/// The pastes of users, at most one each: they go on when the page is left, and are found when somebody comes back. This node alone knows them; after a
/// restart the list is pasted again, which makes nobody twice.
/// </summary>
public sealed class Pastes(TimeProvider clock)
{
    // What was refused holds names, and is not kept for long.
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<Guid, Paste> ofUsers = new();

    /// <summary>The paste of a user that goes on, or ended not long ago; null: none.</summary>
    public Paste? Of(Guid userId)
    {
        foreach (var (user, ended) in ofUsers)
            if (ended.Standing.EndedAt + KeptFor < clock.GetUtcNow()) ofUsers.TryRemove(KeyValuePair.Create(user, ended));
        return ofUsers.GetValueOrDefault(userId);
    }

    /// <summary>Begins one, unless one goes on already.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="text">What was pasted.</param>
    /// <param name="give">Gives a part of it as a command.</param>
    public Paste Begin(Guid userId, string text, Func<string, Task<Done>> give)
    {
        if (Of(userId) is { Standing.IsUnderWay: true } underWay) return underWay;
        var paste = new Paste(text);
        ofUsers[userId] = paste;
        _ = Task.Run(() => paste.Run(give, clock));
        return paste;
    }

    /// <summary>Its result was read.</summary>
    public void Forget(Guid userId)
    {
        if (Of(userId) is { Standing.IsUnderWay: false } ended) ofUsers.TryRemove(KeyValuePair.Create(userId, ended));
    }
}
