using System.Globalization;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Projections;

/// <content>Hours, frequency and coverage, likewise worked out the plain way.</content>
public sealed partial class Reference
{
    /// <summary>The year of everybody who held a post in it or studied, in the order of lists; what is shown of it the organisation may have switched off.</summary>
    public IReadOnlyList<object> Hours(int year, DateOnly today)
    {
        var rows = new List<object>();
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var judged = last < today ? last : today;
        foreach (var (id, person) in people.Where(each => !each.Value.External).OrderBy(each => RankOf(each.Key)))
        {
            var sources = SourcesOf(id, year).OrderBy(source => source.Day).ThenBy(source => source.SessionId).ToList();
            var undated = UndatedHours(id, judged);
            var hours = sources.Sum(source => source.Hours);
            var days = Enumerable.Range(0, last.DayOfYear).Select(first.AddDays).Count(day => PostOn(person, day) is not null);
            if (days == 0 && hours == 0 && undated == 0) continue;

            var own = person.HourNormOn(judged);
            var whole = own.HourNorm ?? (IsMember(id, judged) ? organisation.SettingsOn(judged).HourNorm : null);
            var norm = whole is null || !organisation.SettingsOn(today).ShowHourGaps ? null : (decimal?)Math.Floor((whole.Value * days / last.DayOfYear * 2) + 0.5m) / 2;
            var department = PostOn(person, judged)?.DepartmentId;
            rows.Add(new
            {
                PersonId = id,
                person.Name,
                DepartmentId = department,
                DepartmentName = department is { } of ? departments[of].Name : null,
                Hours = hours,
                Norm = norm,
                Gap = own.Exempt || norm is null ? null : (decimal?)(norm > hours ? norm - hours : 0),
                own.Exempt,
                UndatedHours = undated,
                Sessions = sources.Select(source => new { source.SessionId, source.Title, source.On, source.Hours, source.Source }),
            });
        }

        return rows;
    }

    // Those that were attended on their day, those missed on the day they were made up for.
    private IEnumerable<(Guid SessionId, string Title, DateOnly Day, string On, decimal Hours, string Source)> SourcesOf(Guid person, int year)
    {
        foreach (var (id, session) in sessions.Where(each => TookPlace(each.Value) && each.Value.OnRoster(person) is not null))
        {
            var attendance = attendances[Attendance.StreamId(id, person)];
            if (WasThere(attendance.Status))
            {
                if (DayOf(session) is { } day && day.Year == year && HoursOf(session) is > 0 and { } hours && organisation.SettingsOn(day).HourKinds.Contains(KindOf(session)))
                    yield return (id, TitleOf(session), day, WrittenDay(session)!, hours, "attended");
            }
            else if (WasMissed(attendance.Status) && session.OnRoster(person)!.Capacity == Capacity.Attending && attendance.MakeUp is { State: MakeUpState.Accepted, Work: { } work } && work.On.Year == year
                && organisation.SettingsOn(work.On).HourKinds.Contains(KindOf(session)))
            {
                yield return (id, TitleOf(session), work.On, work.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), work.Hours, "made-up");
            }
        }
    }

    // Of what was stated since it was last said not to be known: what began last by that day.
    private bool IsMember(Guid person, DateOnly day)
    {
        var (member, since) = ((bool?)null, DateOnly.MinValue);
        foreach (var stated in events.Where(each => each.StreamId == person).Select(each => each.Event).OfType<PartyMembershipStated>())
        {
            var from = stated.From ?? DateOnly.MinValue;
            if (stated.PartyMember is null) (member, since) = (null, DateOnly.MinValue);
            else if (from <= day && from >= since) (member, since) = (stated.PartyMember, from);
        }

        return member == true;
    }

    private decimal UndatedHours(Guid person, DateOnly judged) => sessions
        .Where(each => TookPlace(each.Value) && DayOf(each.Value) is null && each.Value.OnRoster(person) is not null && WasThere(StatusOf(each.Key, person))
            && organisation.SettingsOn(judged).HourKinds.Contains(KindOf(each.Value)))
        .Sum(each => HoursOf(each.Value) ?? 0);

    private static Post? PostOn(Person person, DateOnly day) => person.Posts.Find(post => !(post.From > day) && !(post.To < day));

    /// <summary>Each row of the frequency of a year: by kind, then who holds them, then period.</summary>
    public IReadOnlyList<object> Frequency(int year, DateOnly today)
    {
        var rows = new List<object>();
        var whole = new Organiser(null, organisation.Name);
        var bodies = DepartmentsInOrder().Select(id => HolderOf(id)).Prepend(whole)
            .Concat(sessions.Values.Select(session => HolderOf(session)).OrderBy(body => body.Name, StringComparer.Ordinal)).Distinct().ToList();
        foreach (var kind in Enum.GetValues<SessionKind>())
            foreach (var body in bodies)
            {
                var held = sessions.Where(each => TookPlace(each.Value) && KindOf(each.Value) == kind && HolderOf(each.Value) == body && DayOf(each.Value)?.Year == year)
                    .Select(each => (Day: DayOf(each.Value)!.Value, Id: each.Key, each.Value)).OrderBy(each => each.Day).ThenBy(each => each.Id).ToList();
                var seen = new HashSet<DateOnly>();
                foreach (var (first, months) in SpansOf(year))
                {
                    var last = first.AddMonths(months).AddDays(-1);
                    var norms = organisation.SettingsOn(last).Frequencies.Where(norm => norm.Kind == kind && norm.Per == (months == 1 ? NormPeriod.Month : months == 3 ? NormPeriod.Quarter : NormPeriod.Year)).ToList();
                    if (norms.Count == 0) continue;
                    var branch = body.DepartmentId is { } id && departments[id].Kind == DepartmentKind.Branch && !(departments[id].DissolvedOn < last)
                        && !(departments[id].First!.Provenance.Occurred is { Precision: Precision.Day or Precision.Month } said && (said.LocalDay ?? said.LocalMonth) > last);
                    var required = norms.Sum(norm => norm.By == NormScope.Organisation ? (body == whole ? norm.Times : 0) : branch ? norm.Times : 0);
                    var inSpan = held.Where(each => each.Day >= first && each.Day <= last).ToList();
                    seen.UnionWith(inSpan.Select(each => each.Day));
                    if (required + inSpan.Count > 0)
                        rows.Add(Line(kind, body, Written(first, months), required, last < today ? Math.Max(0, required - inSpan.Count) : null, inSpan.Select(each => (each.Id, each.Value))));
                }

                var rest = held.Where(each => !seen.Contains(each.Day)).ToList();
                if (rest.Count > 0) rows.Add(Line(kind, body, Written(new DateOnly(year, 1, 1), 12), 0, new DateOnly(year, 12, 31) < today ? 0 : null, rest.Select(each => (each.Id, each.Value))));
            }

        return rows;

        Organiser HolderOf(object held) => held switch
        {
            Session { Organiser: { DepartmentId: { } id } } => HolderOf(id),
            Session { Organiser.Name: { } name } when namesOfOrganisation.Contains(name) => whole,
            Session { Organiser: { } named } => named,
            Guid id when departments[id].Kind is not (DepartmentKind.Leadership or DepartmentKind.Committee or DepartmentKind.Organisation) => new Organiser(id, departments[id].Name),
            _ => whole,
        };
    }

    // By their first days; of those that begin together the shortest first.
    private static IEnumerable<(DateOnly First, int Months)> SpansOf(int year) =>
        from month in Enumerable.Range(0, 12)
        from months in new[] { 1, 3, 12 }
        where month % months == 0
        select (new DateOnly(year, month + 1, 1), months);

    /// <summary>Whether the organisation shows who studied what.</summary>
    public bool ShowsCoverage(DateOnly today) => organisation.SettingsOn(today).ShowCoverage;

    /// <summary>Who of whom studied a material by the end of a day.</summary>
    public object CoverageOf(Guid material, DateOnly on) => new { MaterialId = material, materials[material].Details!.Title, On = on, Departments = Coverage(material, on) };

    /// <summary>How each person with a main post in a department of the board that day came to the material by then.</summary>
    public IReadOnlyList<object> Coverage(Guid material, DateOnly day)
    {
        var routes = people.Where(each => !each.Value.External).OrderBy(each => RankOf(each.Key))
            .Select(each => (Id: each.Key, Department: PostOn(each.Value, day)?.DepartmentId, Way: BestWay(each.Key, material, day)))
            .ToList();
        return
        [
            .. from id in DepartmentsInOrder()
               let department = departments[id]
               let persons = routes.Where(each => each.Department == id).ToList()
               where department.OnBoard && (!(department.DissolvedOn < day) || persons.Count > 0)
               select new
               {
                   DepartmentId = id,
                   department.Name,
                   department.RankNo,
                   People = persons.Count,
                   Attended = persons.Count(each => each.Way.Route == "attended"),
                   MadeUp = persons.Count(each => each.Way.Route == "made-up"),
                   SelfStudied = persons.Count(each => each.Way.Route == "self-studied"),
                   NotYet = persons.Count(each => each.Way.Route == "not-yet"),
                   Persons = persons.Select(each => new { PersonId = each.Id, people[each.Id].Name, each.Way.Route, each.Way.SessionId, each.Way.On }),
               },
        ];
    }

    private (string Route, Guid? SessionId, string? On) BestWay(Guid person, Guid material, DateOnly on)
    {
        var inOrder = sessions.Where(each => TookPlace(each.Value) && each.Value.OnRoster(person) is not null && !(DayOf(each.Value) > on))
            .OrderBy(each => DayOf(each.Value) ?? DateOnly.MaxValue).ThenBy(each => each.Key).ToList();
        foreach (var (id, session) in inOrder.Where(each => Studied(each.Value) && WasThere(StatusOf(each.Key, person)))) return ("attended", id, WrittenDay(session));
        foreach (var (id, session) in inOrder.Where(each => Studied(each.Value) && Attends(each.Value) && WasMissed(StatusOf(each.Key, person))))
            if (attendances[Attendance.StreamId(id, person)].MakeUp is { State: MakeUpState.Accepted, Work: { } work } && work.On <= on) return ("made-up", id, work.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var (id, session) in inOrder.Where(each => Attends(each.Value) && each.Value.PreStudies.Any(part => part.MaterialId == material && part.Mode == PreStudyMode.SelfStudy)))
            return ("self-studied", id, WrittenDay(session));
        return ("not-yet", null, null);

        bool Studied(Session session) => session.Materials.Any(part => part.MaterialId == material);

        bool Attends(Session session) => session.OnRoster(person)!.Capacity == Capacity.Attending;
    }

    private static object Line(SessionKind kind, Organiser body, string period, int required, int? gap, IEnumerable<(Guid Id, Session Session)> held)
    {
        var sessions = held.Select(each => new { SessionId = each.Id, Title = TitleOf(each.Session), On = WrittenDay(each.Session) }).ToList();
        return new
        {
            Kind = kind,
            OrganiserDepartmentId = body.DepartmentId,
            OrganiserName = body.Name,
            Period = period,
            Required = required,
            Held = sessions.Count,
            Gap = gap,
            Sessions = sessions,
        };
    }

    private static string Written(DateOnly first, int months) => months switch
    {
        1 => first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        3 => first.ToString("yyyy", CultureInfo.InvariantCulture) + "-Q" + "123456789"[(first.Month - 1) / 3],
        _ => first.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private static bool TookPlace(Session session) =>
        session.State is SessionState.Held or SessionState.Submitted or SessionState.Returned or SessionState.Confirmed or SessionState.Archived;

    private static bool WasMissed(AttendanceStatus status) => status is AttendanceStatus.Absent or AttendanceStatus.OnLeave;

    private static bool WasThere(AttendanceStatus status) => status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly;
}
