using StudyLog.Domain.Attendances;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Reports;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Projections;

/// <content>What boards and reports answer: departments, one by month with its people, the whole organisation, programmes.</content>
public sealed partial class Reference
{
    /// <summary>The board of a period.</summary>
    public object Board(DateOnly from, DateOnly to, DateOnly today) => new { From = Month(from), To = Month(to), Departments = Rows(from, to, today) };

    private IEnumerable<object> Rows(DateOnly from, DateOnly to, DateOnly today) =>
        Listed(from, to, today).Select(id => (departments[id], Of(id, from, to, today)) is var (department, figures)
            ? Row(figures, id, department.Name, department.ShortName, department.RankNo, UndatedOf(id, today))
            : null!);

    private object? UndatedOf(Guid department, DateOnly today) =>
        Of(department, null, null, today) is var undated && undated.Values.Any(figure => figure is not (null or 0)) ? Figures(undated) : null;

    /// <summary>A department over a period, by month and with its people; what nobody can date apart.</summary>
    public object DepartmentByMonth(Guid id, DateOnly from, DateOnly to, DateOnly today)
    {
        var months = new List<object>();
        for (var month = from; month <= to; month = month.AddMonths(1)) months.Add(MonthOf(id, month, today));
        return new
        {
            DepartmentId = id,
            departments[id].Name,
            departments[id].RankNo,
            From = Month(from),
            To = Month(to),
            Total = Figures(Of(id, from, to, today)),
            Months = months,
            Undated = UndatedOf(id, today) is { } undated ? new { Month = (string?)null, Figures = undated, People = PeopleOf(id, null), MadeUpStudies = Array.Empty<object>() } : null,
        };
    }

    private object MonthOf(Guid id, DateOnly month, DateOnly today) => new
    {
        Month = Month(month),
        Figures = Figures(Of(id, month, month, today)),
        People = PeopleOf(id, month),
        MadeUpStudies = MadeUpIn(of => of == id, month, month).Select(each => new
        {
            PersonId = each.Person,
            people[each.Person].Name,
            SessionId = each.Session,
            Title = TitleOf(sessions[each.Session]),
            each.Work.On,
            each.Work.Hours,
        }),
    };

    private IEnumerable<object> PeopleOf(Guid department, DateOnly? month) =>
        from each in sessions
        where TookPlace(each.Value) && (month is null ? DayOf(each.Value) is null : DayOf(each.Value) >= month && DayOf(each.Value) < month.Value.AddMonths(1))
        from entry in each.Value.People
        where entry.Capacity == Capacity.Attending && entry.DepartmentId == department
        let place = (Status: StatusOf(each.Key, entry.PersonId), MakeUp: MakeUpOf(each.Key, entry.PersonId), Hours: HoursOf(each.Value) ?? 0)
        group place by entry.PersonId into places
        orderby RankOf(places.Key)
        select (object)new
        {
            PersonId = places.Key,
            people[places.Key].Name,
            Owed = places.Count(),
            Present = places.Count(place => place.Status == AttendanceStatus.Present),
            Late = places.Count(place => place.Status == AttendanceStatus.Late),
            LeftEarly = places.Count(place => place.Status == AttendanceStatus.LeftEarly),
            OnLeave = places.Count(place => place.Status == AttendanceStatus.OnLeave),
            Absent = places.Count(place => place.Status == AttendanceStatus.Absent),
            Unmarked = places.Count(place => place.Status == AttendanceStatus.Unmarked),
            MadeUp = places.Count(place => WasMissed(place.Status) && place.MakeUp == MakeUpState.Accepted),
            MakeUpOpen = places.Count(place => WasMissed(place.Status) && place.MakeUp is MakeUpState.Assigned or MakeUpState.Submitted or MakeUpState.Returned),
            StudyHours = places.Where(place => WasThere(place.Status)).Sum(place => place.Hours),
        };

    /// <summary>The figures of a report as they were known: the board, and the whole organisation with each session, place and follow-up once.</summary>
    public object Report(Guid id, PeriodReport report, IReadOnlyList<PeriodReportEvent> told, DateOnly stockOn)
    {
        var (from, to) = (report.From, new DateOnly(report.To.Year, report.To.Month, 1));
        return new
        {
            Id = id,
            Version = told.Count,
            report.Kind,
            report.From,
            report.To,
            report.State,
            StockOn = stockOn,
            Total = Figures(Whole(from, to, stockOn)),
            Departments = Rows(from, to, stockOn),
            Others = Others(from, to, stockOn) is { } others ? Figures(others) : null,
            Returns = told.OfType<PeriodReportReturned>().Select(returned => new { returned.Provenance.Occurred, returned.Reason }),
        };
    }

    private static object Figures(SortedDictionary<string, decimal?> figures) => Row(figures, null, null, null, null, null);

    private static object Row(SortedDictionary<string, decimal?> figures, Guid? departmentId, string? name, string? shortName, int? rankNo, object? undated) => new
    {
        DepartmentId = departmentId,
        Name = name,
        ShortName = shortName,
        RankNo = rankNo,
        SessionsHeld = figures["sessionsHeld"],
        Owed = figures["owed"],
        Present = figures["present"],
        Late = figures["late"],
        LeftEarly = figures["leftEarly"],
        OnLeave = figures["onLeave"],
        Absent = figures["absent"],
        Unmarked = figures["unmarked"],
        MadeUp = figures["madeUp"],
        AttendanceRate = figures["attendanceRate"],
        CoverageRate = figures["coverageRate"],
        StudyHours = figures["studyHours"],
        MadeUpHours = figures["madeUpHours"],
        MakeUpOpen = figures["makeUpOpen"],
        MaterialsCovered = figures["materialsCovered"],
        Remarks = figures["remarks"],
        RecordedByGroup = figures["recordedByGroup"],
        FollowUps = new
        {
            Issued = figures["issued"],
            Open = figures["open"],
            Closed = figures["closed"],
            ClosedDue = figures["closedDue"],
            ClosedOnTime = figures["closedOnTime"],
            Returned = figures["returned"],
            Red = figures["red"],
            Yellow = figures["yellow"],
            Green = figures["green"],
            Grey = figures["grey"],
            ClosureRate = figures["closureRate"],
            OnTimeRate = figures["onTimeRate"],
        },
        Undated = undated,
    };

    /// <summary>The board of a programme: units in the order of their tasks, each with its own latest activity, else the programme's.</summary>
    public object ProgrammeBoard(Guid id)
    {
        var programme = programmes[id];
        var took = programme.Activities.Select(link => (Id: link.SessionId, Session: sessions[link.SessionId])).Where(each => TookPlace(each.Session)).ToList();
        return new
        {
            ProgrammeId = id,
            programme.Name,
            Units = programme.UnitTasks.Select(task => new
            {
                task.UnitName,
                task.DepartmentId,
                DepartmentName = task.DepartmentId is { } of ? departments[of].Name : null,
                task.TaskType,
                LatestActivity = Latest(took, task.DepartmentId),
            }),
            Figures = programme.Figures.Select(LineOf),
        };
    }

    /// <summary>Everything about a programme.</summary>
    public object ProgrammeWhole(Guid id)
    {
        var programme = programmes[id];
        return new
        {
            Id = id,
            Version = events.Count(told => told.StreamId == id),
            programme.Name,
            programme.Note,
            programme.Establishment!.Source,
            Established = programme.Establishment.Provenance.Occurred,
            LeadingGroup = programme.LeadingGroup is { } group
                ? new { Formed = group.Provenance.Occurred, Seats = group.Seats.Select(seat => new { seat.Role, seat.Post, seat.PersonId, Name = Named(seat.PersonId) is null ? null : people[seat.PersonId!.Value].Name, seat.UnitName, seat.Headcount }) }
                : null,
            Experts = programme.Experts.Select(experts => new { Id = experts.ExpertsId, experts.Name, experts.Note, Engaged = experts.Provenance.Occurred }),
            UnitTasks = programme.UnitTasks.Select(task => new
            {
                Id = task.TaskId,
                task.UnitName,
                task.DepartmentId,
                DepartmentName = task.DepartmentId is { } of ? departments[of].Name : null,
                task.TaskType,
                Assigned = task.Provenance.Occurred,
            }),
            Activities = programme.Activities.Select(link => sessions[link.SessionId] is var session
                ? new { link.SessionId, Title = TitleOf(session), Kind = KindOf(session), HeldOn = WrittenDay(session), session.State }
                : null!),
            Figures = programme.Figures.Select(LineOf),
        };
    }

    private static object LineOf(ProgrammeFigureReported figure) =>
        new { Id = figure.FigureId, figure.Name, figure.Count, figure.Qualifier, figure.State, figure.SessionId, Reported = figure.Provenance.Occurred };

    private static object? Latest(IReadOnlyList<(Guid Id, Session Session)> took, Guid? department)
    {
        var own = took.Where(each => department is { } of && (each.Session.Organiser?.DepartmentId == of || ByName(each.Session, unit => unit == of) || ByGroup(each.Session, unit => unit == of))).ToList();
        var among = own.Count > 0 ? own : took;
        if (among.Count == 0) return null;

        // What nobody can date is earlier than what is dated; of equal days the one linked last.
        var latest = among.Reverse().MaxBy(each => DayOf(each.Session) ?? DateOnly.MinValue);
        return new { SessionId = latest.Id, Title = TitleOf(latest.Session), HeldOn = WrittenDay(latest.Session), OfUnit = own.Count > 0 };
    }

    private static string Month(DateOnly first) => Written(first, 1);
}
