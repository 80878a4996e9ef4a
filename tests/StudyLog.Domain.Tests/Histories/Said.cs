using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CsCheck;

namespace StudyLog.Domain.Tests.Histories;

/// <summary>Something that somebody says of a stream, as text too so that a history that breaks a rule can be read.</summary>
internal sealed record Said<TState, TEvent>(
    string What,
    Asking Asking,
    Func<TState, Asking, Now, Decision<TEvent>> Decide,
    [CallerArgumentExpression(nameof(Decide))] string Code = "")
    where TState : IFold<TState>
    where TEvent : DomainEvent
{
    /// <summary>The decisions it asks for, as its code names them.</summary>
    public IEnumerable<string> Decisions => Some.DecisionsIn(Code);

    public override string ToString() => $"{What} by {Asking.By.ToString("D")[7]} on {Asking.OccurredOn?.ToString() ?? "no day"}";

    /// <summary>Says it, says it again, says it again a day later, and looks at what every event says of itself.</summary>
    public Step<TState, TEvent> To(TState state, Now now)
    {
        var later = now with { Instant = now.Instant.AddDays(1) };
        var step = Law.Apply(state, before => Decide(before, Asking, now), after => Decide(after, Asking, later));
        foreach (var @event in step.Events)
        {
            var (by, onBehalfOf, occurred) = @event.Provenance;
            (by, onBehalfOf).ShouldBe((Asking.By, Asking.OnBehalfOf));
            (occurred.From > now.Instant).ShouldBeFalse($"{@event} lies in the future");
            (occurred.LocalDay, occurred.LocalMonth).ShouldBe((occurred.Day(now.Zone), occurred.Month(now.Zone)), "It is written with the offset of the zone.");
            if (Asking.OccurredOn is { } said) occurred.ShouldBe(said.In(now.Zone), "It happened when the asker says.");
        }

        return step;
    }
}

/// <summary>What random people say at random times.</summary>
internal static partial class Some
{
    public static readonly Gen<StatedTime?> OccurredOn = Gen.Frequency<StatedTime?>(
        (10, Gen.Const((StatedTime?)null)),
        (2, Gen.Int[-30, 3].Select(StatedTime? (days) => new StatedTime.OnDay(Known.Today.AddDays(days)))),
        (1, Gen.Int[-2, 1].Select(StatedTime? (months) => new StatedTime.InMonth(new DateOnly(2022, 11, 1).AddMonths(months)))),
        (1, Gen.Int[-40_000, 2_000].Select(StatedTime? (minutes) => new StatedTime.AtInstant(Known.AtPresent.Instant.AddMinutes(minutes)))),
        (1, Gen.Const<StatedTime?>(new StatedTime.NotKnown())));

    public static readonly Gen<Asking> Asking = Gen.Select(
        Gen.OneOf(
            Known.Secretary, Known.Leader, Known.OfficeLiaison, Known.ResearchLiaison,
            Known.Secretary with { OnBehalfOf = new(Known.Office, null) }),
        OccurredOn,
        (asking, occurredOn) => asking with { OccurredOn = occurredOn });

    public static Gen<T> Of<T>(params T[] values) => Gen.OneOf(values);

    /// <summary>A member of a command that changes things: left out as often as given.</summary>
    public static Gen<Given<T>> Given<T>(Gen<T> values) => Gen.OneOf(Gen.Const(default(Given<T>)), values.Select(Given<T> (value) => value));

    public static readonly Gen<bool> Bool = Gen.Bool;

    /// <summary>One of a few ids, so that the same one comes again.</summary>
    public static Gen<Guid> IdOf(int kind) => Gen.Int[1, 4].Select(number => Known.Id((kind * 16) + number));

    /// <summary>So many that none of those that are said now and then is missing.</summary>
    public static IReadOnlyList<T> Many<T>(Gen<T> gen)
    {
        var many = new List<T>();
        gen.Sample(many.Add, iter: 1_000, threads: 1);
        return many;
    }

    public static IEnumerable<string> DecisionsIn(string code) => NamesOfDecisions.Matches(code).Select(match => match.Value);

    /// <summary>The clock goes on by some hours with every step.</summary>
    public static Now AfterSteps(int steps) => Known.AtPresent with { Instant = Known.AtPresent.Instant.AddHours(3 * steps) };

    [GeneratedRegex(@"\b\w+Decisions\.\w+")]
    private static partial Regex NamesOfDecisions { get; }
}
