using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using StudyLog.CommandLine.Commands;
using StudyLog.CommandLine.Service;

namespace StudyLog.CommandLine;

/// <summary>The command line from its words to its exit code.</summary>
internal static class Application
{
    // After Ctrl-C: enough to say how to come back, and to sign out.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(10);

    public static async Task<int> Run(string[] args, Surroundings around, CancellationToken cancellation = default)
    {
        var (parsed, json) = Parse(args, around);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors) await around.Error.WriteLineAsync(error.Message);
            await around.Error.WriteLineAsync(Texts.Say("see-help", PathOf(parsed.CommandResult)));
            return ExitCode.WrongUse;
        }

        var output = new InvocationConfiguration
        {
            Output = around.Out,
            Error = around.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToEnd,
        };
        try
        {
            return await parsed.InvokeAsync(output, cancellation);
        }
        catch (StopException stop)
        {
            if (stop is RefusedException { Text: { } problem } && parsed.GetValue(json)) await around.Out.WriteLineAsync(problem);
            await around.Error.WriteLineAsync(stop.Message);
            return stop.ExitCode;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            await around.Error.WriteLineAsync(failed.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    // Twice where a language is asked for: what is wrong with the command is said in it, too.
    private static (ParseResult Parsed, Option<bool> Json) Parse(string[] args, Surroundings around)
    {
        SpokenLanguage.Speak(SpokenLanguage.Usual(around));
        var tree = CommandTree.Of(around);
        var parsed = tree.Root.Parse(args);
        if (SpokenLanguage.Known(parsed.GetValue(tree.Access.Language)) is not { } wished) return (parsed, tree.Json);
        SpokenLanguage.Speak(wished);
        tree = CommandTree.Of(around);
        return (tree.Root.Parse(args), tree.Json);
    }

    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult above ? $"{PathOf(above)} {command.Command.Name}" : command.Command.Name;
}
