using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Features.FollowUps.ListingFollowUps;
using StudyLog.Features.FollowUps.ViewingFollowUp;

namespace StudyLog.Pages.FollowUps;

/// <summary>
/// One follow-up as far as it decides which steps are offered to somebody. It offers what the states and the duties allow; whether a step is taken is
/// decided by who handles the command.
/// </summary>
/// <param name="Id">The follow-up.</param>
/// <param name="LeadDepartmentId">主办.</param>
/// <param name="LeadDepartment">Its name.</param>
/// <param name="CoDepartmentIds">协办.</param>
/// <param name="OwnerId">责任人, if there is one.</param>
/// <param name="State">Where it stands.</param>
/// <param name="GoesOnIn">The state it goes on in once it is resumed or reopened, where that is known.</param>
/// <param name="IsDue">Whether there is a day that could be moved.</param>
/// <param name="AsksForTime">Whether more time is asked for and nobody has answered.</param>
public sealed record FollowUpCase(
    Guid Id,
    Guid LeadDepartmentId,
    string? LeadDepartment,
    IReadOnlyList<Guid> CoDepartmentIds,
    Guid? OwnerId,
    FollowUpState State,
    FollowUpState? GoesOnIn,
    bool IsDue,
    bool AsksForTime)
{
    /// <summary>Who handed in the completion, as far as that is known; nobody accepts what she handed in herself.</summary>
    public Guid? SubmittedBy { get; init; }

    private bool IsBeingDone => State.IsBeingDone();

    private bool IsOpen => IsBeingDone || State is FollowUpState.Submitted or FollowUpState.Suspended;

    /// <summary>As a list shows it. Whether more time is asked for is not told there.</summary>
    public static FollowUpCase Of(ListFollowUps.Row row) => new(
        row.Id, row.LeadDepartmentId, row.LeadDepartment, row.CoDepartmentIds, row.OwnerId, row.Status, row.GoesOnIn, IsDue: false, AsksForTime: false);

    /// <summary>As its own page shows it.</summary>
    public static FollowUpCase Of(FollowUpView view) => new(
        view.Id,
        view.LeadDepartmentId,
        view.LeadDepartmentName,
        [.. view.CoDepartments.Select(department => department.DepartmentId)],
        view.OwnerId,
        view.Status,
        GoesOnIn: null,
        view.DueOn is not null,
        view.Extensions.Any(extension => extension.Outcome == ExtensionOutcome.Pending))
    {
        SubmittedBy = view.History.LastOrDefault(entry => entry.Type == "follow-up-completion-submitted")?.Who.UserId,
    };

    /// <summary>Whether somebody would accept it, had she not handed it in herself.</summary>
    public bool IsOwnSubmission(Asker asker) => State == FollowUpState.Submitted && SubmittedBy == asker.UserId && Accepts(asker);

    /// <summary>What somebody can do about it now.</summary>
    public IReadOnlyList<FollowUpStep> StepsFor(Asker asker) => [.. Enum.GetValues<FollowUpStep>().Where(step => Allows(step) && Concerns(step, asker))];

    /// <summary>The state that a step leads to; null where it stays in its own, or where that is not known.</summary>
    public FollowUpState? LeadsTo(FollowUpStep step) => step switch
    {
        FollowUpStep.Receive => FollowUpState.Received,
        FollowUpStep.Submit => FollowUpState.Submitted,
        FollowUpStep.Close => FollowUpState.Closed,
        FollowUpStep.Return => FollowUpState.Returned,
        FollowUpStep.Suspend => FollowUpState.Suspended,
        FollowUpStep.Cancel => FollowUpState.Cancelled,
        FollowUpStep.Resume or FollowUpStep.Reopen => GoesOnIn,
        _ => null,
    };

    /// <summary>Whom a step is taken for, where the asker has no part in it and enters what the lead department did; null: the asker's own.</summary>
    public OnBehalfOf? OnBehalf(FollowUpStep step, Asker asker) =>
        IsWork(step) && !Answers(asker) && !(step == FollowUpStep.Report && Joins(asker)) && asker.ReachFor(Act.ActOnBehalf) == Reach.Organisation
            ? new OnBehalfOf(LeadDepartmentId, PersonId: null)
            : null;

    /// <summary>Whether somebody can attach files.</summary>
    public bool TakesFilesFrom(Asker asker) =>
        IsOpen && (Answers(asker) || Joins(asker) || asker.ReachFor(Act.WorkOnFollowUps) == Reach.Organisation);

    /// <summary>Whether attached files can be taken away again; not while they are judged.</summary>
    public bool LetsFilesGo => IsBeingDone || State == FollowUpState.Suspended;

    private bool Allows(FollowUpStep step) => step switch
    {
        FollowUpStep.Receive => State == FollowUpState.Issued,
        FollowUpStep.Report or FollowUpStep.Submit or FollowUpStep.Suspend => IsBeingDone,
        FollowUpStep.AskForTime => IsBeingDone && IsDue && !AsksForTime,
        FollowUpStep.GrantTime or FollowUpStep.RefuseTime => AsksForTime,
        FollowUpStep.Close or FollowUpStep.Return => State == FollowUpState.Submitted,
        FollowUpStep.Resume => State == FollowUpState.Suspended,
        FollowUpStep.Reassign => IsBeingDone || State == FollowUpState.Suspended,
        FollowUpStep.CarryOver or FollowUpStep.Cancel => IsOpen,
        FollowUpStep.Reopen => State is FollowUpState.Closed or FollowUpState.Cancelled,
        _ => false,
    };

    private bool Concerns(FollowUpStep step, Asker asker) => step switch
    {
        FollowUpStep.Report => Answers(asker) || Joins(asker) || Enters(asker),
        _ when IsWork(step) => Answers(asker) || Enters(asker),
        FollowUpStep.Close => Accepts(asker) && SubmittedBy != asker.UserId,
        FollowUpStep.Return or FollowUpStep.GrantTime or FollowUpStep.RefuseTime or FollowUpStep.Reopen => Accepts(asker),
        _ => asker.ReachFor(Act.IssueFollowUps) == Reach.Organisation,
    };

    private static bool IsWork(FollowUpStep step) => step is FollowUpStep.Receive or FollowUpStep.Report or FollowUpStep.Submit or FollowUpStep.AskForTime;

    private bool Answers(Asker asker) => Works(asker, Reach.Departments) && asker.DepartmentIds.Contains(LeadDepartmentId)
        || (Works(asker, Reach.Own) && OwnerId is not null && OwnerId == asker.PersonId);

    private bool Joins(Asker asker) => Works(asker, Reach.Departments) && asker.DepartmentIds.Intersect(CoDepartmentIds).Any();

    private static bool Accepts(Asker asker) => asker.ReachFor(Act.AcceptFollowUps) == Reach.Organisation;

    private static bool Enters(Asker asker) => Works(asker, Reach.Organisation) && asker.ReachFor(Act.ActOnBehalf) == Reach.Organisation;

    private static bool Works(Asker asker, Reach from) => asker.ReachFor(Act.WorkOnFollowUps) >= from;
}
