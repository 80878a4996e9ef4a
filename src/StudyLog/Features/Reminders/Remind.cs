using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Frequencies;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;
using StudyLog.ReadModels;

namespace StudyLog.Features.Reminders;

/// <summary>Time to look whether somebody is to be reminded of something that is due. What a stream says then decides, not what the sweep saw.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Kind">What is due.</param>
/// <param name="Id">The stream it is of.</param>
/// <param name="SessionId">The session it comes from.</param>
/// <param name="RecordedOn">Of a record, the day on which the session was first recorded here.</param>
public sealed record Remind(Guid OrganisationId, DeadlineKind Kind, Guid Id, Guid SessionId, DateOnly? RecordedOn)
{
    public static Task Handle(Remind remind, CommandRunner commands, CancellationToken cancellation)
    {
        var asker = Asker.Service(remind.OrganisationId);
        return commands.Carry(asker, Guid.CreateVersion7(), async attempt =>
        {
            if (await ReminderHours.At(attempt) is not { } reminding) return;
            switch (remind.Kind)
            {
                case DeadlineKind.FollowUp:
                    var followUp = await attempt.OpenHeld<FollowUp>(remind.Id);
                    attempt.Append<FollowUp, FollowUpEvent>(
                        remind.Id,
                        FollowUpDecisions.Remind(followUp, new RemindOfFollowUp(reminding, await LeadIsDissolved(followUp, attempt)), asker.AskingAs(), attempt.Now));
                    break;
                case DeadlineKind.MakeUp:
                    var attendance = await attempt.OpenHeld<Attendance>(remind.Id);
                    var session = await attempt.Read<Session>(remind.SessionId, Thing.Session);
                    attempt.Append<Attendance, AttendanceEvent>(
                        remind.Id, MakeUpDecisions.Remind(attendance, session, new RemindOfMakeUp(reminding), asker.AskingAs(), attempt.Now));
                    break;
                default:
                    var record = await attempt.OpenHeld<Session>(remind.Id);
                    attempt.Append<Session, SessionEvent>(
                        remind.Id,
                        SessionDecisions.Remind(record, new RemindOfRecord(reminding, remind.RecordedOn!.Value), asker.AskingAs(), attempt.Now));
                    break;
            }
        }, cancellation);
    }

    private static async Task<bool> LeadIsDissolved(FollowUp followUp, Attempt attempt) =>
        followUp.Responsible is { LeadDepartmentId: var lead } && (await attempt.Read<Department>(lead, Thing.Department)).IsDissolvedOn(attempt.Now.Today);
}

/// <summary>Time to look whether it is to be said that a period lacks sessions.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Period">The period, as it was found lacking.</param>
/// <param name="Last">Its last day.</param>
public sealed record RemindOfLack(Guid OrganisationId, RequiredPeriod Period, DateOnly Last)
{
    public static Task Handle(RemindOfLack remind, CommandRunner commands, CancellationToken cancellation)
    {
        var asker = Asker.Service(remind.OrganisationId);
        return commands.Carry(asker, Guid.CreateVersion7(), async attempt =>
        {
            if (await ReminderHours.At(attempt) is not { } reminding) return;
            var id = remind.Period.StreamId(remind.OrganisationId);
            var gap = await attempt.OpenHeld<FrequencyGap>(id);
            attempt.Append<FrequencyGap, FrequencyEvent>(
                id, FrequencyDecisions.Remind(gap, new RemindOfGap(remind.Period, remind.Last, reminding), asker.AskingAs(), attempt.Now));
        }, cancellation);
    }
}

/// <summary>When an organisation is reminded.</summary>
internal static class ReminderHours
{
    /// <summary>The day that is looked at in an organisation, by its settings; null: it is a day off, or too early in the day.</summary>
    public static Reminding? Of(Organisation organisation, Now now)
    {
        var reminding = Reminding.Of(organisation, now.Today);
        if (TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now.Instant, now.Zone).DateTime) < reminding.Settings.At) return null;
        return reminding.WorkingDays.Hold(now.Today) ? reminding : null;
    }

    public static async Task<Reminding?> At(Attempt attempt) =>
        Of(await attempt.Read<Organisation>(attempt.OrganisationId, Thing.Organisation), attempt.Now);
}
