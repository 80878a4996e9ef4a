using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions;
using StudyLog.Features.Sessions.Proposing;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Pages.Sessions.Recording;
using StudyLog.Pages.Shared;
using PlanSession = StudyLog.Features.Sessions.Planning.PlanSession;

namespace StudyLog.Pages.Sessions.Planning;

/// <summary>What is typed of a session that is to be planned, whatever day it will be on.</summary>
public sealed class SessionDraft
{
    private SessionRecord? earlier;

    public SessionKind Kind { get; set; }

    public string Title { get; set; } = "";

    public Guid? Organiser { get; set; }

    public string? OrganiserName { get; set; }

    public TimeOnly? Starts { get; set; }

    public TimeOnly? Ends { get; set; }

    public string? Venue { get; set; }

    public string? Chair { get; set; }

    public decimal? Hours { get; set; }

    /// <summary>The topic of the year's plan; null: none.</summary>
    public Guid? Topic { get; set; }

    /// <summary>As an earlier session was.</summary>
    /// <param name="record">That session.</param>
    /// <param name="zone">The organisation's time zone.</param>
    public static SessionDraft Of(SessionRecord record, TimeZoneInfo zone)
    {
        return new SessionDraft
        {
            earlier = record,
            Kind = record.Kind,
            Title = record.Title,
            Organiser = record.OrganiserDepartmentId,
            OrganiserName = record.OrganiserName,
            Starts = Time(record.StartsAt),
            Ends = Time(record.EndsAt),
            Venue = record.Venue,
            Chair = Speakers.Written(record.Chair?.Name, record.Chair?.Post),
            Hours = record.StudyHours,
        };

        TimeOnly? Time(DateTimeOffset? at) => at is { } instant ? TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime) : null;
    }

    /// <summary>As it is proposed.</summary>
    public static SessionDraft Of(ListProposals.Item proposal) =>
        new() { Kind = proposal.Kind ?? default, Title = proposal.Title ?? "", Organiser = proposal.OrganiserDepartmentId, Topic = proposal.TopicId };

    /// <summary>The command that plans it on a day.</summary>
    /// <param name="id">The id it will have.</param>
    /// <param name="day">The day; null: not known so far.</param>
    /// <param name="zone">The organisation's time zone.</param>
    public PlanSession.Body On(Guid? id, DateOnly? day, TimeZoneInfo zone)
    {
        return new PlanSession.Body(
            id,
            Kind,
            Title.Trim(),
            day is { } on ? new StatedTime.OnDay(on).ToString() : null,
            StartsAt: At(Starts),
            EndsAt: At(Ends),
            Venue: Typed.Words(Venue),
            OrganiserDepartmentId: Organiser,
            OrganiserName: Organiser is null ? Typed.Words(OrganiserName) : null,
            Chair: ChairBody(),
            StudyHours: Hours,
            TopicId: Topic);

        DateTimeOffset? At(TimeOnly? time) => day is { } on && time is { } hour ? Moment.At(on, hour, zone) : null;
    }

    // Who chaired the earlier one is the same person still, without a guess by name.
    private ParticipantBody? ChairBody() =>
        earlier?.Chair is { PersonId: { } person } chair && Chair == Speakers.Written(chair.Name, chair.Post)
            ? new ParticipantBody(person, Post: chair.Post, DepartmentId: chair.DepartmentId)
            : Speakers.Read(Chair ?? "", earlier);
}
