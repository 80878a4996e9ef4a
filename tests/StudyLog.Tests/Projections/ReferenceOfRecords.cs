using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;

namespace StudyLog.Tests.Projections;

/// <content>The session record as it was signed with its amendments, the trail of what happened to it, and the plan with what was held for it.</content>
public sealed partial class Reference
{
    /// <summary>Everything about one session.</summary>
    public object Record(Guid id, DateOnly today)
    {
        var (session, given) = (sessions[id], sessions[id].Arrangements);
        return new
        {
            Id = id,
            Version = events.Count(told => told.StreamId == id),
            session.State,
            session.Number,
            session.Kind,
            session.Title,
            HeldOn = session.Day.On?.ToString(session.Day.Precision == Precision.Month ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
            DatePrecision = session.Day.Precision,
            DateSourceText = session.Day.SourceText,
            BackFilled = true,
            given.StartsAt,
            given.EndsAt,
            given.Venue,
            OrganiserDepartmentId = session.Organiser?.DepartmentId,
            OrganiserName = session.Organiser?.Name,
            session.Source,
            Chair = Shown(given.Chair),
            Recorder = Shown(given.Recorder),
            given.StudyHours,
            session.Context.TopicId,
            session.Context.ProgrammeId,
            Expected = session.StatedExpected ?? (session.CanCountPlaces ? session.People.Count(entry => entry.Capacity == Capacity.Attending) : null),
            Present = session.StatedPresent ?? CountedPresent(id, session),
            PresentAsSigned = session.StatedPresent is null && SignedPresent(id, session) is { } signed && signed != CountedPresent(id, session) ? (int?)signed : null,
            RecordedByGroup = session.Groups.Any(group => group.Capacity == Capacity.Attending) && session.People.All(entry => entry.Capacity != Capacity.Attending),
            SelfCheckIn = session.SelfCheckInOpen,
            Roster = new { People = session.People.Select(entry => PlaceOf(id, entry, attendances[Attendance.StreamId(id, entry.PersonId)], today)), session.Groups },
            PreStudies = session.PreStudies.Select(study => new { Id = study.PreStudyId, study.Mode, study.MaterialId, Title = study.MaterialId is { } of ? materials[of].Details!.Title : null, study.Note }),
            Materials = session.Materials.Select(study => new
            {
                Id = study.StudyId,
                study.MaterialId,
                materials[study.MaterialId].Details!.Title,
                materials[study.MaterialId].Details!.Kind,
                materials[study.MaterialId].Details!.Author,
                study.Mode,
                study.Minutes,
                study.LedById,
                LedByName = study.LedById is { } by ? people[by].Name : null,
            }),
            AgendaItems = session.AgendaItems.Select(item => new { Id = item.AgendaItemId, item.Seq, item.Title, item.FirstItem }),
            Remarks = session.Remarks.Values.OrderBy(remark => remark.Seq).Select(remark => new
            {
                Id = remark.RemarkId,
                remark.Seq,
                remark.Kind,
                Speaker = Shown(remark.Speaker),
                remark.Text,
                AgendaSeq = session.AgendaItems.Find(item => item.AgendaItemId == remark.AgendaItemId)?.Seq,
            }),
            Votes = session.Votes.Select(vote => LineOf(vote)),
            FollowUps = FollowUpsOf(told => told is FollowUpIssued issued && issued.SessionId == id).Select(each => new
            {
                each.Id,
                each.FollowUp.Issue!.Number,
                each.FollowUp.Issue.Matter,
                each.FollowUp.Responsible!.LeadDepartmentId,
                LeadDepartmentName = departments[each.FollowUp.Responsible.LeadDepartmentId].Name,
                CoDepartmentNames = each.FollowUp.Responsible.CoDepartmentIds.Select(with => departments[with].Name),
                each.FollowUp.Responsible.CoResponsibles,
                OwnerName = each.FollowUp.Responsible.OwnerId is { } owner ? people[owner].Name : null,
                DueKind = each.FollowUp.Due!.Kind,
                DueOn = each.FollowUp.Due.On,
                Status = each.FollowUp.State,
                ClosedByLedger = LedgerThatClosed(each.FollowUp),
                RemarkSeq = each.FollowUp.Issue.RemarkId is { } said ? (session.Remarks.GetValueOrDefault(said) ?? session.RemarkRevisions.Withdrawn.GetValueOrDefault(said))?.Seq : null,
            }),
            CarriedOver = FollowUpsOf(told => told is FollowUpCarriedOver carried && carried.ToSessionId == id).OrderBy(each => Counted(each.FollowUp.Issue!.Number)).Select(each => new { each.Id, each.FollowUp.Issue!.Number, each.FollowUp.Issue.Matter, Status = each.FollowUp.State }),
            Attachments = session.Attachments.Where(file => !file.IsRemoved).Select(file => new { file.Id, file.File.FileName, file.File.MediaType, file.File.Size, file.File.Purpose }),
            NotStated = session.DeclaredNotStated.Order(),
            session.Inferred,
            Missing = Enum.GetValues<SessionMember>().Where(member => Session.IsAskedFor(member) && !session.IsGiven(member) && !session.DeclaredNotStated.Contains(member)),
            MissingForConfirmation = new[] { SessionMember.HeldOn, SessionMember.Chair, SessionMember.Materials, SessionMember.AgendaItems }
                .Where(member => !session.IsGiven(member) && !session.DeclaredNotStated.Contains(member)),
            session.Reason,
            session.Volume,
            Amendments = session.Amendments.Select(LineOf),
        };
    }

    private int? SignedPresent(Guid id, Session session) =>
        session.IsConfirmed && session.CanCountPlaces
            ? session.People.Count(entry => entry.Capacity == Capacity.Attending && WasThere(SignedStatus(id, entry.PersonId)))
            : null;

    // Where somebody was as far as had been told when the record was last confirmed.
    private AttendanceStatus SignedStatus(Guid id, Guid person) => events
        .SkipLast(events.Reverse().TakeWhile(told => (told.StreamId, told.Event is SessionRecordConfirmed) != (id, true)).Count())
        .Where(told => told.StreamId == Attendance.StreamId(id, person))
        .Aggregate(Attendance.Initial, (attendance, told) => Attendance.Evolve(attendance, told.Event)).Status;

    private object PlaceOf(Guid id, RosterEntry entry, Attendance attendance, DateOnly today) => new
    {
        entry.PersonId,
        people[entry.PersonId].Name,
        entry.Capacity,
        entry.DepartmentId,
        DepartmentName = entry.DepartmentId is { } of ? departments[of].Name : null,
        Post = TitleOf(people[entry.PersonId], entry.DepartmentId, sessions[id].Day.On ?? today),
        attendance.Status,
        StatusAsSigned = sessions[id].IsConfirmed && SignedStatus(id, entry.PersonId) is var signed && signed != attendance.Status ? (AttendanceStatus?)signed : null,
        Deputy = attendance.Leave is { State: LeaveState.Requested or LeaveState.Approved } leave ? Named(leave.DeputyId) : null,
        attendance.CameAt,
        attendance.LeftAt,
        attendance.Reason,
        attendance.CorrectionReason,
        Leave = attendance.Leave is { } asked
            ? new { asked.State, asked.Reason, Approver = asked.ApproverId is { } approver ? people[approver].Name : null, asked.Answer }
            : null,
        MakeUp = attendance.MakeUp is { } makeUp ? new { makeUp.State, makeUp.DueOn } : null,
        Reply = attendance.Answered is { } said ? new { said.Answer, said.Note, Outdated = said.Revision < Announcements(id) } : null,
    };

    // In the department first, whichever post was recorded first; who is from outside is what the source says.
    private static string? TitleOf(Person person, Guid? department, DateOnly day)
    {
        var held = person.Posts.Where(post => !(post.From > day) && !(post.To < day)).ToList();
        return person.External ? person.ExternalTitle : (held.Find(post => post.DepartmentId == department) ?? held.FirstOrDefault())?.Title;
    }

    private object? Shown(Participant? participant) => participant is null
        ? null
        : new { participant.PersonId, Name = participant.PersonId is { } id ? people[id].Name : null, participant.Post, participant.DepartmentId };

    // Passed with more than half of all eligible, with a quorum of at least half of them.
    private static object LineOf(VoteRecorded vote) => new
    {
        Id = vote.VoteId,
        vote.Matter,
        vote.Counts.Eligible,
        vote.Counts.Present,
        vote.Counts.Written,
        vote.Counts.For,
        vote.Counts.Against,
        vote.Counts.Abstain,
        QuorumMet = vote.Counts.Present * 2 >= vote.Counts.Eligible,
        Passed = vote.Counts.For * 2 > vote.Counts.Eligible,
    };

    private object LineOf(SessionRecordAmended amendment) => new
    {
        amendment.Field,
        amendment.PartId,
        Old = Value(amendment, amendment.Old),
        New = Value(amendment, amendment.New),
        amendment.Reason,
        Who = new { UserId = amendment.Provenance.By, UserName = (string?)null, Name = (string?)null },
        amendment.Provenance.OnBehalfOf,
        amendment.Provenance.Occurred,
    };

    // A known person who was amended away stands there by id.
    private JsonNode? Value(SessionRecordAmended amendment, string? written) =>
        written is null ? null
        : Guid.TryParse(written, out var person) ? JsonValue.Create(people[person].Name)
        : amendment.Field is AmendableField.StudyHours or AmendableField.Expected or AmendableField.Present ? JsonValue.Create(decimal.Parse(written, CultureInfo.InvariantCulture))
        : JsonValue.Create(written);

    // In the order in which they came to the session.
    private IEnumerable<(Guid Id, FollowUp FollowUp)> FollowUpsOf(Func<DomainEvent, bool> by) =>
        events.Where(told => by(told.Event)).Select(told => (told.StreamId, followUps[told.StreamId]));

    /// <summary>As many items as one answer holds.</summary>
    public const int Longest = 200;

    /// <summary>Every event of the session, and of the attendance of everybody who ever was on its roster.</summary>
    public object Trail(Guid id)
    {
        var streams = events.Select(told => told.Event).OfType<AttendanceExpected>().Where(expected => expected.SessionId == id)
            .Select(expected => Attendance.StreamId(id, expected.PersonId)).Append(id).ToHashSet();
        var versions = new Dictionary<Guid, int>();
        var trail = events.Where(told => streams.Contains(told.StreamId)).ToList();
        return new { Items = trail.Take(Longest).Select(LineOf), Total = trail.Count };

        object LineOf((Guid StreamId, DomainEvent Event) told) => new
        {
            Version = versions[told.StreamId] = versions.GetValueOrDefault(told.StreamId) + 1,
            Type = JsonNamingPolicy.KebabCaseLower.ConvertName(told.Event.GetType().Name),
            Who = new { UserId = told.Event.Provenance.By, UserName = (string?)null, Name = (string?)null },
            told.Event.Provenance.OnBehalfOf,
            told.Event.Provenance.Occurred,
            BackFilled = true,
            Data = Matter(told.Event),
        };
    }

    private static JsonNode Matter(DomainEvent @event)
    {
        var matter = JsonSerializer.SerializeToNode(@event, @event.GetType(), EventJson.Options)!.AsObject();
        matter.Remove("provenance");
        return matter;
    }

    /// <summary>The plan of a year with the sessions for each topic, those to be held and those that were.</summary>
    public object Plan(Guid id)
    {
        var plan = plans[id];
        return new
        {
            Id = id,
            plan.Year,
            Version = events.Count(told => told.StreamId == id),
            Adopted = events.Select(told => told.Event).OfType<Domain.Plans.StudyPlanAdopted>().Single().Provenance.Occurred,
            Topics = plan.Topics.OrderBy(topic => topic.Quarter).Select(LineOf),
            Dropped = plan.Dropped.OrderBy(topic => topic.Quarter).Select(LineOf),
            FiledOn = plan.Filings.Count == 0 ? null : (DateOnly?)plan.Filings[^1],
            plan.Filings,
            plan.ChangedSinceFiling,
        };
    }

    private object LineOf(Domain.Plans.StudyTopic topic)
    {
        var held = InOrder(sessions.Where(each => each.Value.Context.TopicId == topic.TopicId)).ToList();
        return new
        {
            Id = topic.TopicId,
            topic.Quarter,
            topic.Title,
            Materials = topic.MaterialIds.Select(material => new { MaterialId = material, materials[material].Details!.Title }),
            Planned = held.Count(each => each.Value.State == SessionState.Planned),
            Held = held.Count(each => TookPlace(each.Value)),
            SessionIds = held.Where(each => each.Value.State == SessionState.Planned || TookPlace(each.Value)).Select(each => each.Key),
        };
    }
}
