using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Imports;
using StudyLog.Persistence;
using StudyLog.ReadModels;
using Stated = StudyLog.Documents.Imports;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <summary>Finds everybody whom a line of a ledger names, list by list.</summary>
internal sealed class NamesOfLine(LedgerLine line, NamedPeople people, Session session, DateOnly today)
{
    private const string Attending = "出席人员";
    private const string SittingIn = "列席人员";
    private static readonly char[] Separators = ['，', ',', '、', '；', ';'];

    // Who is named twice, once with a department perhaps: then the roster does not tell who is meant.
    private readonly HashSet<string> shared =
        [.. ListsOf(line.Says).SelectMany(list => list.Names).Distinct().GroupBy(name => name.Name).Where(alike => alike.Count() > 1).Select(alike => alike.Key)];

    private readonly Dictionary<Guid, RosterEntry> seats = [];
    private readonly List<RosterGroup> groups = [];
    private readonly List<RollCallEntry> entries = [];
    private readonly Dictionary<Guid, string> columns = [];
    private readonly Dictionary<Guid, string> attending = [];
    private readonly List<(string Column, RowNote Note)> notes = [];

    private DateOnly Day => line.Day.On ?? today;

    private bool NamesWhoAttended => line.Says.Attending.Names.Count > 0;

    /// <summary>The lists of a line: in which column, who, and where those were whom it names; null: where they were expected to be.</summary>
    public static IReadOnlyList<(string Column, IReadOnlyList<Stated.StatedName> Names, RollCallStatus? Status)> ListsOf(Stated.ImportedSession says) =>
    [
        (Attending, says.Attending.Names, null),
        (SittingIn, says.SittingIn.Names, null),
        ("请假人员", says.OnLeave.Names, RollCallStatus.OnLeave),
        ("缺席人员", says.Absent.Names, RollCallStatus.Absent),
        ("迟到", says.Late.Names, RollCallStatus.Late),
        ("早退", says.LeftEarly.Names, RollCallStatus.LeftEarly),
    ];

    /// <summary>Where they were.</summary>
    public NamedPlaces Places()
    {
        foreach (var (column, names, status) in ListsOf(line.Says))
            foreach (var name in names)
                if (Add(name, column, status) is { } refused) return new([], [], [], columns, [], refused);

        foreach (var away in entries.Where(entry => IsAway(entry) && attending.ContainsKey(entry.PersonId)))
            notes.Add((columns[away.PersonId], RowNote.Of("listed-twice", attending[away.PersonId], Word(away.Status))));
        if (NamesOnlySome()) KeepOnlySittingIn();
        else if (!NamesWhoAttended && groups.Count == 0 && session.People.Count == 0 && entries.Find(IsAway) is { } first)
            notes.Add((columns[first.PersonId], RowNote.Of("board-counts-names")));

        var present = seats.Keys.Except(entries.Select(entry => entry.PersonId)).Select(id => new RollCallEntry(id, RollCallStatus.Present, At: null, Reason: null, CheckInMethod.Import));
        return new([.. seats.Values], groups, [.. entries, .. present], columns, notes, Refused: null);
    }

    // Null: the name has its place.
    private JudgedRow? Add(Stated.StatedName named, string column, RollCallStatus? listed)
    {
        var (name, department) = InDepartment(named);
        var capacity = column == SittingIn || name.SitsIn ? Capacity.SittingIn : Capacity.Attending;
        var meant = people.MeantBy(name.Name, department, Day, department is null && shared.Contains(name.Name) ? null : session);
        if (meant is [var person])
        {
            Seat(person, name, column, capacity, listed, isCertain: department is not null);
            return null;
        }

        if (meant.Count == 0 && line.Says.RecordedByGroup == true)
        {
            groups.Add(new(name.Note is null ? name.Name : $"{name.Name}（{name.Note}）", capacity, DepartmentId: null, Headcount: null, Qualifier: null));
            return null;
        }

        var place = column == "请假人员" && line.Said.CellOf(column) is null ? "请假" : column;
        return RefusedRow.For(line.Said, place, meant.Count == 0 ? "person-unknown" : "person-ambiguous", name.Name);
    }

    private void Seat(PersonEntry person, Stated.StatedName name, string column, Capacity capacity, RollCallStatus? listed, bool isCertain)
    {
        // The department of the day is frozen; who sits there already stays so.
        seats.TryAdd(person.Id, session.OnRoster(person.Id) ?? new(person.Id, capacity, person.Posts.FirstOrDefault(post => post.IsHeldOn(Day))?.DepartmentId));
        var status = StatusOf(name, listed);
        if (status is not null || !columns.ContainsKey(person.Id)) columns[person.Id] = column;
        if (column == Attending && status is null) attending.TryAdd(person.Id, name.Name);
        if (status is { } special) entries.Add(new(person.Id, special, At: null, name.Reason, CheckInMethod.Import));

        if (!isCertain && people.IsNamesake(name.Name)) notes.Add((column, RowNote.Of("name-on-roster", name.Name)));
        if (status != listed) notes.Add((column, RowNote.Of("as-noted", name.Name, column, name.Note!, Word(status!))));
        else if (name.SitsIn && column != SittingIn) notes.Add((column, RowNote.Of("as-noted", name.Name, column, name.Note!, "列席")));
        else if (status is null && name is { Note: { } left, SitsIn: false }) notes.Add((column, RowNote.Of("beside-name", name.Name, left)));
    }

    // 王芳（乡村振兴科，事假）: the department tells who is meant, the rest is said of her.
    private (Stated.StatedName Name, string? Department) InDepartment(Stated.StatedName name)
    {
        if (name.Note is not { } note) return (name, null);
        if (people.IsDepartment(note)) return (name with { Note = null }, note);
        var parts = note.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        return parts.Find(people.IsDepartment) is { } department ? (name with { Note = string.Join('，', parts.Where(part => part != department)) }, department) : (name, null);
    }

    // Whoever is named would be everybody who was expected: that is so only where somebody is named as attending, or the counts say how many they were.
    private bool NamesOnlySome()
    {
        if (NamesWhoAttended || groups.Count + session.Groups.Count > 0) return false;
        if (session.People.Any(entry => entry.Capacity == Capacity.Attending)) return false;
        var (expected, present) = (line.Says.Expected ?? session.StatedExpected, line.Says.Present ?? line.Says.Attending.Count ?? session.StatedPresent);
        return expected is null || (present is null && expected != seats.Values.Count(entry => entry.Capacity == Capacity.Attending));
    }

    private void KeepOnlySittingIn()
    {
        var left = seats.Values.Where(entry => entry.Capacity == Capacity.Attending).Select(entry => entry.PersonId).ToHashSet();
        var without = left.Select(id => columns[id]).Distinct().ToList();
        foreach (var id in left) seats.Remove(id);
        entries.RemoveAll(entry => left.Contains(entry.PersonId));
        notes.RemoveAll(note => without.Contains(note.Column));
        notes.AddRange(without.Select(column => (column, RowNote.Of("names-only-some", column))));
    }

    // What stands behind a name goes before the list that it stands in, but for those who are on leave, late or early already.
    private static RollCallStatus? StatusOf(Stated.StatedName name, RollCallStatus? listed) => (listed, name.Status) switch
    {
        (null, { } noted) => Enum.Parse<RollCallStatus>(noted.ToString()),
        (RollCallStatus.Absent, Stated.AttendanceStatus.OnLeave) => RollCallStatus.OnLeave,
        _ => listed,
    };

    private static bool IsAway(RollCallEntry entry) => entry.Status is RollCallStatus.Absent or RollCallStatus.OnLeave;

    private static string Word(Enum status) => ToldRow<Stated.ImportedSession>.Word(status);
}
