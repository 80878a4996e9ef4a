using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Frequencies;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.People;
using StudyLog.Domain.Plans;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Reports;
using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Tests;

/// <summary>
/// Given the events of a stream, when somebody says something, then events follow, or a refusal, or nothing because it is so already.
/// Whatever is accepted is said a second time and must then change nothing.
/// </summary>
internal static class Scenario
{
    public static Given<Session, SessionEvent> Given(params SessionEvent[] events) => new(events);

    public static Given<Attendance, AttendanceEvent> Given(params AttendanceEvent[] events) => new(events);

    public static Given<FollowUp, FollowUpEvent> Given(params FollowUpEvent[] events) => new(events);

    public static Given<Material, MaterialEvent> Given(params MaterialEvent[] events) => new(events);

    public static Given<Department, DepartmentEvent> Given(params DepartmentEvent[] events) => new(events);

    public static Given<Person, PersonEvent> Given(params PersonEvent[] events) => new(events);

    public static Given<Organisation, OrganisationEvent> Given(params OrganisationEvent[] events) => new(events);

    public static Given<Programme, ProgrammeEvent> Given(params ProgrammeEvent[] events) => new(events);

    public static Given<StudyPlan, StudyPlanEvent> Given(params StudyPlanEvent[] events) => new(events);

    public static Given<PeriodReport, PeriodReportEvent> Given(params PeriodReportEvent[] events) => new(events);

    public static Given<FrequencyGap, FrequencyEvent> Given(params FrequencyEvent[] events) => new(events);

    public static Given<Session, SessionEvent> GivenNoSession() => new([]);

    public static Given<Attendance, AttendanceEvent> GivenNoAttendance() => new([]);

    public static Given<FollowUp, FollowUpEvent> GivenNoFollowUp() => new([]);

    public static Given<Material, MaterialEvent> GivenNoMaterial() => new([]);

    public static Given<Department, DepartmentEvent> GivenNoDepartment() => new([]);

    public static Given<Person, PersonEvent> GivenNoPerson() => new([]);

    public static Given<Organisation, OrganisationEvent> GivenNoOrganisation() => new([]);

    public static Given<Programme, ProgrammeEvent> GivenNoProgramme() => new([]);

    public static Given<StudyPlan, StudyPlanEvent> GivenNoPlan() => new([]);

    public static Given<PeriodReport, PeriodReportEvent> GivenNoReport() => new([]);

    public static Given<FrequencyGap, FrequencyEvent> GivenNoGap() => new([]);

    public static TState Fold<TState>(IEnumerable<DomainEvent> events)
        where TState : IFold<TState> =>
        events.Aggregate(TState.Initial, TState.Evolve);
}

internal sealed class Given<TState, TEvent>(IReadOnlyList<TEvent> events)
    where TState : IFold<TState>
    where TEvent : DomainEvent
{
    public TState State { get; } = Scenario.Fold<TState>(events);

    public Given<TState, TEvent> And(params TEvent[] more) => new([.. events, .. more]);

    public Outcome<TState, TEvent> When(Func<TState, Decision<TEvent>> decide) => new(State, Law.Apply(State, decide));
}

internal sealed class Outcome<TState, TEvent>(TState before, Step<TState, TEvent> step)
    where TState : IFold<TState>
    where TEvent : DomainEvent
{
    public Outcome<TState, TEvent> Then(params TEvent[] expected)
    {
        expected.ShouldNotBeEmpty("say ThenAlreadySo");
        Accepted().Select(Written.Of).ShouldBe(expected.Select(Written.Of));
        return this;
    }

    public Outcome<TState, TEvent> ThenAlreadySo()
    {
        Accepted().Select(Written.Of).ShouldBeEmpty();
        return this;
    }

    public void ThenRefused(Rejection expected)
    {
        var refused = step.Decision.ShouldBeOfType<Decision<TEvent>.Refused>($"accepted with {Written.Of(step.Decision)}");
        Written.Of(refused.Rejection).ShouldBe(Written.Of(expected));
        Written.Of(step.After).ShouldBe(Written.Of(before));
    }

    /// <summary>Says when what was accepted is said to have happened.</summary>
    public Outcome<TState, TEvent> ThenItHappened(Occurred expected)
    {
        var events = Accepted();
        events.ShouldNotBeEmpty();
        foreach (var @event in events) @event.Provenance.Occurred.ShouldBe(expected);
        return this;
    }

    public Outcome<TState, TEvent> ThenTheState(Action<TState> shows)
    {
        shows(step.After);
        return this;
    }

    private IReadOnlyList<TEvent> Accepted() =>
        step.Decision.ShouldBeOfType<Decision<TEvent>.Accepted>($"refused with {Written.Of(step.Decision)}").Events;
}
