using System.Globalization;
using StudyLog.Accounts;
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

    /// <summary>Who is known in the organisation, once anybody asked.</summary>
    public PeopleKnown? Known { get; private set; }

    /// <summary>The entry that somebody else corrected while it was being corrected here; null: none.</summary>
    public Guid? Overtaken { get; private set; }

    /// <summary>Whom leave was last decided on for, to be offered again.</summary>
    public Guid? Decider { get; set; }

    /// <summary>Whether the content may be written to: by whom keeps records, until it waits for confirmation.</summary>
    public bool IsOpen => user.Reaches(Act.KeepSessions) && IsWritable;

    /// <summary>Whether entries may be corrected or withdrawn, which goes on while the record waits for confirmation.</summary>
    public bool Mends => user.Reaches(Act.KeepSessions) && (IsWritable || Record.State == SessionState.Submitted);

    /// <summary>Whether the roll may be called: until the record is submitted, after which attendance is corrected, with a reason.</summary>
    public bool TakesRoll => user.Reaches(Act.TakeRollCall) && IsWritable;

    /// <summary>Whether attendance is corrected.</summary>
    public bool Corrects => user.Reaches(Act.TakeRollCall) && Record.State is SessionState.Submitted or SessionState.Confirmed or SessionState.Archived;

    /// <summary>Whether the record is confirmed and can be amended only.</summary>
    public bool Amends => user.Reaches(Act.AmendRecord) && Record.State is SessionState.Confirmed or SessionState.Archived;

    /// <summary>Whether anything of it can be written to, by whoever may.</summary>
    public bool IsWritable => Record.State is SessionState.Planned or SessionState.Held or SessionState.Returned;

    /// <summary>Who is known in the organisation on the session's day; null where the duties do not reach so far.</summary>
    public async Task<PeopleKnown?> People()
    {
        if (Known is null && user.Reaches(Act.SeePeople)) await ReadPeople();
        return Known;
    }

    /// <summary>Reads them again, after somebody came to be known.</summary>
    public async Task ReadPeople() => Known = await PeopleKnown.Read(door, Record.HeldOn is { Length: 10 } day ? day : null);

    /// <summary>A time of the session's day, as the organisation's clocks go then.</summary>
    public DateTimeOffset At(TimeOnly time) => Moment.At(
        DateOnly.TryParseExact(Amended.HeldOn(Record), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var heldOn) ? heldOn : user.Now.Today,
        time,
        user.Now.Zone);

    /// <summary>A time of day as the organisation's clocks show it; nothing where there is none.</summary>
    public string Clock(DateTimeOffset? at) =>
        at is { } instant ? TimeZoneInfo.ConvertTime(instant, user.Now.Zone).ToString("HH:mm", CultureInfo.InvariantCulture) : "";

    /// <summary>Whether follow-ups may be issued from it: once it was held.</summary>
    public bool Issues => user.Reaches(Accounts.Act.IssueFollowUps) && Record.State.TookPlace();

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
    /// <param name="part">A part of the record.</param>
    /// <returns>Whether it was saved; false with no problem: it is something else by now, and a person has to choose.</returns>
    public async Task<bool> Save<TValue, TBody>(Func<SessionRecord, TValue> read, TValue basis, Func<SessionRecord, TBody> body, Guid? part = null)
        where TBody : CommandBody
    {
        for (var tries = 1; ; tries++)
        {
            Problem = null;
            if (!EqualityComparer<TValue>.Default.Equals(read(Record), basis)) return false;
            var done = await door.Do(Record.Id, body(Record), version: Record.Version, part: part);
            var isPast = done.Problem?.Code == "version-conflict" && tries < Tries;
            if (!isPast) Problem = done.Problem;
            await Refresh();
            if (!isPast) return Problem is null;
        }
    }

    /// <summary>
    /// Corrects an entry that reads as it did when the correction began. Where somebody else corrected it meanwhile nothing is done, which is said beside
    /// it; whoever then asks again means it.
    /// </summary>
    /// <param name="part">The entry.</param>
    /// <param name="read">The entry, out of a record.</param>
    /// <param name="begun">What it was when the correction began.</param>
    /// <param name="body">The command.</param>
    public async Task<bool> Correct<TView, TBody>(Guid part, Func<SessionRecord, TView?> read, TView? begun, TBody body)
        where TBody : CommandBody
    {
        var isDone = await Save(read, begun, _ => body, part);
        Overtaken = isDone || Problem is not null ? null : part;
        if (!isDone) await changed();
        return isDone;
    }

    /// <summary>Puts the refusal away.</summary>
    public Task Forget()
    {
        Problem = null;
        return changed();
    }

    /// <summary>Shows a refusal of what was asked on the way to a command.</summary>
    public Task Refuse(Problem? problem)
    {
        Problem = problem;
        return changed();
    }

    /// <summary>Reads the record again.</summary>
    public async Task Refresh()
    {
        if ((await door.Ask(new ViewSession.Query(Record.Id))).Value is { } now) Record = now;
        await changed();
    }
}
