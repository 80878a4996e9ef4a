using System.Globalization;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Accounts;
using StudyLog.Demo;
using StudyLog.Tests.Projections;

namespace StudyLog.Tests.Releases;

/// <summary>Whatever the service reports of the demo's organisations at one instant, by what was asked.</summary>
internal static class Reported
{
    /// <summary>The instant that read models are asked at: after all that the databases of releases hold.</summary>
    public static TimeProvider OfReadModels { get; } = new Clock(new(2026, 11, 30, 4, 0, 0, TimeSpan.Zero));

    /// <summary>The instant that single things are asked at: the one at which the first release was.</summary>
    public static TimeProvider OfThings { get; } = new Clock(new(2026, 11, 27, 18, 23, 0, TimeSpan.Zero));

    private static readonly string[] Parameters = ["?pageSize=200", "?pageSize=200&page=2"];

    private static readonly Dictionary<string, string[]> ParametersOf = new(StringComparer.Ordinal)
    {
        ["/bulletins/follow-ups"] = ["?on=2022-12-31", "?on=2026-09-30", "?on=2026-11-26"],
        ["/progress/departments"] = ["?from=2022-01&to=2022-12", "?from=2025-12&to=2026-11"],
        ["/progress/departments/{id:guid}"] = ["?from=2022-01&to=2022-12", "?from=2025-12&to=2026-11"],
        ["/progress/departments/{id:guid}/rows"] = ["?figure=owed&from=2022-01&to=2022-12", "?figure=open&from=2025-12&to=2026-11"],
        ["/ledgers/follow-ups/groups"] = ["?by=department", "?by=status"],
        ["/sessions/proposed-days"] = ["?every=quarter&monthOfQuarter=2&day=15&from=2026-01-01&until=2026-12-31"],
        ["/progress/frequency"] = ["?year=2022", "?year=2025", "?year=2026"],
        ["/progress/people"] = ["?year=2025&pageSize=200", "?year=2026&pageSize=200"],
        ["/progress/materials/{id:guid}/coverage"] = ["?on=2022-12-31", "?on=2026-11-26"],
        ["/search"] = ["?q=学习&pageSize=200", "?q=落实&pageSize=200", "?q=二十大&pageSize=200"],
    };

    /// <param name="services">A service with the clocks of above, whose read models hold everything.</param>
    public static async Task<JsonObject> Of(IServiceProvider services)
    {
        var queries = new QueriesInProcess(services);
        var reported = new JsonObject();
        foreach (var organisation in DemoOrganisations.All)
        {
            var asker = new Asker(Guid.Empty, "", organisation.Id, PersonId: null, DepartmentIds: [], [Duty.StudySecretary, Duty.GroupLeader, Duty.Auditor]);
            foreach (var pattern in queries.Patterns.Where(Answers).Order(StringComparer.Ordinal))
            {
                foreach (var (query, id, year) in await Asked(services, asker, pattern))
                {
                    var answer = await queries.Ask(asker, pattern, query, id, year);
                    if (year is null) answer.ShouldBeOfType<JsonObject>($"{pattern}{query} ({id})");
                    reported.Add($"{organisation.Name} {Address(pattern, id, year)}{query}", answer);
                }
            }
        }

        return reported;
    }

    // Contents are no figures and files are made of what is answered here, accounts belong to people, long work passes, and codes change with time.
    private static readonly string[] NoFigures = ["{part", "/paper", "/exports/", "/calendar", "/templates", "/jobs", "/imports", "/users", "/notices", "/deadlines", "/notice-channels", "/deliveries", "/me/notice-settings", "/notice-words"];

    private static bool Answers(string pattern) => !NoFigures.Any(part => pattern.Contains(part, StringComparison.Ordinal))
        && pattern is not ("/me" or "/sessions/{id:guid}/check-in-code" or "/sessions/{id:guid}/personal-codes" or "/sessions/{id:guid}/own-check-in");

    private static string Address(string pattern, Guid? id, int? year) => pattern
        .Replace("{id:guid}", id?.ToString("D"), StringComparison.Ordinal)
        .Replace("{year:int:range(1900,2200)}", year?.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static async Task<IEnumerable<(string Query, Guid? Id, int? Year)>> Asked(IServiceProvider services, Asker asker, string pattern)
    {
        var queries = ParametersOf.GetValueOrDefault(pattern, pattern.Contains("{id:guid}", StringComparison.Ordinal) ? ["?pageSize=200"] : Parameters);
        if (pattern.Contains("{year", StringComparison.Ordinal)) return new int?[] { 2022, 2025, 2026 }.Select(year => ("", (Guid?)null, year));
        if (!pattern.Contains("{id:guid}", StringComparison.Ordinal)) return queries.Select(query => (query, (Guid?)null, (int?)null));

        var ids = await Ids(services, asker, FirstEventOf(pattern));
        return ids.SelectMany(id => queries.Select(query => (query, (Guid?)id, (int?)null)));
    }

    private static string FirstEventOf(string pattern) => pattern.Split('/')[pattern.StartsWith("/progress", StringComparison.Ordinal) ? 2 : 1] switch
    {
        "sessions" => "study_session_planned",
        "follow-ups" => "follow_up_issued",
        "departments" => "department_established",
        "people" => "person_registered",
        "materials" => "material_registered",
        "programmes" => "programme_established",
        "period-reports" => "period_report_drafted",
        var other => throw new InvalidOperationException($"Say which streams /{other} is about."),
    };

    private static async Task<IReadOnlyList<Guid>> Ids(IServiceProvider services, Asker asker, string firstEvent)
    {
        await using var session = services.GetRequiredService<IDocumentStore>().QuerySession(asker.Tenant);
        var first = await session.Events.QueryAllRawEvents().Where(stored => stored.EventTypeName == firstEvent).OrderBy(stored => stored.Sequence).ToListAsync();
        return [.. first.Select(stored => stored.StreamId)];
    }

    private sealed class Clock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
