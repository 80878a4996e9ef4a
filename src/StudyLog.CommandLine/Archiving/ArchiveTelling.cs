using System.Text.Json;
using StudyLog.Documents.Archives;

namespace StudyLog.CommandLine.Archiving;

/// <summary>Says what the check of an archive found.</summary>
internal static class ArchiveTelling
{
    /// <summary>All that is wrong, a line each.</summary>
    public static async Task TellFaults(TextWriter to, ArchiveCheck check)
    {
        foreach (var fault in check.Faults)
            await to.WriteLineAsync(Texts.Say($"fault.{JsonNamingPolicy.KebabCaseLower.ConvertName(fault.Kind.ToString())}", fault.Path ?? ""));
    }

    /// <summary>How many files are what they were, and the one value to compare with what was noted down.</summary>
    public static async Task TellIntact(TextWriter to, ArchiveCheck check)
    {
        await to.WriteLineAsync(Texts.Say("archive.intact", check.Intact));
        await to.WriteLineAsync(Texts.Say("archive.seal", check.Seal!));
    }
}
