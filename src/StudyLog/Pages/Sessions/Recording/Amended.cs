using System.Globalization;
using System.Text.Json.Nodes;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>What a confirmed record was amended to. What was signed stands in the record itself and stays readable beside it.</summary>
public static class Amended
{
    /// <summary>The last amendment of a field; null when it reads as it was signed.</summary>
    public static AmendmentView? Of(SessionRecord record, AmendableField field, Guid? partId = null) =>
        record.Amendments.LastOrDefault(amendment => amendment.Field == field && amendment.PartId == partId);

    /// <summary>The day that counts.</summary>
    public static string? HeldOn(SessionRecord record) => Of(record, AmendableField.HeldOn) is { } amendment ? amendment.New?.ToString() : record.HeldOn;

    /// <summary>The kind that counts.</summary>
    public static SessionKind Kind(SessionRecord record) => AmendedForm.Kind(Of(record, AmendableField.Kind)?.New?.ToString()) ?? record.Kind;

    /// <summary>The start that counts.</summary>
    public static DateTimeOffset? StartsAt(SessionRecord record) => Of(record, AmendableField.StartsAt) is not { } amendment
        ? record.StartsAt
        : DateTimeOffset.TryParse(amendment.New?.ToString(), CultureInfo.InvariantCulture, out var at) ? at : null;

    /// <summary>A value of a field as people read it.</summary>
    public static string Text(AmendableField field, JsonNode? value, TimeZoneInfo zone) => value?.ToString() is not { Length: > 0 } written ? "—" : Text(field, written, zone);

    private static string Text(AmendableField field, string written, TimeZoneInfo zone) => field switch
    {
        AmendableField.HeldOn => Moment.OfDay(written),
        AmendableField.Kind => AmendedForm.Kind(written) is { } kind ? Wording.Word(kind) : written,
        AmendableField.StartsAt or AmendableField.EndsAt when DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, out var at) =>
            TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture),
        _ => written,
    };
}
