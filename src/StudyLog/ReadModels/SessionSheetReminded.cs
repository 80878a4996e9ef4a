using System.Text.Json.Serialization;
using StudyLog.Domain;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;

namespace StudyLog.ReadModels;

/// <content>What reminders of the record go by.</content>
public sealed partial record SessionSheet
{
    /// <summary>When the session was first recorded here; null before.</summary>
    public DateTimeOffset? FirstRecordedAt { get; init; }

    /// <summary>The day on which the record was last handed back; null: it never was, or nobody knows the day.</summary>
    public DateOnly? ReturnedOn { get; init; }

    /// <summary>Every reminder of the record, in order.</summary>
    public IReadOnlyList<GivenReminder> Reminders { get; init; } = [];

    /// <summary>The day since which the record is to be submitted: that of the session, or on which it was handed back; null: it is not, or nobody knows the day.</summary>
    [JsonIgnore]
    public DateOnly? RecordOpenSince => State switch
    {
        SessionState.Planned or SessionState.Held => Day is { Precision: Precision.Day, On: { } on } ? on : null,
        SessionState.Returned => ReturnedOn,
        _ => null,
    };
}
