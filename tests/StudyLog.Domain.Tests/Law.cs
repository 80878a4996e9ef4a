namespace StudyLog.Domain.Tests;

/// <summary>What a decision came to, and the state after it.</summary>
internal sealed record Step<TState, TEvent>(Decision<TEvent> Decision, TState After)
    where TEvent : DomainEvent
{
    public IReadOnlyList<TEvent> Events => Decision is Decision<TEvent>.Accepted accepted ? accepted.Events : [];

    public Rejection? Rejection => (Decision as Decision<TEvent>.Refused)?.Rejection;
}

/// <summary>What holds for every decision on every stream: it is checked whenever a test decides anything.</summary>
internal static class Law
{
    /// <summary>Decides, folds, and says it a second time, and once more as <paramref name="later"/> says it.</summary>
    public static Step<TState, TEvent> Apply<TState, TEvent>(
        TState state, Func<TState, Decision<TEvent>> decide, Func<TState, Decision<TEvent>>? later = null)
        where TState : IFold<TState>
        where TEvent : DomainEvent
    {
        var before = Written.Of(state);
        var decision = decide(state);
        Written.Of(decide(state)).ShouldBe(Written.Of(decision), "A decision depends on its arguments only.");
        Written.Of(state).ShouldBe(before, "A decision changes nothing.");

        var step = Fold(state, decision);
        if (step.Rejection is not null) return step;
        foreach (var again in new[] { decide(step.After), (later ?? decide)(step.After) })
            Written.Of(again).ShouldBe("accepted []", "Said twice, it is so already.");
        return step;
    }

    /// <summary>The state after a decision; what is refused leaves it as it was.</summary>
    public static Step<TState, TEvent> Fold<TState, TEvent>(TState state, Decision<TEvent> decision)
        where TState : IFold<TState>
        where TEvent : DomainEvent
    {
        if (decision is not Decision<TEvent>.Accepted accepted) return new(decision, state);

        var before = Written.Of(state);
        var after = Fold(state, accepted.Events);
        Written.Of(state).ShouldBe(before, "Folding changes no earlier state.");
        Written.Of(Fold(state, accepted.Events)).ShouldBe(Written.Of(after), "Folding is deterministic.");
        if (accepted.Events.Count > 0) after.Exists.ShouldBeTrue("A stream with events exists.");
        return new(decision, after);
    }

    private static TState Fold<TState, TEvent>(TState state, IEnumerable<TEvent> events)
        where TState : IFold<TState>
        where TEvent : DomainEvent
    {
        foreach (var @event in events)
        {
            var before = Written.Of(state);
            var next = TState.Evolve(state, @event);
            Written.Of(state).ShouldBe(before, "Folding changes no earlier state.");
            (next.Exists || !state.Exists).ShouldBeTrue("What exists does not cease to exist.");
            state = next;
        }

        return state;
    }
}
