using System.Globalization;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Projections;

/// <content>Hours, frequency and coverage, likewise worked out the plain way.</content>
public sealed partial class Reference
{
    /// <summary>The year of everybody who held a post in it or studied: hours, norm, gap, exempt, undated hours, how many sessions.</summary>
    public IReadOnlyDictionary<Guid, (decimal Hours, decimal? Norm, decimal? Gap, bool Exempt, decimal Undated, int Sessions, Guid? Department)> Hours(int year, DateOnly today)
    {
        var rows = new Dictionary<Guid, (decimal, decimal?, decimal?, bool, decimal, int, Guid?)>();
        var judged = new DateOnly(year, 12, 31) < today ? new DateOnly(year, 12, 31) : today;
        foreach (var (id, person) in people)
        {
            decimal hours = 0, undated = 0;
            var sources = 0;
            foreach (var (sessionId, session) in sessions.Where(each => TookPlace(each.Value) && each.Value.OnRoster(id) is not null))
            {
                var attendance = attendances.GetValueOrDefault(Attendance.StreamId(sessionId, id), Attendance.Initial);
                var (day, given) = (DayOf(session), HoursOf(session) ?? 0);
                if (WasThere(attendance.Status))
                {
                    if (given == 0 || !organisation.SettingsOn(day ?? judged).HourKinds.Contains(session.Kind)) continue;
                    if (day is null) undated += given;
                    if (day?.Year != year) continue;
                    hours += given;
                    sources++;
                }
                else if (session.OnRoster(id)!.Capacity == Capacity.Attending && attendance.MakeUp is { State: MakeUpState.Accepted, Work: { } work } && work.On.Year == year
                    && organisation.SettingsOn(work.On).HourKinds.Contains(session.Kind))
                {
                    hours += work.Hours;
                    sources++;
                }
            }

            var inPost = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays)
                .Count(day => person.Posts.Any(post => !(post.From > day) && !(post.To < day)));
            if (inPost == 0 && sources == 0 && undated == 0) continue;

            var own = person.HourNormOn(judged);
            var whole = own.HourNorm ?? (person.PartyMember == true ? organisation.SettingsOn(judged).HourNorm : null);
            var norm = whole is null ? null : (decimal?)Math.Floor((whole.Value * inPost / (DateTime.IsLeapYear(year) ? 366 : 365) * 2) + 0.5m) / 2;
            var gap = own.Exempt || norm is null ? null : (decimal?)(norm > hours ? norm - hours : 0);
            rows[id] = (hours, norm, gap, own.Exempt, undated, sources, person.Posts.Find(post => !(post.From > judged) && !(post.To < judged))?.DepartmentId);
        }

        return rows;
    }

    /// <summary>Each row of the frequency of a year: kind, organiser, period, required, held, gap.</summary>
    public IEnumerable<string> Frequency(int year, DateOnly today)
    {
        var whole = "机构";
        string NameOf(Session session) => session.Organiser?.DepartmentId is { } id && departments[id].Kind is not (DepartmentKind.Leadership or DepartmentKind.Committee or DepartmentKind.Organisation)
            ? departments[id].Name
            : whole;
        var names = departments.Values.Select(department => department.Name).Append(whole).ToList();
        foreach (var kind in Enum.GetValues<SessionKind>())
            foreach (var name in names)
            {
                var days = sessions.Values.Where(each => TookPlace(each) && each.Kind == kind && NameOf(each) == name && DayOf(each)?.Year == year).Select(each => DayOf(each)!.Value).ToList();
                var seen = new HashSet<DateOnly>();
                foreach (var (months, per) in new[] { (1, NormPeriod.Month), (3, NormPeriod.Quarter), (12, NormPeriod.Year) })
                    for (var first = new DateOnly(year, 1, 1); first.Year == year; first = first.AddMonths(months))
                    {
                        var last = first.AddMonths(months).AddDays(-1);
                        var norms = organisation.SettingsOn(last).Frequencies.Where(norm => norm.Kind == kind && norm.Per == per).ToList();
                        if (norms.Count == 0) continue;
                        var branch = departments.Values.SingleOrDefault(department => department.Name == name) is { Kind: DepartmentKind.Branch } found && !(found.DissolvedOn < last);
                        var required = norms.Sum(norm => norm.By == NormScope.Organisation ? (name == whole ? norm.Times : 0) : branch ? norm.Times : 0);
                        var held = days.Count(day => day >= first && day <= last);
                        seen.UnionWith(days.Where(day => day >= first && day <= last));
                        if (required + held > 0) yield return Line(kind, name, Written(first, months), required, held, last < today ? Math.Max(0, required - held) : null);
                    }

                var rest = days.Count(day => !seen.Contains(day));
                if (rest > 0) yield return Line(kind, name, Written(new DateOnly(year, 1, 1), 12), 0, rest, new DateOnly(year, 12, 31) < today ? 0 : null);
            }
    }

    /// <summary>How each person with a main post in a department of the board that day came to the material by then.</summary>
    public IReadOnlyDictionary<Guid, (Guid Department, string Route)> Coverage(Guid material, DateOnly on)
    {
        var routes = new Dictionary<Guid, (Guid, string)>();
        foreach (var (id, person) in people)
        {
            if (person.Posts.Find(post => !(post.From > on) && !(post.To < on))?.DepartmentId is not { } department || !departments[department].OnBoard) continue;
            var by = sessions.Where(each => TookPlace(each.Value) && each.Value.OnRoster(id) is not null && !(DayOf(each.Value) > on)).ToList();
            var studied = by.Where(each => each.Value.Materials.Any(part => part.MaterialId == material)).ToList();
            routes[id] = (department, studied.Exists(each => WasThere(StatusOf(each.Key, id))) ? "attended"
                : studied.Exists(each => each.Value.OnRoster(id)!.Capacity == Capacity.Attending && !WasThere(StatusOf(each.Key, id))
                    && attendances.GetValueOrDefault(Attendance.StreamId(each.Key, id))?.MakeUp is { State: MakeUpState.Accepted, Work: { } work } && work.On <= on) ? "made-up"
                : by.Exists(each => each.Value.OnRoster(id)!.Capacity == Capacity.Attending
                    && each.Value.PreStudies.Any(part => part.MaterialId == material && part.Mode == PreStudyMode.SelfStudy)) ? "self-studied"
                : "not-yet");
        }

        return routes;
    }

    public static string Line(SessionKind kind, string? organiser, string period, int required, int held, int? gap) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind} {organiser} {period} {required} {held} {gap}");

    private static string Written(DateOnly first, int months) => months switch
    {
        1 => first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        3 => first.ToString("yyyy", CultureInfo.InvariantCulture) + "-Q" + "123456789"[(first.Month - 1) / 3],
        _ => first.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private static bool TookPlace(Session session) =>
        session.State is SessionState.Held or SessionState.Submitted or SessionState.Returned or SessionState.Confirmed or SessionState.Archived;

    private static bool WasThere(AttendanceStatus status) => status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly;
}
