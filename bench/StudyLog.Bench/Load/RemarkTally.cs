using System.Runtime.InteropServices;

namespace StudyLog.Bench.Load;

/// <summary>What came of a load: of one client, or of all together.</summary>
internal sealed class RemarkTally
{
    private readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);
    private string? _firstRefusal;

    /// <summary>Every remark that was answered 201.</summary>
    public List<RecordedRemark> Recorded { get; } = [];

    /// <summary>Of the same, in milliseconds.</summary>
    public List<double> Latencies { get; } = [];

    public int Reads { get; set; }

    public int StaleReads { get; set; }

    public TimeSpan Elapsed { get; private init; }

    public int RefusalCount => _refusals.Values.Sum();

    public double Rate => Recorded.Count / Elapsed.TotalSeconds;

    /// <summary>What must not have happened, in sentences.</summary>
    public IEnumerable<string> Failures
    {
        get
        {
            foreach (var (answer, count) in _refusals)
                yield return FormattableString.Invariant($"{count:N0} × {answer}; the first of all: {_firstRefusal}");
            if (StaleReads > 0)
                yield return FormattableString.Invariant($"{StaleReads:N0} of {Reads:N0} reads lacked the remark just recorded");
        }
    }

    public static RemarkTally Sum(IEnumerable<RemarkTally> tallies, TimeSpan elapsed)
    {
        var sum = new RemarkTally { Elapsed = elapsed };
        foreach (var tally in tallies)
        {
            sum.Recorded.AddRange(tally.Recorded);
            sum.Latencies.AddRange(tally.Latencies);
            sum.Reads += tally.Reads;
            sum.StaleReads += tally.StaleReads;
            sum._firstRefusal ??= tally._firstRefusal;
            foreach (var (answer, count) in tally._refusals)
                sum._refusals[answer] = sum._refusals.GetValueOrDefault(answer) + count;
        }

        sum.Latencies.Sort();
        return sum;
    }

    public void Refused(string method, int status, MemoryStream answer) =>
        Count(FormattableString.Invariant($"{method} {status}"), JsonBody.Text(answer));

    public void Unanswered(HttpRequestException reason) => Count("request without an answer", reason.Message);

    /// <summary>The latency that this share of the remarks stayed below. Asked of a sum, whose latencies are in order.</summary>
    public double LatencyOf(double share) => Percentile.Of(Latencies, share);

    private void Count(string refusal, string words)
    {
        _refusals[refusal] = _refusals.GetValueOrDefault(refusal) + 1;
        _firstRefusal ??= words;
    }
}

/// <summary>A remark that was answered 201, by the number of its session in the load.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RecordedRemark(int Session, Guid Id);
