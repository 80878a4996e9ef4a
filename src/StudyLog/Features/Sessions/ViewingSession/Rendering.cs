using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Attachments;
using StudyLog.Persistence;

namespace StudyLog.Features.Sessions.ViewingSession;

/// <summary>The follow-ups of a session that the asker may see: issued from it, and put on its agenda from earlier ones.</summary>
internal sealed record SessionFollowUps(IReadOnlyList<(Guid Id, FollowUp FollowUp)> Issued, IReadOnlyList<(Guid Id, FollowUp FollowUp)> CarriedOver);

/// <summary>Puts names to ids and shows the record as clients read it.</summary>
/// <param name="session">The session.</param>
/// <param name="names">Names by id.</param>
/// <param name="attendances">Where everybody on the roster was, by person.</param>
/// <param name="asSigned">Where those were to whom something happened after the record was confirmed, as it stood then.</param>
/// <param name="asker">Who reads.</param>
internal sealed partial class Rendering(
    Session session, Names names, IReadOnlyDictionary<Guid, Attendance> attendances, IReadOnlyDictionary<Guid, Attendance> asSigned, Asker asker)
{
    private IReadOnlyDictionary<Guid, Person> people = new Dictionary<Guid, Person>();

    public async Task<SessionRecord> Render(
        Guid id,
        long version,
        DateTimeOffset recordedAt,
        SessionFollowUps followUps,
        Actors amendedBy,
        Now now)
    {
        var arrangements = session.Arrangements;
        people = await names.OfPeople([.. WithAPart(), .. followUps.Issued.Select(followUp => followUp.FollowUp.Responsible!.OwnerId)]);
        var departments = await names.OfDepartments(
        [
            .. session.People.Select(entry => entry.DepartmentId),
            .. followUps.Issued.SelectMany(followUp => followUp.FollowUp.Responsible!.DepartmentIds).Select(of => (Guid?)of),
        ]);
        var materials = await names.OfMaterials(
            [.. session.Materials.Select(material => (Guid?)material.MaterialId), .. session.PreStudies.Select(study => study.MaterialId)]);
        var recorded = TimeZoneInfo.ConvertTime(recordedAt, now.Zone);

        return new SessionRecord(
            id,
            version,
            session.State,
            session.Number,
            session.Kind,
            session.Title,
            ReadModels.Named.Of(session.Day),
            session.Day.Precision,
            session.Day.SourceText,
            BackFilled: session.Day.Occurred(now)?.IsBackFilled(recorded) ?? false,
            recorded,
            arrangements.StartsAt,
            arrangements.EndsAt,
            arrangements.Venue,
            session.Organiser?.DepartmentId,
            session.Organiser?.Name,
            session.Source,
            Named(arrangements.Chair),
            Named(arrangements.Recorder),
            arrangements.StudyHours,
            session.Context.TopicId,
            session.Context.ProgrammeId,
            session.StatedExpected ?? session.CountedPlaces,
            session.StatedPresent ?? CountedPresent(attendances),
            PresentAsSigned(),
            session.IsRecordedByGroup,
            session.SelfCheckInOpen,
            new RosterView([.. session.People.Select(entry => Placed(entry, departments, session.Day.On ?? now.Today))], session.Groups),
            [
                .. session.PreStudies.Select(study => new PreStudyView(
                    study.PreStudyId, study.Mode, study.MaterialId, study.MaterialId is { } of ? materials[of].Details?.Title : null, study.Note)),
            ],
            [.. session.Materials.Select(study => Studied(study, materials[study.MaterialId].Details!))],
            [.. session.AgendaItems.Select(item => new AgendaItemView(item.AgendaItemId, item.Seq, item.Title, item.FirstItem))],
            [.. session.Remarks.Values.OrderBy(remark => remark.Seq).Select(Said)],
            [.. session.Votes.Select(Taken)],
            [.. followUps.Issued.Select(followUp => Issued(followUp.Id, followUp.FollowUp, departments))],
            [.. followUps.CarriedOver.Select(each => new CarriedOverView(each.Id, each.FollowUp.Issue!.Number, each.FollowUp.Issue.Matter, each.FollowUp.State))],
            AttachmentView.Of(session.Attachments),
            [.. session.DeclaredNotStated.Order()],
            session.Inferred,
            session.Missing,
            session.MissingForConfirmation,
            session.Reason,
            session.Volume,
            [.. session.Amendments.Select(amendment => Amended(amendment, amendedBy))]);
    }

    private IEnumerable<Guid?> WithAPart() =>
    [
        session.Arrangements.Chair?.PersonId,
        session.Arrangements.Recorder?.PersonId,
        .. session.People.Select(entry => (Guid?)entry.PersonId),
        .. session.People.Select(entry => attendances[entry.PersonId].Leave?.DeputyId),
        .. session.People.Select(entry => attendances[entry.PersonId].Leave?.ApproverId),
        .. session.Remarks.Values.Select(remark => remark.Speaker?.PersonId),
        .. session.Materials.Select(material => material.LedById),
    ];

    // Nobody was present at what is still to come, unless somebody was marked.
    private int? CountedPresent(IReadOnlyDictionary<Guid, Attendance> known) =>
        session.CanCountPlaces && (session.TookPlace || known.Values.Any(attendance => attendance.Mark != AttendanceMark.Unmarked))
            ? session.People.Count(entry => entry.Capacity == Capacity.Attending && known[entry.PersonId].Mark == AttendanceMark.Present)
            : null;

    private int? PresentAsSigned()
    {
        if (asSigned.Count == 0 || session.StatedPresent is not null) return null;
        var signed = CountedPresent(attendances.ToDictionary(pair => pair.Key, pair => asSigned.GetValueOrDefault(pair.Key, pair.Value)));
        return signed == CountedPresent(attendances) ? null : signed;
    }

    private AttendanceStatus? StatusAsSigned(Guid personId) =>
        asSigned.TryGetValue(personId, out var signed) && signed.Status != attendances[personId].Status ? signed.Status : null;

    private ParticipantView? Named(Participant? participant) =>
        participant is null
            ? null
            : new(
                participant.PersonId,
                participant.PersonId is { } id ? people[id].Name : null,
                participant.Post,
                participant.DepartmentId);

    private RosterPersonView Placed(RosterEntry entry, IReadOnlyDictionary<Guid, Department> departments, DateOnly day)
    {
        var seen = WhatConcerns.Place(entry, asker) ? attendances[entry.PersonId] : null;
        return new(
            entry.PersonId,
            people[entry.PersonId].Name,
            entry.Capacity,
            entry.DepartmentId,
            entry.DepartmentId is { } id ? departments[id].Name : null,
            people[entry.PersonId].TitleOn(day, entry.DepartmentId),
            seen?.Status,
            seen is null ? null : StatusAsSigned(entry.PersonId),
            seen is null ? null : DeputyOf(seen),
            seen?.CameAt,
            seen?.LeftAt,
            seen?.Reason,
            seen?.CorrectionReason,
            seen?.Leave is { } leave ? LeaveOf(leave) : null,
            seen?.MakeUp is { } makeUp ? new PlaceMakeUpView(makeUp.State, makeUp.DueOn) : null,
            seen?.Answered is { } said ? new PlaceReplyView(said.Answer, said.Note, said.Revision < session.Revision) : null);
    }

    private DeputyView? DeputyOf(Attendance attendance) =>
        attendance.Leave is { Stands: true, DeputyId: { } id } ? new DeputyView(id, people[id].Name) : null;

    private PlaceLeaveView LeaveOf(Leave leave) => new(leave.State, leave.Reason, leave.ApproverId is { } id ? people[id].Name : null, leave.Answer);

    private StudiedMaterialView Studied(MaterialStudied study, Domain.Materials.MaterialDetails details) =>
        new(
            study.StudyId,
            study.MaterialId,
            details.Title,
            details.Kind,
            details.Author,
            study.Mode,
            study.Minutes,
            study.LedById,
            study.LedById is { } id ? people[id].Name : null);

    private RemarkView Said(RemarkRecorded remark) =>
        new(
            remark.RemarkId,
            remark.Seq,
            remark.Kind,
            Named(remark.Speaker),
            remark.Text,
            session.AgendaItems.FirstOrDefault(item => item.AgendaItemId == remark.AgendaItemId)?.Seq);

    private static VoteView Taken(VoteRecorded vote)
    {
        var counts = vote.Counts;
        return new(
            vote.VoteId,
            vote.Matter,
            counts.Eligible,
            counts.Present,
            counts.Written,
            counts.For,
            counts.Against,
            counts.Abstain,
            counts.QuorumMet,
            counts.Passed);
    }

    private IssuedFollowUpView Issued(Guid id, FollowUp followUp, IReadOnlyDictionary<Guid, Department> departments)
    {
        var (issue, responsible, due) = (followUp.Issue!, followUp.Responsible!, followUp.Due!);
        return new(
            id,
            issue.Number,
            issue.Matter,
            responsible.LeadDepartmentId,
            departments[responsible.LeadDepartmentId].Name,
            [.. responsible.CoDepartmentIds.Select(with => departments[with].Name)],
            responsible.CoResponsibles,
            responsible.OwnerId is { } owner ? people[owner].Name : null,
            due.Kind,
            due.On,
            followUp.State,
            followUp.State == FollowUpState.Closed ? followUp.ClosedElsewhere?.Ledger : null,
            session.SourceOf(issue.RemarkId)?.Remark.Seq);
    }
}
