using System.CommandLine;
using System.CommandLine.Help;

namespace StudyLog.CommandLine.Commands;

/// <summary>All commands, described in the language of the run.</summary>
/// <param name="Root">The command itself.</param>
/// <param name="Access">Where and who.</param>
/// <param name="Json">Whether programs read what is printed.</param>
internal sealed record CommandTree(Command Root, AccessOptions Access, Option<bool> Json)
{
    public static CommandTree Of(Surroundings around)
    {
        var (access, json) = (new AccessOptions(), new Option<bool>("--json") { Description = Texts.Say("option.json") });
        var root = new Command("studylog", Texts.Say("studylog"))
        {
            new HelpOption { Description = Texts.Say("option.help") },
            new VersionOption { Description = Texts.Say("option.version") },
            ImportCommand.Of(access, json, around),
            ExportCommand.Of(access, around),
            ArchiveCommand.Of(access, json, around),
            CheckCommand.Of(around),
        };
        foreach (var option in access.All) root.Add(option);
        return new CommandTree(root, access, json);
    }
}
