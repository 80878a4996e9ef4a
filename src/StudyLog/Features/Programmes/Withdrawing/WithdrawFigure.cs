using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Programmes;
using StudyLog.Http;

namespace StudyLog.Features.Programmes.Withdrawing;

/// <summary>撤回项目数: it should not have been recorded.</summary>
public static class WithdrawFigure
{
    [Requires(Act.KeepProgrammes)]
    public sealed record Body([property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/programmes/{id:guid}/figures/{part:guid}/withdraw");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Withdraw(asked, asked.Body.Reason, ProgrammeDecisions.WithdrawFigure, cancellation);
}
