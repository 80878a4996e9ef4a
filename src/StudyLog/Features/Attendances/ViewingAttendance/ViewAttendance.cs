using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Attendances.ViewingAttendance;

/// <summary>The attendance book of a session: who was there, person by person, as far as the asker's duties reach.</summary>
public static class ViewAttendance
{
    /// <param name="PersonId">The person.</param>
    /// <param name="Name">The name.</param>
    /// <param name="DepartmentId">The department the person sat for.</param>
    /// <param name="Capacity">In what capacity.</param>
    /// <param name="Status">The one status that counts.</param>
    /// <param name="Method">How it is known.</param>
    /// <param name="At">When the person checked in, came late or left early, whichever was noted.</param>
    /// <param name="LeftAt">When the person left early, if noted.</param>
    /// <param name="Reason">Why absent, on leave, late or gone early, if noted.</param>
    /// <param name="CorrectionReason">Why the status was corrected, when it was.</param>
    /// <param name="Leave">The leave last asked for; when nobody asked, the one that the roll call says; else null.</param>
    /// <param name="MakeUp">The make-up study, when one was assigned.</param>
    /// <param name="Reply">What the person answered to the invitation; null: nothing yet.</param>
    public sealed record Entry(
        Guid PersonId,
        string Name,
        Guid? DepartmentId,
        Capacity Capacity,
        AttendanceStatus Status,
        CheckInMethod? Method,
        DateTimeOffset? At,
        DateTimeOffset? LeftAt,
        string? Reason,
        string? CorrectionReason,
        LeaveView? Leave,
        MakeUpView? MakeUp,
        ReplyView? Reply);

    /// <param name="Reason">Why on leave, if noted.</param>
    /// <param name="State">Where the leave stands; null where only the roll call says that the person is on leave.</param>
    /// <param name="Approver">Who approved it.</param>
    /// <param name="ApprovedOn">The day it was approved on, if known.</param>
    /// <param name="Deputy">代会: who comes in the person's place.</param>
    /// <param name="Answer">Why it was refused, or withdrawn where a reason was given.</param>
    public sealed record LeaveView(string? Reason, LeaveState? State, PersonName? Approver, DateOnly? ApprovedOn, PersonName? Deputy, string? Answer);

    /// <param name="State">Where it stands.</param>
    /// <param name="DueOn">The day it is to be done by.</param>
    /// <param name="On">The day it was done.</param>
    /// <param name="Mode">How.</param>
    /// <param name="Hours">学时.</param>
    /// <param name="Text">What was studied.</param>
    /// <param name="Answer">Why it was handed back.</param>
    /// <param name="Accepter">Who accepted it.</param>
    public sealed record MakeUpView(
        MakeUpState State, DateOnly DueOn, DateOnly? On, MakeUpMode? Mode, decimal? Hours, string? Text, string? Answer, PersonName? Accepter);

    /// <summary>参会回复: neither a leave nor a presence.</summary>
    /// <param name="Answer">Whether the person means to come.</param>
    /// <param name="Note">What was added.</param>
    /// <param name="On">The day it was said on, if known.</param>
    /// <param name="Outdated">Whether day, time, place or title were changed since, so that the answer may no longer hold.</param>
    public sealed record ReplyView(InvitationAnswer Answer, string? Note, DateOnly? On, bool Outdated);

    public sealed record PersonName(Guid PersonId, string Name);

    [Requires(Act.SeeAttendance)]
    public sealed record Query(Guid Id, string? Page = null, string? PageSize = null) : IQuery<StampedPage<Entry>>;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapQuery<Query, StampedPage<Entry>>("/sessions/{id:guid}/attendance");

    public static async Task<Reply<StampedPage<Entry>>> Handle(
        Queried<Query> queried, StateReader states, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, id, asker, parameters) = (queried.Query, queried.Query.Id, queried.Asker, new Parameters());
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        var session = (await states.Read<Session>(asker.Tenant, id, cancellation)).State;
        if (!session.Exists) return ProblemTable.NotFound(Thing.Session);
        if (!WhatConcerns.Session(session, [], asker)) return ProblemTable.DutyMissing;

        return await Read(desk, asker, id, paging, cancellation);
    }

    /// <summary>The places on the roster, in its order.</summary>
    public static async Task<StampedPage<Entry>> Read(ReadModelDesk desk, Asker asker, Guid sessionId, Paging paging, CancellationToken cancellation)
    {
        await using var reading = await desk.Open(asker, cancellation);
        var sheet = await reading.Session.LoadAsync<SessionSheet>(sessionId, cancellation);
        var places = (sheet?.People ?? []).Where(entry => WhatConcerns.Place(entry, asker)).ToList();
        var shown = places.Skip(paging.Skip).Take(paging.Size).ToList();

        var lines = (await reading.Session.LoadManyAsync<AttendanceEntry>(
            cancellation, [.. shown.Select(entry => Attendance.StreamId(sessionId, entry.PersonId))])).ToDictionary(line => line.PersonId);
        var people = await reading.Names.OfPeople(lines.Values.SelectMany(line =>
            new[] { line.PersonId, line.Leave?.ApproverId, line.Leave?.DeputyId, line.MakeUp?.AccepterId }));
        return StampedPage<Entry>.Of([.. shown.Select(entry => Of(lines[entry.PersonId], people, sheet!.Shown.Number))], paging, places.Count, reading.AsOf);
    }

    private static Entry Of(AttendanceEntry line, IReadOnlyDictionary<Guid, Person> people, int revision)
    {
        return new Entry(
            line.PersonId,
            people[line.PersonId].Name,
            line.DepartmentId,
            line.Capacity,
            line.Status,
            line.Method,
            line.At ?? line.LeftAt,
            line.LeftAt,
            line.Reason,
            line.CorrectionReason,
            line.Leave is { } leave ? Asked(leave)
                : line.Status == AttendanceStatus.OnLeave ? new LeaveView(line.AwayReason, null, null, null, null, null)
                : null,
            line.MakeUp is { } makeUp ? MadeUp(makeUp) : null,
            line.Answered is { } said ? new ReplyView(said.Answer, said.Note, said.Said.LocalDay, said.Revision < revision) : null);

        LeaveView Asked(Leave leave) => new(
            leave.Reason,
            leave.State,
            Named(leave.ApproverId),
            leave.State == LeaveState.Approved ? leave.LastStep.LocalDay : null,
            Named(leave.DeputyId),
            leave.Answer);

        MakeUpView MadeUp(MakeUpStudy makeUp) => new(
            makeUp.State,
            makeUp.DueOn,
            makeUp.Work?.On,
            makeUp.Work?.Mode,
            makeUp.Work?.Hours,
            makeUp.Work?.Text,
            makeUp.Answer,
            Named(makeUp.AccepterId));

        PersonName? Named(Guid? personId) => personId is { } id ? new PersonName(id, people[id].Name) : null;
    }
}
