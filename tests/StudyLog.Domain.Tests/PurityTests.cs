using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Frequencies;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.People;
using StudyLog.Domain.Plans;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Reports;
using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Tests;

/// <summary>The domain knows the base library and nothing else: no clock, no chance, no files, no screen, no surroundings.</summary>
public class PurityTests
{
    private static readonly Assembly Domain = typeof(Session).Assembly;

    // Types that no member of which may be used, and members of types that else may.
    private static readonly string[] ForbiddenTypes =
    [
        "System.Random", "System.Console", "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.Environment",
        "System.Diagnostics.Stopwatch", "System.Diagnostics.Process", "System.Threading.Thread", "System.Threading.Timer",
        "System.Security.Cryptography.RandomNumberGenerator", "System.Net.Http.HttpClient", "System.Net.Sockets.Socket",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow", "System.TimeProvider::get_System",
        "System.Guid::NewGuid", "System.Guid::CreateVersion7", "System.TimeZoneInfo::get_Local",
        "System.Globalization.CultureInfo::get_CurrentCulture", "System.Globalization.CultureInfo::get_CurrentUICulture",
    ];

    [Fact]
    public void The_domain_refers_to_the_base_library_only() => ForeignReferences(Domain).ShouldBeEmpty();

    [Fact]
    public void The_look_at_references_can_fail() => ForeignReferences(typeof(PurityTests).Assembly).ShouldContain("Shouldly");

    [Fact]
    public void The_domain_uses_no_clock_no_chance_no_files_and_no_screen()
    {
        using var module = ModuleDefinition.ReadModule(Domain.Location);
        ForbiddenUses(module.GetTypes()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(nameof(Violator.ReadsTheClock), "System.DateTime::get_Now")]
    [InlineData(nameof(Violator.ReadsTheUniversalClock), "System.DateTimeOffset::get_UtcNow")]
    [InlineData(nameof(Violator.TakesTheSystemsClock), "System.TimeProvider::get_System")]
    [InlineData(nameof(Violator.MakesAnId), "System.Guid::NewGuid")]
    [InlineData(nameof(Violator.MakesAnIdLater), "System.Guid::NewGuid")]
    [InlineData(nameof(Violator.ThrowsDice), "System.Random::.ctor")]
    [InlineData(nameof(Violator.Speaks), "System.Console::WriteLine")]
    [InlineData(nameof(Violator.ReadsAFile), "System.IO.File::ReadAllText")]
    [InlineData(nameof(Violator.AsksWhereItIs), "System.TimeZoneInfo::get_Local")]
    public void The_scan_can_fail(string method, string use)
    {
        using var module = ModuleDefinition.ReadModule(typeof(Violator).Assembly.Location);
        var planted = module.GetTypes().Where(type => type.FullName.StartsWith(typeof(PurityTests).FullName + "/" + nameof(Violator), StringComparison.Ordinal));
        ForbiddenUses(planted).ShouldContain(found => found.Contains(method, StringComparison.Ordinal) && found.EndsWith(use, StringComparison.Ordinal));
    }

    [Fact]
    public void The_decisions_wait_for_nothing()
    {
        var waiting = Domain.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal));
        waiting.ShouldBeEmpty();
    }

    [Fact]
    public void Every_event_belongs_to_one_stream_and_is_foreign_to_the_others()
    {
        (Type Events, Action<DomainEvent> Folds)[] streams =
        [
            (typeof(SessionEvent), @event => Session.Evolve(Session.Initial, @event)),
            (typeof(AttendanceEvent), @event => Attendance.Evolve(Attendance.Initial, @event)),
            (typeof(FollowUpEvent), @event => FollowUp.Evolve(FollowUp.Initial, @event)),
            (typeof(MaterialEvent), @event => Material.Evolve(Material.Initial, @event)),
            (typeof(DepartmentEvent), @event => Department.Evolve(Department.Initial, @event)),
            (typeof(PersonEvent), @event => Person.Evolve(Person.Initial, @event)),
            (typeof(ProgrammeEvent), @event => Programme.Evolve(Programme.Initial, @event)),
            (typeof(StudyPlanEvent), @event => StudyPlan.Evolve(StudyPlan.Initial, @event)),
            (typeof(PeriodReportEvent), @event => PeriodReport.Evolve(PeriodReport.Initial, @event)),
            (typeof(FrequencyEvent), @event => FrequencyGap.Evolve(FrequencyGap.Initial, @event)),
            (typeof(OrganisationEvent), @event => Organisation.Evolve(Organisation.Initial, @event)),
        ];

        foreach (var type in Domain.GetTypes().Where(type => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract))
        {
            var @event = Example(type);
            streams.Count(stream => stream.Events.IsAssignableFrom(type)).ShouldBe(1, type.Name);
            foreach (var (events, folds) in streams)
            {
                if (events.IsAssignableFrom(type)) Should.NotThrow(() => folds(@event), type.Name);
                else Should.Throw<ForeignEventException>(() => folds(@event), type.Name).Message.ShouldContain(type.Name);
            }
        }
    }

    [Fact]
    public void Event_names_are_unique_across_the_system()
    {
        var names = Domain.GetTypes().Where(type => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract).Select(type => type.Name).ToArray();
        names.Distinct(StringComparer.Ordinal).Count().ShouldBe(names.Length);
    }

    private static DomainEvent Example(Type type) =>
        (DomainEvent)type.GetConstructors().Single().Invoke([.. type.GetConstructors().Single().GetParameters().Select(Example)]);

    private static object? Example(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(Provenance) => Known.By(Known.Secretary, Known.RightNow),
        var type when type == typeof(string) => "某",
        { IsValueType: true } type => Activator.CreateInstance(type),
        { IsInterface: true, IsGenericType: true } type => Array.CreateInstance(type.GetGenericArguments()[0], 0),
        var type when type == typeof(Arrangements) => Arrangements.None,
        var type when type == typeof(Responsible) => new Responsible(Known.Office, [], null, null),
        var type when type == typeof(Reminder) => new Reminder(Known.Today, ReminderStep.OnTheDay, new([], [], Secretary: false)),
        _ => null,
    };

    private static IEnumerable<string> ForeignReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name is not ("netstandard" or "System") && !name.StartsWith("System.", StringComparison.Ordinal));

    private static IEnumerable<string> ForbiddenUses(IEnumerable<TypeDefinition> types) =>
        from type in types
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        where instruction.OpCode.OperandType is OperandType.InlineMethod or OperandType.InlineTok
        let used = instruction.Operand as MethodReference
        where used is not null
        let name = $"{used.DeclaringType.FullName}::{used.Name}"
        where ForbiddenTypes.Contains(used.DeclaringType.FullName) || ForbiddenMembers.Contains(name)
        select $"{type.FullName} {method.Name} uses {name}";

    /// <summary>Does everything that the domain must not, so that the scan is seen to find it.</summary>
    [SuppressMessage("Design", "MA0132:Do not convert implicitly to DateTimeOffset", Justification = "planted")]
    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "planted")]
    private static class Violator
    {
        public static long ReadsTheClock() => DateTime.Now.Ticks;

        public static DateTimeOffset ReadsTheUniversalClock() => DateTimeOffset.UtcNow;

        public static TimeProvider TakesTheSystemsClock() => TimeProvider.System;

        public static Guid MakesAnId() => Guid.NewGuid();

        public static Func<int, Guid> MakesAnIdLater() => number => number > 0 ? Guid.NewGuid() : Guid.Empty;

        public static int ThrowsDice() => new Random().Next();

        public static void Speaks() => Console.WriteLine();

        public static string ReadsAFile() => File.ReadAllText("any");

        public static TimeZoneInfo AsksWhereItIs() => TimeZoneInfo.Local;
    }
}
