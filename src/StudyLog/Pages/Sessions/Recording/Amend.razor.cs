using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.ViewingSession;
using AmendRecord = StudyLog.Features.Sessions.AmendingRecord.AmendRecord;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>更正 of a confirmed record: one field, what it reads from now on, and why.</summary>
public sealed partial class Amend
{
    private AmendableField amended = AmendableField.Title;
    private string value = "";

    [Parameter]
    [EditorRequired]
    public SessionRecord Record { get; set; } = null!;

    /// <summary>What is amended; null: to be chosen among what is the record's own.</summary>
    [Parameter]
    public AmendableField? Field { get; set; }

    /// <summary>The part it is amended of.</summary>
    [Parameter]
    public Guid? PartId { get; set; }

    /// <summary>What it was signed as.</summary>
    [Parameter]
    public string? Reads { get; set; }

    [CascadingParameter]
    private RecordDesk Desk { get; set; } = null!;

    private static IEnumerable<AmendableField> OfTheRecord => Enum.GetValues<AmendableField>().Except([AmendableField.RemarkText, AmendableField.AgendaTitle]);

    private string Type => amended switch
    {
        AmendableField.StartsAt or AmendableField.EndsAt => "time",
        AmendableField.StudyHours or AmendableField.Expected or AmendableField.Present => "number",
        _ => "text",
    };

    private void Begin() => Show(Field ?? AmendableField.Title);

    private void Choose(ChangeEventArgs change) => Show(Enum.Parse<AmendableField>((string)change.Value!));

    // As it reads now, so that only what is wrong is typed.
    private void Show(AmendableField chosen) =>
        (amended, value) = (chosen, Amended.Of(Record, chosen, PartId) is { } amendment ? Typed(chosen, amendment.New?.ToString()) : Reads ?? AsSigned(chosen));

    private string Typed(AmendableField chosen, string? written) =>
        chosen is AmendableField.StartsAt or AmendableField.EndsAt && DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, out var at) ? Desk.Clock(at) : written ?? "";

    private string AsSigned(AmendableField chosen) => chosen switch
    {
        AmendableField.Title => Record.Title,
        AmendableField.Kind => AmendedForm.Of(Record.Kind),
        AmendableField.HeldOn => Record.HeldOn ?? "",
        AmendableField.StartsAt => Desk.Clock(Record.StartsAt),
        AmendableField.EndsAt => Desk.Clock(Record.EndsAt),
        AmendableField.Venue => Record.Venue ?? "",
        AmendableField.Chair => Record.Chair?.Name ?? Record.Chair?.Post ?? "",
        AmendableField.Recorder => Record.Recorder?.Name ?? Record.Recorder?.Post ?? "",
        AmendableField.StudyHours => AmendedForm.Of(Record.StudyHours) ?? "",
        AmendableField.Expected => AmendedForm.Of(Record.Expected) ?? "",
        AmendableField.Present => AmendedForm.Of(Record.Present) ?? "",
        _ => "",
    };

    private Task<bool> Give(string why) => Desk.Do(new AmendRecord.Body(amended, PartId, Value(), why));

    // What is left empty takes the value back.
    private Given<JsonElement?> Value()
    {
        var typed = value.Trim();
        if (typed.Length == 0) return (JsonElement?)null;
        object written = amended switch
        {
            AmendableField.StartsAt or AmendableField.EndsAt when TimeOnly.TryParse(typed, CultureInfo.InvariantCulture, out var time) => Desk.At(time).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            AmendableField.StudyHours or AmendableField.Expected or AmendableField.Present when decimal.TryParse(typed, CultureInfo.InvariantCulture, out var number) => number,
            _ => typed,
        };
        return JsonSerializer.SerializeToElement(written);
    }
}
