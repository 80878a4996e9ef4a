using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace StudyLog.Bench;

/// <summary>What the figures were taken on: without it they say nothing.</summary>
internal sealed record Machine(IReadOnlyList<KeyValuePair<string, string>> Lines)
{
    public static async Task<Machine> DescribeAsync(Workbench workbench, CancellationToken cancellation)
    {
        var postgres = await workbench.PostgresAsync(cancellation);
        return new Machine(
        [
            new("Taken", DateTimeOffset.UtcNow.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
            new("Version", typeof(Machine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown"),
            new("Processor", string.Create(CultureInfo.InvariantCulture, $"{Value("/proc/cpuinfo", "model name")}, {Environment.ProcessorCount} cores")),
            new("Memory", string.Create(CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024):0.0} GiB")),
            new("System", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, kernel {Environment.OSVersion.Version}"),
            new("Data folder", postgres.FileSystem),
            new("PostgreSQL", await postgres.DescribeAsync(cancellation)),
            new(".NET", RuntimeInformation.FrameworkDescription),
            new("Bench", IsOptimised ? "Release" : "Debug: these figures are not for comparison"),
        ]);
    }

    private static bool IsOptimised =>
        typeof(Machine).Assembly.GetCustomAttribute<System.Diagnostics.DebuggableAttribute>()?.IsJITOptimizerDisabled != true;

    private static string Value(string file, string name) =>
        File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[^1].Trim() ?? "unknown"
            : RuntimeInformation.ProcessArchitecture.ToString();
}
