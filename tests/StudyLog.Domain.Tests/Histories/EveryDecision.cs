using System.Reflection;
using StudyLog.Domain.Attendances;

namespace StudyLog.Domain.Tests.Histories;

public class EveryDecision
{
    [Fact]
    public void Every_decision_of_the_domain_is_said_in_some_history()
    {
        string[] said =
        [
            .. SessionHistories.Decisions, .. AttendanceHistories.Decisions, .. FollowUpHistories.Decisions, .. DepartmentHistories.Decisions,
            .. PersonHistories.Decisions, .. MaterialHistories.Decisions, .. OrganisationHistories.Decisions,
            .. ProgrammeHistories.Decisions, .. PlanHistories.Decisions, .. ReportHistories.Decisions, .. FrequencyHistories.Decisions,
        ];

        said.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(All.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> All =>
        from type in typeof(DomainEvent).Assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && !type.IsGenericType && Decides(method.ReturnType)
        select $"{type.Name}.{method.Name}";

    private static bool Decides(Type result) =>
        result == typeof(RosterDecision) || (result.IsGenericType && result.GetGenericTypeDefinition() == typeof(Decision<>));
}
