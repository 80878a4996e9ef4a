using System.Text.Json.Serialization;
using StudyLog.Domain.Sessions;

namespace StudyLog.ReadModels;

/// <content>What calendars show of a session, and how often that has changed.</content>
public sealed partial record SessionSheet
{
    /// <summary>Why it was cancelled or voided; null: it stands.</summary>
    public string? OffBecause { get; init; }

    /// <summary>How often what is announced of it has changed.</summary>
    public Revised Shown { get; init; } = Revised.Never;

    /// <summary>How often its title has changed, by which make-up studies for it are called.</summary>
    public Revised Titled { get; init; } = Revised.Never;

    /// <summary>What is announced of it; null as long as nobody knows the day.</summary>
    [JsonIgnore]
    public Announcement? Announced => Announcement.Of(Record, State, OffBecause);

    private AmendedRecord Record => new(Title, Day, Arrangements, StatedExpected, StatedPresent, Kind);

    /// <summary>The same with the instant at which the last change of what is shown was recorded.</summary>
    public SessionSheet RecordedAt(DateTimeOffset instant) => Shown.At == default || Titled.At == default || FirstRecordedAt is null
        ? this with { Shown = Shown.RecordedAt(instant), Titled = Titled.RecordedAt(instant), FirstRecordedAt = FirstRecordedAt ?? instant }
        : this;

    private SessionSheet ShownAfter(SessionSheet before) => this with
    {
        Shown = Shown.After(before.Announced, Announced),
        Titled = Titled.After(before.Title.Length == 0 ? null : before.Title, Title),
    };
}
