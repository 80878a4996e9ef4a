using System.Globalization;
using System.Text.Json;

namespace StudyLog.Domain.Sessions;

/// <summary>What can be amended of a confirmed record.</summary>
public enum AmendableField
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>会议类型.</summary>
    Kind,

    /// <summary>The day, or the month where only that is known.</summary>
    HeldOn,

    /// <summary>The start.</summary>
    StartsAt,

    /// <summary>The end.</summary>
    EndsAt,

    /// <summary>The place.</summary>
    Venue,

    /// <summary>主持人 as printed.</summary>
    Chair,

    /// <summary>记录人 as printed.</summary>
    Recorder,

    /// <summary>学时.</summary>
    StudyHours,

    /// <summary>应到.</summary>
    Expected,

    /// <summary>实到.</summary>
    Present,

    /// <summary>The words of a remark.</summary>
    RemarkText,

    /// <summary>The title of an agenda item.</summary>
    AgendaTitle,
}

/// <summary>The one written form in which amendments keep values: texts as they are, numbers without trailing zeros, days, months, and instants in the organisation's time zone.</summary>
public static class AmendedForm
{
    /// <summary>Writes a kind of session, as clients and events do.</summary>
    public static string Of(SessionKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>Reads a kind of session; null when there is no such kind.</summary>
    public static SessionKind? Kind(string? written) =>
        Enum.GetValues<SessionKind>().Select(kind => (SessionKind?)kind).FirstOrDefault(kind => Of(kind!.Value) == written);

    /// <summary>Writes a number.</summary>
    public static string? Of(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Writes an instant.</summary>
    public static string? Of(DateTimeOffset? instant, TimeZoneInfo zone) =>
        instant is { } at ? new StatedTime.AtInstant(TimeZoneInfo.ConvertTime(at, zone)).ToString() : null;

    /// <summary>Writes a day as exactly as it is known.</summary>
    public static string? Of(SessionDay day) => day switch
    {
        { On: { } on, Precision: Precision.Month } => new StatedTime.InMonth(on).ToString(),
        { On: { } on } => new StatedTime.OnDay(on).ToString(),
        _ => null,
    };

    /// <summary>Writes who chaired or recorded: the id of a known person, else the post as printed. Names stand with the person only.</summary>
    public static string? Of(Participant? participant) => participant?.PersonId?.ToString("D") ?? participant?.Post;

    internal static decimal? Number(string? written) => written is null ? null : decimal.Parse(written, CultureInfo.InvariantCulture);

    internal static int? WholeNumber(string? written) => written is null ? null : int.Parse(written, CultureInfo.InvariantCulture);

    internal static DateTimeOffset? Instant(string? written) => written is null ? null : ((StatedTime.AtInstant)StatedTime.Parse(written)!).Instant;

    internal static SessionDay Day(string? written, string? sourceText) => (written is null ? null : StatedTime.Parse(written)) switch
    {
        StatedTime.OnDay on => new(on.Day, Precision.Day, sourceText),
        StatedTime.InMonth month => new(month.FirstDay, Precision.Month, sourceText),
        _ => new(null, Precision.Unknown, sourceText),
    };

    internal static Participant? AsPrinted(string? written) => written is null ? null : new Participant(null, written, null);
}

/// <summary>The members of a record that figures go by, with the amendments made to them.</summary>
/// <param name="Title">The title.</param>
/// <param name="Day">The day.</param>
/// <param name="Arrangements">Place, times, chair, recorder, study hours.</param>
/// <param name="StatedExpected">应到 as stated.</param>
/// <param name="StatedPresent">实到 as stated.</param>
/// <param name="Kind">会议类型.</param>
public sealed record AmendedRecord(string Title, SessionDay Day, Arrangements Arrangements, int? StatedExpected, int? StatedPresent, SessionKind Kind)
{
    /// <summary>What a field reads, in the written form; of a part of the record only the part itself knows.</summary>
    public string? Reads(AmendableField field, TimeZoneInfo zone) => field switch
    {
        AmendableField.Title => Title,
        AmendableField.HeldOn => AmendedForm.Of(Day),
        AmendableField.StartsAt => AmendedForm.Of(Arrangements.StartsAt, zone),
        AmendableField.EndsAt => AmendedForm.Of(Arrangements.EndsAt, zone),
        AmendableField.Venue => Arrangements.Venue,
        AmendableField.Chair => AmendedForm.Of(Arrangements.Chair),
        AmendableField.Recorder => AmendedForm.Of(Arrangements.Recorder),
        AmendableField.StudyHours => AmendedForm.Of(Arrangements.StudyHours),
        AmendableField.Expected => AmendedForm.Of(StatedExpected),
        AmendableField.Present => AmendedForm.Of(StatedPresent),
        AmendableField.Kind => AmendedForm.Of(Kind),
        _ => null,
    };

    /// <summary>The members after one field was amended to what is written.</summary>
    public AmendedRecord With(AmendableField field, string? written) => field switch
    {
        AmendableField.Title => this with { Title = written! },
        AmendableField.HeldOn => this with { Day = AmendedForm.Day(written, Day.SourceText) },
        AmendableField.StartsAt => this with { Arrangements = Arrangements with { StartsAt = AmendedForm.Instant(written) } },
        AmendableField.EndsAt => this with { Arrangements = Arrangements with { EndsAt = AmendedForm.Instant(written) } },
        AmendableField.Venue => this with { Arrangements = Arrangements with { Venue = written } },
        AmendableField.Chair => this with { Arrangements = Arrangements with { Chair = AmendedForm.AsPrinted(written) } },
        AmendableField.Recorder => this with { Arrangements = Arrangements with { Recorder = AmendedForm.AsPrinted(written) } },
        AmendableField.StudyHours => this with { Arrangements = Arrangements with { StudyHours = AmendedForm.Number(written) } },
        AmendableField.Expected => this with { StatedExpected = AmendedForm.WholeNumber(written) },
        AmendableField.Present => this with { StatedPresent = AmendedForm.WholeNumber(written) },
        AmendableField.Kind => this with { Kind = AmendedForm.Kind(written) ?? Kind },
        _ => this,
    };
}
