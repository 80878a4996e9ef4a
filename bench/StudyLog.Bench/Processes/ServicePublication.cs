namespace StudyLog.Bench.Processes;

/// <summary>Publishes the service from the source beside the bench.</summary>
internal static class ServicePublication
{
    public static async Task<string> PublishAsync(Repository repository, CancellationToken cancellation)
    {
        Workbench.Tell("Publishing the service");

        // Build servers would stay behind after the run, and take memory and processor time during it.
        var info = DotnetHost.Command(
            repository.Root,
            "publish", repository.ServiceProject, "-c", "Release", "--use-current-runtime", "--no-self-contained", "-o", repository.PublishedService, "-nodeReuse:false", "-p:UseSharedCompilation=false");
        await using var publish = ChildProcess.Start(info, Path.Combine(repository.Logs, "publish.log"));
        if (await publish.WaitForExitAsync(cancellation) != 0)
            throw new InvalidOperationException("The service could not be published: " + await publish.LastWordsAsync());
        return repository.PublishedService;
    }
}
