using System.Collections.Immutable;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Sessions;

namespace StudyLog.Domain.Tests.Attendances;

/// <summary>A session and the attendances of its people: the streams that a roster touches.</summary>
internal sealed record Gathering(Session Session, ImmutableDictionary<Guid, Attendance> Attendances)
{
    public static Gathering Of(params DomainEvent[] events) =>
        events.Aggregate(new Gathering(Session.Initial, ImmutableDictionary<Guid, Attendance>.Empty), (gathering, @event) => gathering.And(@event));

    public Attendance AttendanceOf(Guid personId) => Attendances.GetValueOrDefault(personId, Attendance.Initial);

    public Gathering And(DomainEvent @event) => @event is AttendanceEvent attendance
        ? With(attendance.PersonId, Attendance.Evolve(AttendanceOf(attendance.PersonId), attendance))
        : this with { Session = Session.Evolve(Session, @event) };

    public Gathering With(Guid personId, Attendance attendance) => this with { Attendances = Attendances.SetItem(personId, attendance) };

    /// <summary>Sets the roster on all streams it touches, as one transaction does, and says it a second time.</summary>
    public (RosterDecision Decision, Gathering After) Set(SetRoster command, Asking asking, Now? now = null)
    {
        RosterDecision Decide(Gathering gathering) =>
            RosterDecisions.Set(gathering.Session, KnownSessions.SessionId, gathering.AttendanceOf, command, asking, now ?? Known.AtPresent);

        var before = Written.Of(this);
        var decision = Decide(this);
        var after = this with { Session = Law.Fold(Session, decision.Session).After };
        foreach (var (personId, ofPerson) in decision.Attendances)
            after = after.With(personId, Law.Fold(AttendanceOf(personId), ofPerson).After);
        Written.Of(this).ShouldBe(before, "Setting a roster changes no earlier state.");

        if (decision.Session is Decision<SessionEvent>.Refused)
        {
            decision.Attendances.ShouldBeEmpty("What is refused touches nobody.");
        }
        else
        {
            var second = Decide(after);
            Written.Of(second.Session).ShouldBe("accepted []", "Said twice, it is so already.");
            second.Attendances.ShouldBeEmpty();
        }

        return (decision, after);
    }
}
