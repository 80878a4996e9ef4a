using StudyLog.Domain.Organisations;

namespace StudyLog.Domain.People;

/// <summary>Registers a person, with a first post unless external.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="PostId">The first post.</param>
/// <param name="DepartmentId">Its department; null only for a person from outside.</param>
/// <param name="Title">职务.</param>
/// <param name="PostFrom">The first day in the post; null when unknown.</param>
/// <param name="RankNo">Place in lists.</param>
/// <param name="StrokeKey">Orders equal ranks.</param>
/// <param name="PinyinKey">Finds and orders.</param>
/// <param name="PartyMember">Whether a party member.</param>
/// <param name="External">Whether from outside.</param>
/// <param name="HourNorm">学时 a year of the person's own; null: what the organisation asks for.</param>
/// <param name="HoursExempt">Whether no gap in hours is held against the person; null: nobody said so.</param>
public sealed record RegisterPerson(
    Guid Id,
    string Name,
    Guid PostId,
    Guid? DepartmentId,
    string? Title,
    DateOnly? PostFrom,
    int? RankNo,
    string? StrokeKey,
    string? PinyinKey,
    bool? PartyMember,
    bool External,
    decimal? HourNorm = null,
    bool? HoursExempt = null);

/// <summary>
/// Changes what is given, and takes back what is given as null. A norm of hours, and another membership, hold from a day on, today when none is
/// given; a membership of which nothing was known, from the beginning.
/// </summary>
public sealed record ChangePerson(
    Given<string> Name = default,
    Given<int?> RankNo = default,
    Given<string?> StrokeKey = default,
    Given<string?> PinyinKey = default,
    Given<bool?> PartyMember = default,
    Given<decimal?> HourNorm = default,
    Given<bool> HoursExempt = default,
    DateOnly? HoursFrom = null,
    DateOnly? PartyMemberFrom = null);

/// <summary>Takes a post.</summary>
public sealed record TakePost(Guid PostId, Guid DepartmentId, string? Title, DateOnly? From);

/// <summary>Leaves a post.</summary>
public sealed record LeavePost(Guid PostId, DateOnly To);

/// <summary>What may happen to a person.</summary>
public static partial class PersonDecisions
{
    /// <summary>Registers the person; the same id with the same content is the same person. What was not said the first time contradicts nothing.</summary>
    public static Decision<PersonEvent> Register(Person person, RegisterPerson command, Asking asking, Now now)
    {
        if (!command.External && command.DepartmentId is null) return new Rejection.Invalid("departmentId", "required");
        if (command is { DepartmentId: null, PostFrom: not null }) return new Rejection.Invalid("from", "external-has-no-post");
        if (OutOfRange(command.HourNorm) is { } outOfRange) return outOfRange;
        if (person.Exists)
        {
            return person.First!.IsRepeatedBy(command) ? Decision<PersonEvent>.AlreadySo : new Rejection.IdTaken(command.Id);
        }

        if (asking.TryPlace(now, null, null, out var provenance) is { } rejection) return rejection;

        var events = new List<PersonEvent> { new PersonRegistered(provenance, command.Name, command.External, command.External ? command.Title : null) };
        if (command is not { RankNo: null, StrokeKey: null, PinyinKey: null })
            events.Add(new PersonRankAndSortKeysSet(provenance, command.RankNo, command.StrokeKey, command.PinyinKey));
        if (command.DepartmentId is { } departmentId)
            events.Add(new PersonTookPost(provenance, command.PostId, departmentId, command.Title, command.PostFrom));
        if (command.PartyMember is { } member) events.Add(new PartyMembershipStated(provenance, member));
        if (command.HourNorm is not null || command.HoursExempt is true)
            events.Add(new PersonHourNormSet(provenance, command.HourNorm, command.HoursExempt ?? false, From: null));
        return events.ToArray();
    }

    /// <summary>Renames, ranks, states membership or sets the norm of hours.</summary>
    public static Decision<PersonEvent> Change(Person person, ChangePerson command, Asking asking, Now now)
    {
        if (command is { HoursFrom: not null, HourNorm.IsGiven: false, HoursExempt.IsGiven: false }) return new Rejection.Invalid("hourNorm", "required");
        if (command is { PartyMemberFrom: not null } && command.PartyMember.Over(null) is null) return new Rejection.Invalid("partyMember", "required");
        if (OutOfRange(command.HourNorm.Over(null)) is { } outOfRange) return outOfRange;
        if (Erased(person) is { } erased) return erased;
        if (asking.TryPlace(now, null, null, out var provenance) is { } rejection) return rejection;

        var events = new List<PersonEvent>();
        if (command.Name.Over(person.Name) is var name && name != person.Name) events.Add(new PersonRenamed(provenance, name));

        var keys = (
            RankNo: command.RankNo.Over(person.RankNo),
            StrokeKey: command.StrokeKey.Over(person.StrokeKey),
            PinyinKey: command.PinyinKey.Over(person.PinyinKey));
        if (keys != (person.RankNo, person.StrokeKey, person.PinyinKey))
            events.Add(new PersonRankAndSortKeysSet(provenance, keys.RankNo, keys.StrokeKey, keys.PinyinKey));

        if (command.PartyMember.IsGiven && Membership(person, command, now) is { } membership)
            events.Add(new PartyMembershipStated(provenance, membership.PartyMember, membership.From));

        var from = command.HoursFrom ?? now.Today;
        var before = person.HourNormOn(from);
        var hours = (HourNorm: command.HourNorm.Over(before.HourNorm), Exempt: command.HoursExempt.Over(before.Exempt));
        if (hours != (before.HourNorm, before.Exempt)) events.Add(new PersonHourNormSet(provenance, hours.HourNorm, hours.Exempt, from));
        return events.ToArray();
    }

    /// <summary>Takes a post; the same id with the same content is the same post, and so is a post that the person is in already, whatever its id.</summary>
    public static Decision<PersonEvent> TakePost(Person person, TakePost command, Asking asking, Now now)
    {
        if (person.Posts.FirstOrDefault(post => post.Id == command.PostId) is { } known)
        {
            return known.IsSameAs(command) ? Decision<PersonEvent>.AlreadySo : new Rejection.IdTaken(command.PostId);
        }

        if (person.Posts.Any(post => post.To is null && post.IsSameAs(command))) return Decision<PersonEvent>.AlreadySo;
        if (Erased(person) is { } erased) return erased;

        return asking.TryPlace(now, StartOf(command.From, now), null, out var provenance) is { } rejection
            ? rejection
            : new PersonTookPost(provenance, command.PostId, command.DepartmentId, command.Title, command.From);
    }

    /// <summary>Leaves a post.</summary>
    public static Decision<PersonEvent> LeavePost(Person person, LeavePost command, Asking asking, Now now)
    {
        if (person.Posts.FirstOrDefault(post => post.Id == command.PostId) is not { } post)
            return new Rejection.NotFound(Thing.Post, command.PostId);
        if (post.To is { } to)
            return to == command.To ? Decision<PersonEvent>.AlreadySo : new Rejection.WrongState("post-ended");
        if (post.From > command.To) return new Rejection.DateInvalid("to", DateFault.EndBeforeStart);

        return asking.TryPlace(now, StartOf(command.To, now), null, out var provenance) is { } rejection
            ? rejection
            : new PersonLeftPost(provenance, command.PostId, command.To);
    }

    // What is stated while nothing is known holds from the beginning, like what takes everything back; a change from a day on, today when none is given.
    // Null: it is so already.
    private static DatedMembership? Membership(Person person, ChangePerson command, Now now)
    {
        var member = command.PartyMember.Over(null);
        if (member is null) return person.PartyMember is null ? null : new DatedMembership(From: null, PartyMember: null);
        var from = command.PartyMemberFrom ?? (person.PartyMember is null ? null : now.Today);
        return person.PartyMemberOn(from ?? DateOnly.MinValue) == member ? null : new DatedMembership(from, member);
    }

    private static Rejection? OutOfRange(decimal? hourNorm) =>
        hourNorm is < 0 or > StudyNorms.MostHours ? new Rejection.Invalid("hourNorm", "hours-out-of-range") : null;

    // A post that begins or ends later is agreed today; one of the past happened on its day.
    private static Occurred? StartOf(DateOnly? day, Now now) => day <= now.Today ? Occurred.On(day.Value, now.Zone) : null;
}
