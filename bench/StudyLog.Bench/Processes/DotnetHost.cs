using System.Diagnostics;
using System.Runtime.InteropServices;

namespace StudyLog.Bench.Processes;

/// <summary>Starts assemblies under the same .NET that runs the bench, so that both sides of a ratio start alike.</summary>
internal static class DotnetHost
{
    private static readonly string[] _settingsOfTheCaller = ["ASPNETCORE_", "DOTNET_ENVIRONMENT", "Logging__", "StudyLog__", "ConnectionStrings__", "MSBUILD"];

    // <root>/shared/Microsoft.NETCore.App/<version>/
    private static string Executable => Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    public static ProcessStartInfo Command(string workingFolder, params IEnumerable<string> arguments)
    {
        var info = new ProcessStartInfo(Executable, arguments) { WorkingDirectory = workingFolder };
        var inherited = info.Environment.Keys
            .Where(name => _settingsOfTheCaller.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        foreach (var name in inherited)
            info.Environment.Remove(name);
        return info;
    }
}
