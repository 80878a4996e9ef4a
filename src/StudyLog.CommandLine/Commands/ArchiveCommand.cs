using System.CommandLine;
using StudyLog.CommandLine.Archiving;

namespace StudyLog.CommandLine.Commands;

/// <summary><c>studylog archive YEAR</c>.</summary>
internal static class ArchiveCommand
{
    public static Command Of(AccessOptions access, Option<bool> json, Surroundings around)
    {
        var year = new Argument<int?>("YEAR") { Description = Texts.Say("archive.year"), Arity = ArgumentArity.ZeroOrOne, CustomParser = Given.Year };
        var resume = new Option<Guid?>("--resume") { Description = Texts.Say("archive.resume"), HelpName = "ID", CustomParser = Given.Id };
        var file = OutputOptions.Of("option.output");
        var command = new Command("archive", Texts.Say("archive")) { year, resume, file.Output, file.Force, json };
        command.Validators.Add(result =>
        {
            if (result.IsGiven(year) == result.IsGiven(resume)) result.AddError(Texts.Say("archive.year-or-resume"));
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var service = access.Open(parsed, around);
            var wish = new ArchiveWish(
                parsed.GetValue(year), parsed.GetValue(resume), parsed.GetValue(file.Output), parsed.GetValue(file.Force), parsed.GetValue(json));
            return await new ArchiveRun(service, around).Run(wish, cancellation);
        });
        return command;
    }
}
