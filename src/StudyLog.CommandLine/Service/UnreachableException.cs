namespace StudyLog.CommandLine.Service;

/// <summary>Nobody answers there.</summary>
#pragma warning disable CA1032 // It always names a server.
internal sealed class UnreachableException(Uri server, string reason) : StopException(CommandLine.ExitCode.Failed, Texts.Say("unreachable", server, reason.TrimEnd('.', '。')));
#pragma warning restore CA1032
