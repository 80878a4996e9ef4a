using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Imports;
using StudyLog.Persistence;
using StudyLog.ReadModels;
using Stated = StudyLog.Documents.Imports;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <summary>Where the people were whom a line of a ledger names.</summary>
/// <param name="People">Who, as on a roster.</param>
/// <param name="Groups">Who is named as a group only, where the line says that it was recorded so.</param>
/// <param name="Entries">What a roll call would say of them; of somebody who was there from beginning to end, only that.</param>
/// <param name="Columns">In which column each of the people is named.</param>
/// <param name="BesideNames">What is to be said of names and of what stands behind them, with their columns.</param>
/// <param name="Refused">Why the line cannot be taken in: a name that nobody has, or several.</param>
internal sealed record NamedPlaces(
    IReadOnlyList<RosterEntry> People,
    IReadOnlyList<RosterGroup> Groups,
    IReadOnlyList<RollCallEntry> Entries,
    IReadOnlyDictionary<Guid, string> Columns,
    IReadOnlyList<(string Column, RowNote Note)> BesideNames,
    JudgedRow? Refused)
{
    /// <summary>Whether the line names anybody.</summary>
    public bool IsEmpty => People.Count + Groups.Count == 0;

    /// <summary>Every name of a line.</summary>
    public static IEnumerable<string> NamesOf(Stated.ImportedSession says) => Lists(says).SelectMany(list => list.Stated.Names).Select(name => name.Name);

    /// <summary>Finds everybody.</summary>
    public static NamedPlaces Of(LedgerLine line, NamedPeople people, Session session, DateOnly today)
    {
        var day = line.Day.On ?? today;
        var several = Lists(line.Says).SelectMany(list => list.Stated.Names).Distinct().GroupBy(name => name.Name).Where(alike => alike.Count() > 1).Select(alike => alike.Key).ToHashSet();
        var (seats, groups, entries) = (new Dictionary<Guid, RosterEntry>(), new List<RosterGroup>(), new List<RollCallEntry>());
        var (columns, beside) = (new Dictionary<Guid, string>(), new List<(string Column, RowNote Note)>());
        var attending = new Dictionary<Guid, string>();
        foreach (var (column, stated, listed) in Lists(line.Says))
        {
            foreach (var name in stated.Names)
            {
                var capacity = column == "列席人员" || name.SitsIn ? Capacity.SittingIn : Capacity.Attending;
                var status = StatusOf(name, listed);
                var department = name.Note is { } note && people.IsDepartment(note) ? note : null;
                var meant = people.MeantBy(name.Name, department, day, several.Contains(name.Name) ? null : session);
                if (meant is [var person])
                {
                    seats.TryAdd(person.Id, SeatOf(person, capacity, session, day));
                    if (column == "出席人员" && status is null) attending.TryAdd(person.Id, name.Name);
                    if (status is not null || !columns.ContainsKey(person.Id)) columns[person.Id] = column;
                    var isUnderstood = status != listed || (name.SitsIn && column != "列席人员");
                    if (isUnderstood) beside.Add((column, RowNote.Of("as-noted", name.Name, column, name.Note!, status != listed ? ToldRow<Stated.ImportedSession>.Word(status!) : "列席")));
                    else if (status is null && department is null && name is { Note: { } left, SitsIn: false }) beside.Add((column, RowNote.Of("beside-name", name.Name, left)));
                    if (department is null && people.IsNamesake(name.Name)) beside.Add((column, RowNote.Of("name-on-roster", name.Name)));
                    if (status is { } special) entries.Add(new(person.Id, special, At: null, department is null ? name.Reason : null, CheckInMethod.Import));
                }
                else if (meant.Count == 0 && line.Says.RecordedByGroup == true)
                {
                    groups.Add(new(name.Note is null ? name.Name : $"{name.Name}（{name.Note}）", capacity, DepartmentId: null, Headcount: null, Qualifier: null));
                }
                else
                {
                    var place = column == "请假人员" && line.Said.CellOf(column) is null ? "请假" : column;
                    return new([], [], [], columns, [], RefusedRow.For(line.Said, place, meant.Count == 0 ? "person-unknown" : "person-ambiguous", name.Name));
                }
            }
        }

        foreach (var away in entries.Where(entry => IsAway(entry.Status) && attending.ContainsKey(entry.PersonId)))
            beside.Add((columns[away.PersonId], RowNote.Of("listed-twice", attending[away.PersonId], ToldRow<Stated.ImportedSession>.Word(away.Status))));
        var present = seats.Keys.Except(entries.Select(entry => entry.PersonId)).Select(id => new RollCallEntry(id, RollCallStatus.Present, At: null, Reason: null, CheckInMethod.Import));
        var places = new NamedPlaces([.. seats.Values], groups, [.. entries, .. present], columns, beside, Refused: null);
        if (places.NamesOnlySome(line, session)) return places.WithoutAttending();
        if (line.Says.Attending.Names.Count == 0 && entries.Exists(entry => IsAway(entry.Status)) && groups.Count == 0 && session.People.Count == 0)
            beside.Add((columns[entries.First(entry => IsAway(entry.Status)).PersonId], RowNote.Of("board-counts-names")));
        return places;
    }

    // Whoever is named would be everybody who was expected: that is so only where somebody is named as attending, or the counts say how many they were.
    private bool NamesOnlySome(LedgerLine line, Session session)
    {
        if (line.Says.Attending.Names.Count > 0 || Groups.Count + session.Groups.Count > 0) return false;
        if (session.People.Any(entry => entry.Capacity == Capacity.Attending)) return false;
        var (expected, present) = (line.Says.Expected ?? session.StatedExpected, line.Says.Present ?? line.Says.Attending.Count ?? session.StatedPresent);
        return expected is null || (present is null && expected != People.Count(entry => entry.Capacity == Capacity.Attending));
    }

    private NamedPlaces WithoutAttending()
    {
        var stay = People.Where(entry => entry.Capacity == Capacity.SittingIn).ToDictionary(entry => entry.PersonId);
        var left = Columns.Where(named => !stay.ContainsKey(named.Key)).Select(named => named.Value).Distinct();
        return this with
        {
            People = [.. stay.Values],
            Entries = [.. Entries.Where(entry => stay.ContainsKey(entry.PersonId))],
            BesideNames = [.. left.Select(column => (column, RowNote.Of("names-only-some", column)))],
        };
    }

    // What stands behind a name goes before the list that it stands in, but for those who are on leave, late or early already.
    private static RollCallStatus? StatusOf(Stated.StatedName name, RollCallStatus? listed) => (listed, name.Status) switch
    {
        (null, { } noted) => Enum.Parse<RollCallStatus>(noted.ToString()),
        (RollCallStatus.Absent, Stated.AttendanceStatus.OnLeave) => RollCallStatus.OnLeave,
        _ => listed,
    };

    private static bool IsAway(RollCallStatus status) => status is RollCallStatus.Absent or RollCallStatus.OnLeave;

    // The department of the day is frozen; who sits there already stays so.
    private static RosterEntry SeatOf(PersonEntry person, Capacity capacity, Session session, DateOnly day) =>
        session.OnRoster(person.Id) ?? new(person.Id, capacity, person.Posts.FirstOrDefault(post => post.IsHeldOn(day))?.DepartmentId);

    private static IReadOnlyList<(string Column, Stated.StatedPeople Stated, RollCallStatus? Status)> Lists(Stated.ImportedSession says) =>
    [
        ("出席人员", says.Attending, null),
        ("列席人员", says.SittingIn, null),
        ("请假人员", says.OnLeave, RollCallStatus.OnLeave),
        ("缺席人员", says.Absent, RollCallStatus.Absent),
        ("迟到", says.Late, RollCallStatus.Late),
        ("早退", says.LeftEarly, RollCallStatus.LeftEarly),
    ];
}
