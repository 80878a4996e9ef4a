using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions;
using StudyLog.Features.Sessions.AmendingRecord;
using StudyLog.Features.Sessions.ConfirmingRecord;
using AmendRecord = StudyLog.Features.Sessions.AmendingRecord.AmendRecord;
using CancelSession = StudyLog.Features.Sessions.Planning.CancelSession;
using PlanSession = StudyLog.Features.Sessions.Planning.PlanSession;
using RescheduleSession = StudyLog.Features.Sessions.Planning.RescheduleSession;
using ReturnRecord = StudyLog.Features.Sessions.ConfirmingRecord.ReturnRecord;
using ArchiveRecord = StudyLog.Features.Sessions.ConfirmingRecord.ArchiveRecord;
using VoidSession = StudyLog.Features.Sessions.Planning.VoidSession;

namespace StudyLog.Demo.Office;

/// <summary>Each session from its plan to as far as its record came.</summary>
public static class SessionTelling
{
    public static async Task Record(OfficeDesk office)
    {
        foreach (var tale in Sessions.Of(office.Days).OrderBy(tale => tale.Day).ThenBy(tale => tale.Label, StringComparer.Ordinal)) await Tell(office, tale);
    }

    private static async Task Tell(OfficeDesk office, SessionTale tale)
    {
        var (id, days) = (office.Ids.Session(tale.Label), office.Days);
        await office.Enter(id, Plan(office, tale).On(days.Happened(tale.Day.AddDays(-10))));
        await Rosters.Record(office, tale);
        if (tale.FirstPlannedFor is { } first)
        {
            await office.Enter(
                id, new RescheduleSession.Body(Written(tale.Day), Precision.Day, StartsAt: default, EndsAt: default, tale.Reason).On(first.AddDays(-1)));
        }

        if (tale.Fate == Fate.Cancelled)
        {
            await office.Enter(id, new CancelSession.Body(tale.Reason).On(tale.Day.AddDays(-1)));
            return;
        }

        var roll = await RollCalls.Record(office, tale);
        if (tale.Fate == Fate.Planned) return;

        await office.Enter(id, new HoldSession.Body());
        if (tale.Fate == Fate.Voided)
        {
            await office.Enter(id, new VoidSession.Body(tale.Reason).On(tale.Day.AddDays(4)));
            return;
        }

        await Contents.Record(office, tale, roll);
        await Close(office, tale, id);
        await RollCalls.Correct(office, tale, roll);
        await MakeUps.Record(office, tale, roll);
    }

    private static async Task Close(OfficeDesk office, SessionTale tale, Guid id)
    {
        if (tale.Fate == Fate.Held) return;
        await office.Enter(id, new SubmitRecord.Body().On(After(1)));
        if (tale.Fate == Fate.Submitted) return;
        if (tale.Fate == Fate.Returned)
        {
            await office.Decide(id, new ReturnRecord.Body(tale.Reason).On(After(2)));
            return;
        }

        await office.Decide(id, new ConfirmRecord.Body().On(After(3)));
        if (tale.VenueAmended is { } venue)
        {
            var value = System.Text.Json.JsonSerializer.SerializeToElement(venue);
            await office.Decide(id, new AmendRecord.Body(AmendableField.Venue, PartId: null, value, "当日临时更换会场，记录未改").On(After(9)));
        }

        if (tale.Fate == Fate.Archived) await office.Enter(id, new ArchiveRecord.Body($"{tale.Day.Year}年学习卷").On(After(30)));

        DateOnly After(int numberOfDays) => office.Days.Happened(tale.Day.AddDays(numberOfDays));
    }

    private static PlanSession.Body Plan(OfficeDesk office, SessionTale tale)
    {
        var day = tale.FirstPlannedFor ?? tale.Day;
        return new(
            office.Ids.Session(tale.Label),
            tale.Kind,
            tale.Title,
            Written(day),
            Precision.Day,
            DateSourceText: null,
            Inferred: null,
            Source: null,
            office.At(day, tale.StartsAt),
            office.At(day, tale.EndsAt),
            tale.Venue,
            office.Ids.Department(tale.Organiser),
            OrganiserName: null,
            Named(office, Rosters.ChairOf(tale)),
            Named(office, Rosters.RecorderOf(tale)),
            tale.Hours,
            tale.Kind == SessionKind.TheoryStudyGroup ? YearPlan.TopicOf(office, tale.Theme) : null,
            ProgrammeId: null);
    }

    private static ParticipantBody Named(OfficeDesk office, string name) => new(People.Id(office, name), Name: null, Post: null, DepartmentId: null);

    private static string Written(DateOnly day) => new StatedTime.OnDay(day).ToString();
}
