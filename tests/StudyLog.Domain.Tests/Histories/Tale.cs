using CsCheck;

namespace StudyLog.Domain.Tests.Histories;

/// <summary>Histories of one stream: how it begins, and then anything that may be said of it.</summary>
internal static class Tale
{
    /// <summary>Tells histories and looks at every step: the state before, what came of it, and when.</summary>
    public static void Sample<TState, TEvent>(
        Gen<Said<TState, TEvent>> beginning, Gen<Said<TState, TEvent>> anything, Action<TState, Step<TState, TEvent>, Now> holds)
        where TState : IFold<TState>
        where TEvent : DomainEvent =>
        Gen.Select(beginning, anything.Array[0, 30]).Sample(
            history =>
            {
                var (state, events) = (TState.Initial, new List<DomainEvent>());
                foreach (var (said, number) in history.Item2.Prepend(history.Item1).Select((said, number) => (said, number)))
                {
                    // What does not exist is not found before anything but its beginning is decided on.
                    if (!state.Exists && !said.Decisions.SequenceEqual(history.Item1.Decisions)) continue;

                    var now = Some.AfterSteps(number);
                    var step = said.To(state, now);
                    holds(state, step, now);
                    state = step.After;
                    events.AddRange(step.Events);
                }

                Written.Of(Scenario.Fold<TState>(events)).ShouldBe(Written.Of(state), "The events are all there is.");
            },
            iter: 400);

    /// <summary>The decisions that are asked for in what may be said.</summary>
    public static IEnumerable<string> DecisionsOf<TState, TEvent>(Gen<Said<TState, TEvent>> anything)
        where TState : IFold<TState>
        where TEvent : DomainEvent =>
        Some.Many(anything).SelectMany(said => said.Decisions);
}
