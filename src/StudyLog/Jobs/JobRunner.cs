using Npgsql;
using StudyLog.Accounts;
using StudyLog.Persistence;

namespace StudyLog.Jobs;

/// <summary>
/// Works on jobs, one at a time on each node. Who works on one holds a lock in the database that ends with its connection, so that what a node leaves
/// lying when it dies is taken up at once, by another or by itself when it comes back.
/// </summary>
public sealed class JobRunner(
    NpgsqlDataSource database, IServiceScopeFactory scopes, JobStore jobs, JobFiles files, AccountDirectory directory, ILogger<JobRunner> logger)
    : BackgroundService
{
    // What takes a node down with it would do so again and again.
    private const int MostTries = 5;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    private readonly WakeSignal signal = new();

    /// <summary>Says that there is something to do.</summary>
    public void Wake() => signal.Wake();

    public override void Dispose()
    {
        signal.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await WorkOnNext(stoppingToken))
                {
                    // There may be more.
                }

                await signal.Wait(Pace, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away is no reason to stop.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                if (!Outage.Explains(exception)) logger.LogError(exception, "Looking for long work failed; it goes on.");
                await Task.Delay(Pace, stoppingToken);
            }
        }
    }

    private async Task<bool> WorkOnNext(CancellationToken stopping)
    {
        foreach (var job in await jobs.Unended(stopping))
        {
            await using var connection = await database.OpenConnectionAsync(stopping);
            if (!await Hold(connection, job, "pg_try_advisory_lock", stopping)) continue;
            try
            {
                if (await jobs.Begin(job, stopping) is { } tries) await Work(job, tries, stopping);
            }
            finally
            {
                await Hold(connection, job, "pg_advisory_unlock", CancellationToken.None);
            }

            return true;
        }

        return false;
    }

    private async Task Work(Job job, int tries, CancellationToken stopping)
    {
        using var takenBack = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            if (tries > MostTries) throw new JobFailedException("unexpected");
            await using var scope = scopes.CreateAsyncScope();
            var work = scope.ServiceProvider.GetServices<IJobWork>().Single(work => work.Kind == job.Kind);
            await work.Do(new JobUnderWay(job, directory, jobs, files, takenBack), takenBack.Token);
            await jobs.End(job, JobState.Done, problem: null, stopping);
        }
        catch (OperationCanceledException) when (takenBack.IsCancellationRequested)
        {
            // Taken back, or stopped with the node: then it goes on when that is back.
        }
        catch (JobFailedException failed)
        {
            await jobs.End(job, JobState.Failed, failed.Problem, stopping);
        }
        catch (Exception exception) when (!Outage.Explains(exception))
        {
            logger.LogError(exception, "Long work {Kind} failed.", job.Kind);
            await jobs.End(job, JobState.Failed, "unexpected", stopping);
        }
    }

    private static async Task<bool> Hold(NpgsqlConnection connection, Job job, string function, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select {function}(hashtextextended($1, 0))", connection);
        command.Parameters.Add(new() { Value = $"studylog job {job.Id:D}" });
        return await command.ExecuteScalarAsync(cancellation) is true;
    }
}
