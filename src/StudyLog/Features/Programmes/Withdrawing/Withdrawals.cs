using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Programmes;
using StudyLog.Persistence;

namespace StudyLog.Features.Programmes.Withdrawing;

/// <summary>What withdrawing an engagement, a task and a figure have in common.</summary>
public static class Withdrawals
{
    /// <summary>Decides the withdrawal of the part in the address.</summary>
    public static Task<Outcome> Withdraw<TBody>(
        this CommandRunner commands,
        Asked<TBody> asked,
        string? reason,
        Func<Programme, WithdrawPart, Asking, Now, Decision<ProgrammeEvent>> decide,
        CancellationToken cancellation)
        where TBody : CommandBody =>
        commands.Run(asked, async attempt =>
        {
            var programme = await attempt.Open<Programme>(asked.Target, Thing.Programme);
            var decision = decide(programme, new WithdrawPart(asked.Part!.Value, reason), asked.Asking, attempt.Now);
            return ProgrammeAnswer.Standing(attempt, asked.Target, attempt.Append<Programme, ProgrammeEvent>(asked.Target, decision));
        }, cancellation);
}
