using System.Text.Json.Serialization;

namespace StudyLog.Domain;

/// <summary>How exactly it is known when something happened.</summary>
public enum Precision
{
    /// <summary>To the instant.</summary>
    Instant,

    /// <summary>To the day in the organisation's time zone.</summary>
    Day,

    /// <summary>To the month in the organisation's time zone.</summary>
    Month,

    /// <summary>Nobody knows; it stays unknown and is never guessed.</summary>
    Unknown,
}

/// <summary>
/// When something happened, as exactly as it is known: the span [<paramref name="From"/>, <paramref name="To"/>), both null when
/// unknown, both the same for an instant.
/// </summary>
/// <param name="From">The earliest instant it can have happened.</param>
/// <param name="To">The end of the span, exclusive (for an instant: the instant itself).</param>
/// <param name="Precision">How exactly it is known.</param>
public sealed record Occurred(DateTimeOffset? From, DateTimeOffset? To, Precision Precision)
{
    /// <summary>It is not known when.</summary>
    public static Occurred Unknown { get; } = new(null, null, Precision.Unknown);

    /// <summary>At this instant, written with the offset it is given with.</summary>
    public static Occurred At(DateTimeOffset instant) => new(instant, instant, Precision.Instant);

    /// <summary>At this instant, written with the offset of that time zone.</summary>
    public static Occurred At(DateTimeOffset instant, TimeZoneInfo zone) => At(TimeZoneInfo.ConvertTime(instant, zone));

    /// <summary>On this day of the organisation's calendar.</summary>
    public static Occurred On(DateOnly day, TimeZoneInfo zone) =>
        new(Midnight(day, zone), Midnight(day.AddDays(1), zone), Precision.Day);

    /// <summary>In the month of this day of the organisation's calendar.</summary>
    public static Occurred InMonthOf(DateOnly day, TimeZoneInfo zone)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(Midnight(first, zone), Midnight(first.AddMonths(1), zone), Precision.Month);
    }

    /// <summary>
    /// The day it happened on, where it happened; null when it is not known to the day. Provenance keeps instants in the organisation's
    /// time zone, so that views cut days and months without asking for it.
    /// </summary>
    [JsonIgnore]
    public DateOnly? LocalDay => Precision is Precision.Instant or Precision.Day ? DateOnly.FromDateTime(From!.Value.DateTime) : null;

    /// <summary>The first day of the month it happened in, where it happened; null when unknown.</summary>
    [JsonIgnore]
    public DateOnly? LocalMonth => From is { } from ? new DateOnly(from.Year, from.Month, 1) : null;

    /// <summary>The first day it can have happened on, where it happened; null when unknown.</summary>
    [JsonIgnore]
    public DateOnly? FirstLocalDay => LocalDay ?? LocalMonth;

    /// <summary>The day it happened on in that time zone; null when it is not known to the day.</summary>
    public DateOnly? Day(TimeZoneInfo zone) =>
        Precision is Precision.Instant or Precision.Day ? DayIn(From!.Value, zone) : null;

    /// <summary>The first day of the month it happened in; null when unknown.</summary>
    public DateOnly? Month(TimeZoneInfo zone) =>
        From is { } from && DayIn(from, zone) is var day ? new DateOnly(day.Year, day.Month, 1) : null;

    /// <summary>Whether this certainly lies before <paramref name="cause"/>. What is unknown contradicts nothing.</summary>
    public bool Precedes(Occurred cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        if (To is not { } end || cause.From is not { } start) return false;
        return Precision == Precision.Instant ? end < start : end <= start;
    }

    /// <summary>补录: whether it was recorded later than it happened, by the day, or by the month where only that is known. What nobody can date is.</summary>
    /// <param name="recordedAt">When it was recorded, in the organisation's time zone.</param>
    public bool IsBackFilled(DateTimeOffset recordedAt)
    {
        var on = DateOnly.FromDateTime(recordedAt.DateTime);
        return Precision switch
        {
            Precision.Unknown => true,
            Precision.Month => LocalMonth!.Value.AddMonths(1) <= on,
            _ => LocalDay < on,
        };
    }

    private static DateOnly DayIn(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);

        // A zone that put its clocks forward at midnight has no 00:00 on that day; the day then begins with the first hour it has.
        while (zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(15);

        // A zone that put its clocks back to midnight has 00:00 twice; the day begins with the first, the one further east.
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset);
    }
}
