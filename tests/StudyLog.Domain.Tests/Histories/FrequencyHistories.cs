using System.Runtime.CompilerServices;
using CsCheck;
using StudyLog.Domain.Frequencies;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Reminders;
using Sentence = StudyLog.Domain.Tests.Histories.Said<
    StudyLog.Domain.Frequencies.FrequencyGap, StudyLog.Domain.Frequencies.FrequencyEvent>;

namespace StudyLog.Domain.Tests.Histories;

/// <summary>Whenever anybody looks at a period, it is told once a step.</summary>
public class FrequencyHistories
{
    private static readonly RequiredPeriod Period = new(SessionKind.ThemeDay, Known.Office, NormPeriod.Month, new(2022, 11, 1));

    private static readonly Gen<Sentence> Looking = Gen.Select(Gen.Int[-5, 35], Gen.Int[0, 15], Some.Asking, (day, days, asking) => Says(
        $"look on day {day}",
        (gap, by, now) => FrequencyDecisions.Remind(
            gap,
            new(Period, new(2022, 11, 30), KnownReminders.Looking(Period.First.AddDays(day), KnownReminders.Usual with { GapDays = days })),
            by,
            now)) with { Asking = asking });

    internal static IEnumerable<string> Decisions => Tale.DecisionsOf(Looking);

    [Fact]
    public void Whoever_looks_whenever_and_by_whatever_settings_goes_through_the_steps_in_order() =>
        Tale.Sample(Looking, Looking, (before, step, _) =>
        {
            var places = step.After.Reminders.Select(given => given.Step.Place).ToList();
            places.ShouldBe([.. places.Distinct().Order()], "each step once, and in order");
        });

    private static Sentence Says(
        string what, Func<FrequencyGap, Asking, Now, Decision<FrequencyEvent>> decide, [CallerArgumentExpression(nameof(decide))] string code = "") =>
        new(what, Known.Secretary, decide, code);
}
