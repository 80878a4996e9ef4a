namespace StudyLog.Persistence;

/// <summary>Numbers for many things of one attempt: the series is taken once, and what is not used of it is given back with the commit.</summary>
public sealed class NumberRun
{
    private readonly int year;
    private int last;

    private NumberRun(int year, int last) => (this.year, this.last) = (year, last);

    /// <summary>The number of the next thing.</summary>
    public string Next => RunningNumbers.Written(year, last + 1);

    /// <summary>Takes the series. Whoever asks meanwhile waits, unless this is only considered.</summary>
    public static async Task<NumberRun> Take(Attempt attempt, string series)
    {
        var (tenant, year) = (attempt.OrganisationId.ToString("D"), attempt.Now.Today.Year);
        if (attempt.OnlyConsiders)
            return new(year, await attempt.Look<int>($"select last from {RunningNumbers.Table} where tenant_id = $1 and series = $2 and year = $3", tenant, series, year));

        var run = new NumberRun(year, await attempt.Scalar<int>(
            $"""
            insert into {RunningNumbers.Table} (tenant_id, series, year, last) values ($1, $2, $3, 0)
            on conflict (tenant_id, series, year) do update set last = running_numbers.last
            returning last
            """,
            tenant,
            series,
            year));
        attempt.BeforeCommit(() => attempt.Enqueue(
            $"update {RunningNumbers.Table} set last = ? where tenant_id = ? and series = ? and year = ?", run.last, tenant, series, year));
        return run;
    }

    /// <summary>Says that the next number stands for something now.</summary>
    public void Use() => last++;
}
