using System.CommandLine;
using StudyLog.CommandLine.Archiving;
using StudyLog.Documents.Archives;

namespace StudyLog.CommandLine.Commands;

/// <summary><c>studylog check FILE</c>: an archive that was kept, years later and with no service at hand.</summary>
internal static class CheckCommand
{
    public static Command Of(Surroundings around)
    {
        var file = new Argument<string>("FILE") { Description = Texts.Say("check.file") }.AndNoOption();
        var command = new Command("check", Texts.Say("check")) { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var archive = File.OpenRead(around.PathOfExisting(parsed.GetValue(file)!));
            var check = await YearArchive.Check(archive, cancellation);
            if (check.IsIntact) await ArchiveTelling.TellIntact(around.Out, check);
            else await ArchiveTelling.TellFaults(around.Error, check);
            return check.IsIntact ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
