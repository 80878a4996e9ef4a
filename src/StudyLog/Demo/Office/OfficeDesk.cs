using StudyLog.Commands;
using StudyLog.Domain;

namespace StudyLog.Demo.Office;

/// <summary>The desk of the office: who enters what, on which day, with which luck.</summary>
public sealed class OfficeDesk(DemoDesk desk, OfficeIds ids, int seed)
{
    public OfficeIds Ids { get; } = ids;

    public OfficeDays Days { get; } = new(desk.Day);

    /// <summary>What belongs to the organisation has no other address.</summary>
    public Task Enter<TBody>(TBody body)
        where TBody : CommandBody => Enter(Ids.OrganisationId, body);

    /// <summary>Entered by the secretary.</summary>
    public Task Enter<TBody>(Guid target, TBody body, Guid? part = null, int? year = null)
        where TBody : CommandBody => As(OfficeUsers.Secretary, target, body, part, year);

    /// <summary>Decided by the group leader in his own name.</summary>
    public Task Decide<TBody>(Guid target, TBody body, Guid? part = null)
        where TBody : CommandBody => As(OfficeUsers.Leader, target, body, part);

    /// <summary>Said by another of the accounts.</summary>
    public Task As<TBody>(string userName, Guid target, TBody body, Guid? part = null, int? year = null)
        where TBody : CommandBody => desk.Send(desk.Organisation.Asker(userName), target, body, part, year);

    /// <summary>Chance about one thing, which what happens elsewhere does not disturb.</summary>
    public Chance ChanceOf(string thing) => new(seed, thing);

    /// <summary>The instant when the office's clocks show this.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var clock = day.ToDateTime(time);
        return new DateTimeOffset(clock, desk.Zone.GetUtcOffset(clock));
    }
}

/// <summary>Words that a tale adds to its commands.</summary>
public static class Telling
{
    /// <summary>Entered later than it happened.</summary>
    public static TBody On<TBody>(this TBody body, DateOnly day)
        where TBody : CommandBody => (TBody)((CommandBody)body with { OccurredOn = new StatedTime.OnDay(day) });

    /// <summary>Entered for a body that has no account.</summary>
    public static TBody For<TBody>(this TBody body, Guid departmentId)
        where TBody : CommandBody => (TBody)((CommandBody)body with { OnBehalfOf = new OnBehalfOf(departmentId, null) });
}
