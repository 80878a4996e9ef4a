using CsCheck;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace StudyLog.Documents.Tests.Calendars;

/// <summary>Another library knows zones by their names alone and does not look at their transitions: the names must lead to the same instants.</summary>
public class OtherLibraryTests
{
    private static IEnumerable<Shown> Times(IEnumerable<CalendarEvent> events)
    {
        var all = events.ToList();
        var replaced = all.Where(one => one.RecurrenceIdentifier is not null).Select(one => one.RecurrenceIdentifier!.StartTime.Value).ToHashSet();
        return all.SelectMany(one => one.GetOccurrences()
            .Where(turn => one.RecurrenceIdentifier is not null || !replaced.Contains(turn.Period.StartTime.Value))
            .Select(turn => Shown(one, turn)));
    }

    private static Shown Shown(CalendarEvent one, Occurrence turn) => new(
        one.Uid!,
        one.Uid!.StartsWith("series", StringComparison.Ordinal) ? Written(one.RecurrenceIdentifier?.StartTime ?? turn.Period.StartTime) : null,
        Written(turn.Period.StartTime),
        Written(turn.Period.EffectiveEndTime ?? turn.Period.StartTime),
        one.Summary!,
        one.Status!,
        one.Sequence);

    private static string Written(CalDateTime time) =>
        time.HasTime ? History.Written(new DateTimeOffset(time.AsUtc, TimeSpan.Zero)) : History.Written(DateOnly.FromDateTime(time.Value));

    [Fact]
    public void It_shows_every_instant_of_generated_histories_as_the_history_of_the_zones_has_it() =>
        History.All.Sample(history =>
        {
            var read = Ical.Net.Calendar.Load(Known.Text(history.Write()))!;

            History.Sorted(read.Events.GroupBy(one => one.Uid, StringComparer.Ordinal).SelectMany(Times)).ShouldBe(history.Expected());
        });
}
