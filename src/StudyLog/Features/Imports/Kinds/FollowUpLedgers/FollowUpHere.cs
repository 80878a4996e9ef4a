using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Imports;
using StudyLog.Persistence;
using FollowUpState = StudyLog.Domain.FollowUps.FollowUpState;

namespace StudyLog.Features.Imports.Kinds.FollowUpLedgers;

/// <summary>
/// Takes over of a ledger what a follow-up here lacks: co-departments, an owner, more progress, a step further. What reads otherwise stays: the ledger may be
/// older than what was decided here.
/// </summary>
internal sealed class FollowUpHere(Attempt attempt, Asking asking, NamedInLedger named)
{
    private readonly FollowUpAsItStood stood = new(attempt, asking);

    /// <summary>Decides on a row that means this follow-up.</summary>
    public JudgedRow Decide(Said<ImportedFollowUp> said, Guid id, FollowUp followUp)
    {
        var (version, notes) = (attempt.VersionOf(id), new List<RowNote>());
        notes.AddRange(WhoIsLeft(said, followUp, out var fill));
        notes.AddRange(WhatIsLeft(said, followUp));
        notes.AddRange(GoOn(said, id, followUp));
        if (fill is not null && Try(id, with => FollowUpDecisions.Reassign(with, fill, asking, attempt.Now), notes)) notes.AddRange(Filled(fill, said.Says));
        return new(said.Row.Place, attempt.VersionOf(id) == version ? RowJudgement.Same : RowJudgement.Changed, notes);
    }

    private List<RowNote> GoOn(Said<ImportedFollowUp> said, Guid id, FollowUp followUp)
    {
        var notes = new List<RowNote>();
        var (says, (state, _, isResult), leadId) = (said.Says, StateSaid.Of(said.Says), followUp.Responsible!.LeadDepartmentId);
        var isNew = followUp is { Reassignments.IsEmpty: true, Submissions.IsEmpty: true, Reopenings.IsEmpty: true };
        if (says.State is not null || says.ClosedOn is not null || says.SubmittedOn is not null || isResult)
        {
            var moved = (state, followUp.State) switch
            {
                (FollowUpState.Closed, not (FollowUpState.Closed or FollowUpState.Cancelled)) => Try(id, with => stood.Closed(with, said), notes),
                (FollowUpState.Received, FollowUpState.Issued) when isNew =>
                    Try(id, with => FollowUpDecisions.Receive(with, stood.For(leadId), attempt.Now), notes),
                (FollowUpState.Submitted, FollowUpState.Issued or FollowUpState.Received) when isNew =>
                    Try(id, with => stood.Submitted(with, said, leadId), notes),
                _ => false,
            };
            if (moved) notes.Add(Changes("状态", FollowUpAsItStood.Written(followUp.State), FollowUpAsItStood.Written(state)));
            else if (state != followUp.State) notes.Add(FollowUpAsItStood.StateLeft(followUp.State, state));
        }

        var now = attempt.Opened<FollowUp>(id);
        if (says.Percent is not { } percent || percent == (now.Percent ?? 0) || now.State == FollowUpState.Closed) return notes;
        if (percent > (now.Percent ?? 0) && now.State is FollowUpState.Received or FollowUpState.Returned)
        {
            if (Try(id, with => stood.Reported(with, id, said, leadId, says.Result), notes))
                notes.Add(Changes("进度（%）", Written(now.Percent), Written(percent)));
        }
        else
        {
            notes.Add(RowNote.Of("left", "进度（%）", Written(now.Percent), Written(percent)));
        }

        return notes;
    }

    // Who is responsible here stays; only what nobody said here yet is added.
    private List<RowNote> WhoIsLeft(Said<ImportedFollowUp> said, FollowUp followUp, out ReassignFollowUp? fill)
    {
        var (notes, says, here) = (new List<RowNote>(), said.Says, followUp.Responsible!);
        fill = null;
        if (!named.Called(says.LeadDepartment).Any(department => department.Id == here.LeadDepartmentId))
            notes.Add(RowNote.Of("left", "主办", named.Department(here.LeadDepartmentId).Name, says.LeadDepartment));

        var responsible = SaidResponsible.Of(says, here.LeadDepartmentId, named);
        var command = new ReassignFollowUp(FollowUpAsItStood.As(said));
        if (says.CoDepartments.Count > 0 && !responsible.CoDepartmentIds.ToHashSet().SetEquals(here.CoDepartmentIds))
        {
            if (here.CoDepartmentIds.Count == 0 && responsible.Unclear?.Column != "协办")
                command = command with { CoDepartmentIds = Given.Of(responsible.CoDepartmentIds) };
            else
                notes.Add(RowNote.Of("left", "协办", List(here.CoDepartmentIds.Select(id => named.Department(id).Name)), List(says.CoDepartments)));
        }

        if (responsible.CoResponsibles is { } everybody && everybody != here.CoResponsibles)
        {
            if (here.CoResponsibles is null) command = command with { CoResponsibles = Given.Of<string?>(everybody) };
            else notes.Add(RowNote.Of("left", "共同责任", here.CoResponsibles, everybody));
        }

        if (says.Owner is { } owner && !named.CalledIn(owner, []).Any(person => person.Id == here.OwnerId))
        {
            if (here.OwnerId is null && responsible.OwnerId is { } one) command = command with { OwnerId = Given.Of<Guid?>(one) };
            else notes.Add(new("owner-left", [owner], said.CellOf("责任人"), "责任人"));
        }

        if (command.Over(here) == here) return notes;
        var goesOn = followUp.State.IsBeingDone() || followUp.State == FollowUpState.Suspended;
        if (goesOn && StateSaid.Of(says).State != FollowUpState.Closed) fill = command;
        else notes.Add(RowNote.Of("responsible-left"));
        return notes;
    }

    private static List<RowNote> WhatIsLeft(Said<ImportedFollowUp> row, FollowUp followUp)
    {
        var (notes, says) = (new List<RowNote>(), row.Says);
        var due = followUp.Due!;
        if (says.DueKind is not null && FollowUpFromLedger.DueOf(says) is var said && said != due)
            notes.Add(RowNote.Of("left", row.CellOf("完成期限") is null ? "期限种类" : "完成期限", Written(due), Written(said)));
        Compare("交办日期", followUp.Issue!.Provenance.Occurred.FirstLocalDay, says.IssuedOn);
        if (followUp.State == FollowUpState.Closed) Compare("办结日期", CellsLeft.ClosedOn(followUp), says.ClosedOn);
        Compare("退回次数", followUp.Returns.Count, says.Returns);
        Compare("延期次数", CellsLeft.Granted(followUp), says.Extensions);
        return notes;

        void Compare<T>(string column, T? here, T? stated)
            where T : struct
        {
            if (stated is not null && !EqualityComparer<T?>.Default.Equals(here, stated)) notes.Add(RowNote.Of("left", column, Written(here), Written(stated)));
        }
    }

    // What the rules do not allow is left, and told in their words.
    private bool Try(Guid id, Func<FollowUp, Decision<FollowUpEvent>> decide, List<RowNote> notes)
    {
        var before = attempt.Opened<FollowUp>(id);
        var decision = decide(before);
        if (decision is not Decision<FollowUpEvent>.Refused refused) return !ReferenceEquals(attempt.Append<FollowUp, FollowUpEvent>(id, decision), before);
        notes.Add(RefusedRow.NoteOf(refused.Rejection));
        return false;
    }

    private static IEnumerable<RowNote> Filled(ReassignFollowUp fill, ImportedFollowUp says) =>
    [
        .. fill.CoDepartmentIds.IsGiven ? [Changes("协办", "—", List(says.CoDepartments))] : Array.Empty<RowNote>(),
        .. fill.CoResponsibles.IsGiven ? [Changes("共同责任", "—", Written(fill.CoResponsibles.Over(null)))] : Array.Empty<RowNote>(),
        .. fill.OwnerId.IsGiven ? [Changes("责任人", "—", Written(says.Owner))] : Array.Empty<RowNote>(),
    ];

    private static RowNote Changes(string column, string from, string to) => RowNote.Of("changes", column, from, to);

    private static string List(IEnumerable<string> names) => string.Join('、', names);

    private static string Written<T>(T value) => value switch
    {
        null => "—",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        Due { On: { } on } => on.ToString("O", CultureInfo.InvariantCulture),
        Due due => FollowUpAsItStood.Written(due.Kind),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
