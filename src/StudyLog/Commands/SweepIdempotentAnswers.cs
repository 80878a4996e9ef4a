namespace StudyLog.Commands;

/// <summary>Time to forget the answers that are older than a repetition can be. Sent once an hour, by one node.</summary>
public sealed record SweepIdempotentAnswers
{
    public const string Hourly = "17 * * * *";

    public static Task Handle(SweepIdempotentAnswers sweep, IdempotentAnswers answers, TimeProvider clock, CancellationToken cancellation) =>
        answers.Sweep(clock.GetUtcNow(), cancellation);
}
