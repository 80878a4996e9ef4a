using Microsoft.AspNetCore.Components;
using StudyLog.Domain.FollowUps;
using StudyLog.Features.FollowUps.ViewingFollowUp;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;
using StudyLog.Queries;

namespace StudyLog.Pages.FollowUps;

/// <summary>One follow-up: where it comes from, how it stands, what can be done about it, and its life story.</summary>
public sealed partial class FollowUpPage
{
    // These have a card of their own, which is always open.
    private static readonly FollowUpStep[] OfTheCard = [FollowUpStep.Report, FollowUpStep.Submit, FollowUpStep.AskForTime];

    private FollowUpStep? open;
    private Problem? refused;

    /// <summary>The follow-up.</summary>
    [Parameter]
    public Guid Id { get; set; }

    protected override IQuery<FollowUpView> Query => new ViewFollowUp.Query(Id);

    private ExtensionView? Asked => Reply?.Value?.Extensions.FirstOrDefault(extension => extension.Outcome == ExtensionOutcome.Pending);

    private static bool IsFirst(FollowUpStep step) => step is FollowUpStep.Receive or FollowUpStep.Close or FollowUpStep.GrantTime;

    private IReadOnlyList<FollowUpStep> Steps(FollowUpView followUp) => FollowUpCase.Of(followUp).StepsFor(User.Asker);

    private IEnumerable<FollowUpStep> Offered(FollowUpView followUp) => Steps(followUp).Except(OfTheCard);

    private async Task Choose(FollowUpStep step)
    {
        refused = null;
        if (step.NeedsWords())
        {
            open = open == step ? null : step;
            return;
        }

        refused = (await Door.Take(step, FollowUpCase.Of(Reply!.Value!), User.Asker, StepWords.None)).Problem;
        await AskAgain();
    }

    private void Close() => open = null;

    private async Task Finish()
    {
        Close();
        await AskAgain();
    }
}
