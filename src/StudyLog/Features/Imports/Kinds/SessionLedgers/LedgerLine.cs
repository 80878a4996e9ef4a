using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Departments;
using StudyLog.Http;
using Stated = StudyLog.Documents.Imports;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <summary>A line of a ledger in the terms of the domain.</summary>
/// <param name="Said">The row.</param>
/// <param name="Kind">会议类型.</param>
/// <param name="Day">The day as exactly as it says.</param>
/// <param name="StartsAt">The start; null where the day of it is not known.</param>
/// <param name="EndsAt">The end, likewise.</param>
/// <param name="Organiser">Who organised it.</param>
internal sealed record LedgerLine(
    Said<Stated.ImportedSession> Said, SessionKind Kind, SessionDay Day, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, Organiser? Organiser)
{
    public Stated.ImportedSession Says => Said.Says;

    public int Place => Said.Row.Place;

    /// <summary>The place that it would take among the organisation's sessions.</summary>
    public string? Slot => SessionSlot.Of(Kind, Organiser, Day, StartsAt);

    /// <summary>Whether it says that the session was cancelled or voided.</summary>
    public bool IsOff => Says.State is Stated.SessionState.Cancelled or Stated.SessionState.Voided;

    /// <summary>Whether it says that the session took place.</summary>
    public bool TookPlace => StatedState?.TookPlace() == true;

    /// <summary>Where it says the session stands; null where it does not say.</summary>
    public SessionState? StatedState => Says.State is { } state and not Stated.SessionState.NotPlanned ? Enum.Parse<SessionState>(state.ToString()) : null;

    /// <summary>Whether its times find no place, because the day is not known.</summary>
    public bool LosesTimes => Day.Precision != Precision.Day && (Says.StartsAt ?? Says.EndsAt) is not null;

    /// <summary>The column in which it says who was there, or how many, other than are known; null: it says nothing of it.</summary>
    public string? SaysWhoWasThere(int? known)
    {
        if (Says.Present > 0 && Says.Present != known) return "实到";
        if (Says.Attending.Count > 0 && Says.Attending.Count != known) return "出席人员";
        (string Column, Stated.StatedPeople People)[] lists = [("缺席人员", Says.Absent), ("迟到", Says.Late), ("早退", Says.LeftEarly)];
        return lists.FirstOrDefault(list => list.People is { Count: > 0 } or { Names.Count: > 0 }).Column;
    }

    /// <summary>The id that a session entered from this line has: the same line is the same session in every file. Only the number tells apart what has no day.</summary>
    public Guid IdIn(Guid organisationId)
    {
        var (organiser, number) = (WrittenName.OfOptional(Says.Organiser), Day.Precision == Precision.Day ? null : Says.Number);
        return NameBasedGuid.Create(
            organisationId,
            FormattableString.Invariant($"imported session\n{Kind}\n{organiser}\n{Day.Precision}{Day.On:yyyy-MM-dd}\n{Says.StartsAt:HH:mm}\n{Says.Title}\n{number}"));
    }

    public static LedgerLine Of(Said<Stated.ImportedSession> said, DepartmentNames departments, TimeZoneInfo zone)
    {
        var says = said.Says;
        var day = says.Date switch
        {
            null => new SessionDay(null, Precision.Unknown, says.DateSourceText),
            { Precision: Stated.StatedPrecision.Month, On: var first } => new(first, Precision.Month, says.DateSourceText),
            { On: var on } => new(on, Precision.Day, says.DateSourceText),
        };
        return new(said, Enum.Parse<SessionKind>(says.Kind.ToString()), day, At(says.StartsAt), At(says.EndsAt), OrganiserOf(says.Organiser, departments));

        DateTimeOffset? At(TimeOnly? time) => time is { } clock && day is { Precision: Precision.Day, On: { } on } ? LocalTime.On(on, clock, zone) : null;
    }

    private static Organiser? OrganiserOf(string? name, DepartmentNames departments)
    {
        if (name is null) return null;
        return departments.Called(name) is [var only] ? new(only.Id, Name: null) : new(DepartmentId: null, name);
    }
}
