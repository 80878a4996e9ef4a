using System.CommandLine;

namespace StudyLog.CommandLine.Commands;

/// <summary>Where a file goes.</summary>
internal sealed record OutputOptions(Option<string?> Output, Option<bool> Force)
{
    public static OutputOptions Of(string description) => new(
        new Option<string?>("--output", "-o") { Description = Texts.Say(description), HelpName = "FILE" },
        new Option<bool>("--force", "-f") { Description = Texts.Say("option.force") });
}
