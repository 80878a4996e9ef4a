namespace StudyLog.Domain.Tests;

/// <summary>The people, bodies and days that the tests speak of.</summary>
internal static class Known
{
    public static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static readonly DateOnly October25 = new(2022, 10, 25);
    public static readonly DateOnly Today = new(2022, 11, 10);
    public static readonly DateOnly Tomorrow = new(2022, 11, 11);

    /// <summary>Ten o'clock in the morning of 10 November 2022, as a clock in UTC says it.</summary>
    public static readonly Now AtPresent = new(At(Today, 10, 0).ToUniversalTime(), Shanghai);

    public static readonly Guid Office = Id(0xD01);
    public static readonly Guid Research = Id(0xD02);
    public static readonly Guid Training = Id(0xD03);

    public static readonly Guid Chen = Id(0xA01);
    public static readonly Guid Wang = Id(0xA02);
    public static readonly Guid Li = Id(0xA03);

    /// <summary>The study secretary: speaks for no department and is no person of the organisation.</summary>
    public static readonly Asking Secretary = new(Id(1), null, []);

    /// <summary>The group leader.</summary>
    public static readonly Asking Leader = new(Id(2), Chen, []);

    /// <summary>The liaison of the office.</summary>
    public static readonly Asking OfficeLiaison = new(Id(3), Wang, [Office]);

    /// <summary>The liaison of the research department.</summary>
    public static readonly Asking ResearchLiaison = new(Id(4), Li, [Research]);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static DateTimeOffset At(DateOnly day, int hour, int minute = 0) => new(day, new TimeOnly(hour, minute), TimeSpan.FromHours(8));

    public static Occurred On(DateOnly day) => Occurred.On(day, Shanghai);

    /// <summary>The present as a record keeps it: with the offset of the organisation.</summary>
    public static Occurred RightNow => Occurred.At(At(Today, 10, 0));

    public static Provenance By(Asking asking, Occurred occurred) => new(asking.By, asking.OnBehalfOf, occurred);

    /// <summary>Says when it happened, in the written form.</summary>
    public static Asking Saying(this Asking asking, string occurredOn) =>
        asking with { OccurredOn = StatedTime.Parse(occurredOn).ShouldNotBeNull() };
}
