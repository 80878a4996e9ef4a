using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Programmes;
using StudyLog.Http;

namespace StudyLog.Features.Programmes.Withdrawing;

/// <summary>撤回专家团队: it should not have been recorded as engaged.</summary>
public static class WithdrawExperts
{
    [Requires(Act.KeepProgrammes)]
    public sealed record Body([property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/programmes/{id:guid}/experts/{part:guid}/withdraw");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Withdraw(asked, asked.Body.Reason, ProgrammeDecisions.WithdrawExperts, cancellation);
}
