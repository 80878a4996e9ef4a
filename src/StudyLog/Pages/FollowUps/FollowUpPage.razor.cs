using Microsoft.AspNetCore.Components;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.FollowUps;
using StudyLog.Features.FollowUps.ViewingFollowUp;
using StudyLog.Http.Problems;
using StudyLog.Queries;

namespace StudyLog.Pages.FollowUps;

/// <summary>One follow-up: where it comes from, how it stands, what can be done about it, and its life story.</summary>
public sealed partial class FollowUpPage
{
    private Problem? refused;

    /// <summary>The follow-up.</summary>
    [Parameter]
    public Guid Id { get; set; }

    protected override IQuery<FollowUpView> Query => new ViewFollowUp.Query(Id);

    private ExtensionView? Asked => Reply?.Value?.Extensions.FirstOrDefault(extension => extension.Outcome == ExtensionOutcome.Pending);

    private bool IsOpen => Reply?.Value?.Status is not (null or FollowUpState.Closed or FollowUpState.Cancelled or FollowUpState.NotIssued);

    private bool Judges => User.Reaches(Act.AcceptFollowUps);

    private bool Works => User.Reaches(Act.WorkOnFollowUps, Reach.Own);

    private async Task<bool> Do<TBody>(TBody body)
        where TBody : CommandBody
    {
        var done = await Door.Do(Id, body);
        refused = done.Problem;
        await AskAgain();
        return refused is null;
    }
}
