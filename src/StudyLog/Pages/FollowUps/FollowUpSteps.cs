using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Features.FollowUps.Accepting;
using StudyLog.Features.FollowUps.Extending;
using StudyLog.Features.FollowUps.Halting;
using StudyLog.Features.FollowUps.Working;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.FollowUps;

/// <summary>What somebody wrote with a step; what a step does not ask for is not looked at.</summary>
/// <param name="Text">The reason, the report, the result or the opinion.</param>
/// <param name="Percent">How much is done.</param>
/// <param name="More">The problem of a report, the evidence of a result.</param>
/// <param name="On">Until when more time is asked for, or by when it is to be done again.</param>
/// <param name="ReportId">The id of the report, so that one that was stored just before the line broke is the same.</param>
public sealed record StepWords(string? Text = null, int? Percent = null, string? More = null, DateOnly? On = null, Guid? ReportId = null)
{
    /// <summary>Nothing.</summary>
    public static StepWords None { get; } = new();
}

/// <summary>Takes steps: each is one command.</summary>
public static class FollowUpSteps
{
    /// <summary>Whether something is asked for before the step is taken.</summary>
    public static bool NeedsWords(this FollowUpStep step) => step is not (FollowUpStep.Receive or FollowUpStep.GrantTime);

    /// <summary>Takes a step, for the lead department where that is entered for it.</summary>
    public static Task<Done> Take(this PageDoor door, FollowUpStep step, FollowUpCase followUp, Asker asker, StepWords words)
    {
        return step switch
        {
            FollowUpStep.Receive => Give(new ReceiveFollowUp.Body()),
            FollowUpStep.Report => Give(new ReportProgress.Body(words.ReportId, words.Percent, words.Text ?? "", words.More)),
            FollowUpStep.Submit => Give(new SubmitCompletion.Body(words.Text ?? "", words.More)),
            FollowUpStep.AskForTime => Give(new RequestExtension.Body(words.On ?? default, words.Text)),
            FollowUpStep.GrantTime => Give(new GrantExtension.Body()),
            FollowUpStep.RefuseTime => Give(new RefuseExtension.Body(words.Text)),
            FollowUpStep.Close => Give(new CloseFollowUp.Body(words.Text)),
            FollowUpStep.Return => Give(new ReturnCompletion.Body(words.Text, words.On)),
            FollowUpStep.Suspend => Give(new SuspendFollowUp.Body(words.Text)),
            FollowUpStep.Resume => Give(new ResumeFollowUp.Body(words.Text)),
            FollowUpStep.Cancel => Give(new CancelFollowUp.Body(words.Text)),
            FollowUpStep.Reopen => Give(new ReopenFollowUp.Body(words.Text)),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "It has a form of its own."),
        };

        Task<Done> Give<TBody>(TBody body)
            where TBody : CommandBody =>
            door.Do(followUp.Id, body with { OnBehalfOf = followUp.OnBehalf(step, asker) });
    }
}
