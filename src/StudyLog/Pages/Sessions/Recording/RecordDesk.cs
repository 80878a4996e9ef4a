using StudyLog.Commands;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>One session's record on the desk of somebody who works on it: what it reads now, and what may be done with it.</summary>
public sealed class RecordDesk(PageDoor door, PageUser user, SessionRecord record, Func<Task> changed)
{
    // Others may write while a field is saved; after so many times in a row a person has to look.
    private const int Tries = 8;

    /// <summary>The record as it was last read.</summary>
    public SessionRecord Record { get; private set; } = record;

    /// <summary>Who works on it.</summary>
    public PageUser User => user;

    /// <summary>Why the last command was refused; null when it was not.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Whether the content may be written to: by whom keeps records, until it waits for confirmation.</summary>
    public bool IsOpen => user.Reaches(Accounts.Act.KeepSessions) && Record.State is SessionState.Planned or SessionState.Held or SessionState.Returned;

    /// <summary>Whether the roll may be called: until the record is confirmed, after which attendance is corrected, with a reason.</summary>
    public bool TakesRoll => user.Reaches(Accounts.Act.TakeRollCall) && Record.State is SessionState.Planned or SessionState.Held or SessionState.Submitted or SessionState.Returned;

    /// <summary>Gives a command about the session; true when it was done.</summary>
    public async Task<bool> Do<TBody>(TBody body, Guid? part = null)
        where TBody : CommandBody =>
        (await Try(body, part)).Problem is null;

    /// <summary>The same, with what was answered.</summary>
    public async Task<Done> Try<TBody>(TBody body, Guid? part = null)
        where TBody : CommandBody
    {
        var done = await door.Do(Record.Id, body, part: part);
        Problem = done.Problem;
        await Refresh();
        return done;
    }

    /// <summary>
    /// Saves what was made of something that somebody else may be changing too.
    /// </summary>
    /// <param name="read">What of the record is saved.</param>
    /// <param name="basis">What it was when the change began.</param>
    /// <param name="body">The command, from the record as it is now.</param>
    /// <returns>Whether it was saved; false with no problem: it is something else by now, and a person has to choose.</returns>
    public async Task<bool> Save<TValue, TBody>(Func<SessionRecord, TValue> read, TValue basis, Func<SessionRecord, TBody> body)
        where TBody : CommandBody
    {
        for (var tries = 1; ; tries++)
        {
            Problem = null;
            if (!EqualityComparer<TValue>.Default.Equals(read(Record), basis)) return false;
            var done = await door.Do(Record.Id, body(Record), version: Record.Version);
            var isPast = done.Problem?.Code == "version-conflict" && tries < Tries;
            if (!isPast) Problem = done.Problem;
            await Refresh();
            if (!isPast) return Problem is null;
        }
    }

    /// <summary>Puts the refusal away.</summary>
    public void Forget() => Problem = null;

    /// <summary>Reads the record again.</summary>
    public async Task Refresh()
    {
        if ((await door.Ask(new ViewSession.Query(Record.Id))).Value is { } now) Record = now;
        await changed();
    }
}
