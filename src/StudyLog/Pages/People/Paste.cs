using StudyLog.Features.People.Pasting;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.People;

/// <summary>How far a paste is.</summary>
/// <param name="Of">How many lines of it hold anything.</param>
/// <param name="Judged">How many of those were judged.</param>
/// <param name="Made">How many people were made.</param>
/// <param name="Same">How many were there already.</param>
/// <param name="Refused">The lines that were refused, each with why.</param>
/// <param name="Problem">What ended it early; what was judged before stays.</param>
/// <param name="EndedAt">When it ended; null while it goes on.</param>
public sealed record PasteStanding(
    int Of, int Judged = 0, int Made = 0, int Same = 0, IReadOnlyList<RowJudgement>? Refused = null, Problem? Problem = null, DateTimeOffset? EndedAt = null)
{
    public IReadOnlyList<RowJudgement> Refused { get; init; } = Refused ?? [];

    /// <summary>Whether it goes on.</summary>
    public bool IsUnderWay => EndedAt is null;

    internal PasteStanding After(PastedPart part, PastePeople.Judged judged) => this with
    {
        Judged = Judged + part.Lines,
        Made = Made + judged.Made,
        Same = Same + judged.Same,
        Refused = [.. Refused, .. judged.Rows.Where(row => row.Outcome == RowOutcome.Refused)],
    };
}

/// <summary>A paste of many people on its way: part by part, each a command of its own.</summary>
public sealed class Paste
{
    private const int LinesAtOnce = 100;

    private readonly IReadOnlyList<PastedPart> parts;
    private volatile PasteStanding standing;

    public Paste(string text)
    {
        parts = PastedText.Parts(text, LinesAtOnce);

        // What holds nothing is judged whole, and the judgement says so.
        if (parts.Count == 0) parts = [new PastedPart(text, 0)];
        standing = new PasteStanding(parts.Sum(part => part.Lines));
    }

    /// <summary>It is further than it was.</summary>
    public event EventHandler? Moved;

    /// <summary>How far it is.</summary>
    public PasteStanding Standing => standing;

    /// <summary>Whether its end was shown to whoever gave it.</summary>
    public bool IsSeen { get; set; }

    /// <summary>Gives part after part, until one is refused whole.</summary>
    public async Task Run(Func<string, Task<Done>> give, TimeProvider clock)
    {
        foreach (var part in parts)
        {
            var (judged, problem) = await Judge(give, part);
            Move(judged is null ? standing with { Problem = problem, EndedAt = clock.GetUtcNow() } : standing.After(part, judged));
            if (judged is null) return;
        }

        Move(standing with { EndedAt = clock.GetUtcNow() });
    }

    private static async Task<(PastePeople.Judged? Judged, Problem? Problem)> Judge(Func<string, Task<Done>> give, PastedPart part)
    {
        try
        {
            var done = await give(part.Text);
            return done.Problem is { } problem ? (null, problem) : (done.Read<PastePeople.Judged>(), null);
        }
#pragma warning disable CA1031 // Nobody waits for it: what went wrong is told to whoever comes back.
        catch (Exception)
#pragma warning restore CA1031
        {
            return (null, ProblemTable.Unexpected);
        }
    }

    private void Move(PasteStanding to)
    {
        standing = to;
        Moved?.Invoke(this, EventArgs.Empty);
    }
}
