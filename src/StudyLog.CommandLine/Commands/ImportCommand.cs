using System.CommandLine;
using StudyLog.CommandLine.Importing;

namespace StudyLog.CommandLine.Commands;

/// <summary><c>studylog import KIND FILE</c>. Which kinds there are the server says: one it does not know it refuses, naming those it does.</summary>
internal static class ImportCommand
{
    public static Command Of(AccessOptions access, Option<bool> json, Surroundings around)
    {
        var kind = new Argument<string?>("KIND") { Description = Texts.Say("import.kind"), Arity = ArgumentArity.ZeroOrOne }.AndNoOption();
        var file = new Argument<string?>("FILE") { Description = Texts.Say("import.file"), Arity = ArgumentArity.ZeroOrOne }.AndNoOption();
        var resume = new Option<Guid?>("--resume") { Description = Texts.Say("import.resume"), HelpName = "ID", CustomParser = Given.Id };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = Texts.Say("import.dry-run") };
        var yes = new Option<bool>("--yes", "-y") { Description = Texts.Say("import.yes") };
        var command = new Command("import", Texts.Say("import")) { kind, file, dryRun, yes, resume, json };
        command.Validators.Add(result =>
        {
            if (result.IsGiven(file) == result.IsGiven(resume) || result.IsGiven(kind) != result.IsGiven(file))
                result.AddError(Texts.Say("import.file-or-resume"));
            if (result.IsGiven(dryRun) && result.IsGiven(yes)) result.AddError(Texts.Say("import.dry-run-or-yes"));
            if (!around.IsInteractive && !result.IsGiven(dryRun) && !result.IsGiven(yes)) result.AddError(Texts.Say("import.nobody-to-ask"));
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var service = access.Open(parsed, around);
            var wish = new ImportWish(
                parsed.GetValue(kind), parsed.GetValue(file), parsed.GetValue(resume), parsed.GetValue(dryRun), parsed.GetValue(yes), parsed.GetValue(json));
            return await new ImportRun(service, around, wish).Run(cancellation);
        });
        return command;
    }
}
