using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.AmendingRecord;

/// <summary>The value of an amendment as clients send and read it: of the kind that its field has.</summary>
internal static class AmendedValue
{
    private const int MostHeads = 1_000_000;

    private enum Kind
    {
        Text,
        DayOrMonth,
        Instant,
        Hours,
        Heads,
        KindOfSession,
    }

    /// <summary>What is wrong with a value for this field.</summary>
    public static IEnumerable<Fault> Faults(AmendableField field, Guid? partId, Given<JsonElement?> value)
    {
        var isOfPart = field is AmendableField.RemarkText or AmendableField.AgendaTitle;
        if (isOfPart && partId is null) yield return new Fault("partId", "required");
        if (!isOfPart && partId is not null) yield return new Fault("partId", "field-has-no-part");

        if (!value.IsGiven) yield return new Fault("value", "required");
        else if (value.Over(null) is { } given)
            foreach (var fault in Faults(field, given)) yield return fault;
        else if (isOfPart || field is AmendableField.Title or AmendableField.Kind) yield return new Fault("value", "cannot-be-taken-back");
    }

    /// <summary>The value in the one written form.</summary>
    public static string? Written(AmendableField field, JsonElement? value, TimeZoneInfo zone) => value is not { } given
        ? null
        : KindOf(field) switch
        {
            Kind.Instant => AmendedForm.Of(((StatedTime.AtInstant)StatedTime.Parse(given.GetString()!)!).Instant, zone),
            Kind.Hours or Kind.Heads => AmendedForm.Of(given.GetDecimal()),
            _ => given.GetString(),
        };

    /// <summary>What is written, as clients read it.</summary>
    public static JsonNode? Shown(AmendableField field, string? written) => written is null
        ? null
        : KindOf(field) is Kind.Hours or Kind.Heads
            ? JsonValue.Create(decimal.Parse(written, CultureInfo.InvariantCulture))
            : JsonValue.Create(written);

    private static List<Fault> Faults(AmendableField field, JsonElement value)
    {
        var faults = new List<Fault>();
        var kind = KindOf(field);
        if (kind is Kind.Hours or Kind.Heads) CheckNumber(kind, value, faults);
        else if (value.ValueKind != JsonValueKind.String) faults.Add(new Fault("value", "wrong-type"));
        else if (RequestReader.TextOf(value) is not { } text) faults.Add(new Fault("value", "control-characters"));
        else if (kind == Kind.KindOfSession) CheckKind(text, faults);
        else if (kind == Kind.Text) RequestReader.CheckText(text, new TextAttribute(LimitOf(field)), "value", faults);
        else CheckTime(kind, text, faults);
        return faults;
    }

    private static void CheckNumber(Kind kind, JsonElement value, List<Fault> faults)
    {
        if (value.ValueKind != JsonValueKind.Number) faults.Add(new Fault("value", "wrong-type"));
        else if (kind == Kind.Hours && !(value.TryGetDecimal(out var hours) && hours is >= 0 and <= 200)) faults.Add(new Fault("value", "hours-out-of-range"));
        else if (kind == Kind.Heads && !value.TryGetInt32(out _)) faults.Add(new Fault("value", "wrong-type"));
        else if (kind == Kind.Heads && value.GetInt32() is < 0 or > MostHeads) faults.Add(new Fault("value", "out-of-range", 0, MostHeads));
    }

    private static void CheckKind(string text, List<Fault> faults)
    {
        if (AmendedForm.Kind(text) is null) faults.Add(new Fault("value", "not-one-of", string.Join(", ", Enum.GetValues<SessionKind>().Select(AmendedForm.Of))));
    }

    private static void CheckTime(Kind kind, string text, List<Fault> faults)
    {
        var stated = StatedTime.Parse(text);
        if (kind == Kind.Instant ? stated is StatedTime.AtInstant : stated is StatedTime.OnDay or StatedTime.InMonth) return;
        if (WrittenDate.IsImpossible(text)) faults.Add(new Fault("value", WrittenDate.Impossible));
        else faults.Add(new Fault("value", kind == Kind.Instant ? "not-an-instant" : "not-a-day-or-month"));
    }

    private static int LimitOf(AmendableField field) => field switch
    {
        AmendableField.Chair or AmendableField.Recorder => TextAttribute.Name,
        AmendableField.RemarkText => TextAttribute.Speech,
        _ => TextAttribute.Line,
    };

    private static Kind KindOf(AmendableField field) => field switch
    {
        AmendableField.HeldOn => Kind.DayOrMonth,
        AmendableField.StartsAt or AmendableField.EndsAt => Kind.Instant,
        AmendableField.StudyHours => Kind.Hours,
        AmendableField.Expected or AmendableField.Present => Kind.Heads,
        AmendableField.Kind => Kind.KindOfSession,
        _ => Kind.Text,
    };
}
