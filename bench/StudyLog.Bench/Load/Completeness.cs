namespace StudyLog.Bench.Load;

/// <summary>Compares what was answered 201 with what the records hold: nothing lost, nothing twice, nothing from nowhere.</summary>
internal static class Completeness
{
    public static async Task<IReadOnlyList<string>> CheckAsync(
        Office office, IReadOnlyList<BenchSession> sessions, IEnumerable<RecordedRemark> recorded, CancellationToken cancellation)
    {
        var promised = recorded.ToLookup(remark => remark.Session, remark => remark.Id);
        var (lost, twice, unknown) = (0, 0, 0);
        for (var session = 0; session < sessions.Count; session++)
        {
            var kept = await office.RemarksAsync(sessions[session], cancellation);
            var expected = promised[session].ToHashSet();
            twice += kept.Count - kept.Distinct().Count() + promised[session].Count() - expected.Count;
            lost += expected.Except(kept).Count();
            unknown += kept.Except(expected).Count();
        }

        return [.. Sentences(lost, twice, unknown)];
    }

    private static IEnumerable<string> Sentences(int lost, int twice, int unknown)
    {
        if (lost > 0)
            yield return FormattableString.Invariant($"{lost:N0} remarks were answered 201 and are not in the record");
        if (twice > 0)
            yield return FormattableString.Invariant($"{twice:N0} remarks are there twice");
        if (unknown > 0)
            yield return FormattableString.Invariant($"{unknown:N0} remarks are in the record and were never answered 201");
    }
}
