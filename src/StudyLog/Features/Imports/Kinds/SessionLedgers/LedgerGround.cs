using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Departments;
using StudyLog.Features.Materials;
using StudyLog.Features.Sessions;
using StudyLog.Features.Sessions.SettingRoster;
using StudyLog.Persistence;
using StudyLog.ReadModels;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <summary>Everything that the lines of a ledger are decided on, read and opened for many of them together.</summary>
internal sealed class LedgerGround
{
    private readonly NamedPeople people;
    private readonly MeantSessions meant;
    private readonly Dictionary<Guid, SessionSheet> sheets;
    private readonly HashSet<Guid> seated;
    private readonly Dictionary<Guid, string> titles = [];
    private readonly Dictionary<Guid, string> names;

    private LedgerGround(
        Attempt attempt, Asking asking, NamedPeople people, MeantSessions meant, IReadOnlyList<LedgerLine> lines, IEnumerable<SessionSheet> sheets)
    {
        (Attempt, Asking, this.people, this.meant) = (attempt, asking, people, meant);
        this.sheets = sheets.ToDictionary(sheet => sheet.Id);
        seated = [.. lines.Where(line => NamedPlaces.NamesOf(line.Says).Any()).Select(meant.Of).OfType<Guid>()];
        names = lines.SelectMany(line => NamedPlaces.NamesOf(line.Says)).Distinct().SelectMany(people.Called)
            .DistinctBy(person => person.Id).ToDictionary(person => person.Id, person => person.Name);
        Parts = new(attempt, people);
    }

    public Attempt Attempt { get; }

    public Asking Asking { get; }

    public NamedParts Parts { get; }

    public MaterialTitles Materials { get; private set; } = null!;

    public ManySlots Slots { get; private set; } = null!;

    /// <summary>The numbers of new sessions; null where no line may be one.</summary>
    public NumberRun? Numbers { get; private set; }

    /// <summary>In the order in which every command opens streams: sessions, people, materials, places, and at last what others wait for.</summary>
    public static async Task<LedgerGround> Read(Attempt attempt, Asking asking, DepartmentNames departments, IReadOnlyList<LedgerLine> lines)
    {
        var candidates = await FoundSessions.Read(attempt, [.. lines.Select(line => new SessionClue(line.Says.Number, line.Says.Date, line.Says.Title))], anyDay: false);
        var sessions = await MeantSessions.Find(attempt, candidates, lines, departments);
        var called = lines.SelectMany(line => (IEnumerable<string>)
            [.. NamedPlaces.NamesOf(line.Says), .. PartWords.MayName(line.Says.Chair), .. PartWords.MayName(line.Says.Recorder)]);
        var ground = new LedgerGround(attempt, asking, await NamedPeople.Read(attempt, called, departments), sessions, lines, candidates);

        var existing = sessions.All.Select(attempt.Opened<Session>).Where(session => session.Exists).ToList();
        await ground.Parts.Find([.. lines.Select(line => (line, sessions.Of(line) is { } id ? attempt.Opened<Session>(id) : null))]);
        ground.Materials = await MaterialTitles.Read(attempt, lines.SelectMany(line => line.Says.Materials));
        Guid[] studied = [.. existing.SelectMany(session => session.Materials).Select(study => study.MaterialId).Distinct()];
        foreach (var (id, material) in await attempt.ReadMany<Material>(studied, Thing.Material))
            ground.titles.Add(id, MaterialTitles.KeyOf(material.Details!.Title));
        await attempt.OpenMany<Attendance>(lines.SelectMany(ground.Touched));
        await ground.TakeNumbersAndSlots(lines);
        return ground;
    }

    /// <summary>The session that a line means; null: nobody can tell which.</summary>
    public Guid? Meant(LedgerLine line) => meant.Of(line);

    /// <summary>Where the people of a line were.</summary>
    public NamedPlaces PlacesOf(LedgerLine line, Guid id) => new NamesOfLine(line, people, Attempt.Opened<Session>(id), Attempt.Now.Today).Places();

    /// <summary>The title of a material that a session of these had before, by which titles are compared.</summary>
    public string? TitleOf(Guid materialId) =>
        titles.TryGetValue(materialId, out var title) ? title
        : Attempt.VersionOf(materialId) is not null ? MaterialTitles.KeyOf(Attempt.Opened<Material>(materialId).Details!.Title)
        : null;

    /// <summary>The name of somebody whom a line names.</summary>
    public string NameOf(Guid personId) => names[personId];

    /// <summary>应到 as it is shown.</summary>
    public int? ExpectedAt(Guid id)
    {
        var session = Attempt.Opened<Session>(id);
        return session.AsAmended.StatedExpected ?? session.CountedPlaces;
    }

    /// <summary>实到 as it is shown.</summary>
    public int? PresentAt(Guid id)
    {
        var session = Attempt.Opened<Session>(id);
        if (session.AsAmended.StatedPresent is { } stated) return stated;
        if (!seated.Contains(id)) return sheets.GetValueOrDefault(id)?.Present;
        return session is { CanCountPlaces: true, TookPlace: true } ? Attending(session).Count(entry => StatusOf(id, entry).IsThere()) : null;
    }

    /// <summary>请假 as it is shown; null where nobody is known by name.</summary>
    public int? OnLeaveAt(Guid id)
    {
        var session = Attempt.Opened<Session>(id);
        if (session.People.Count == 0) return null;
        return seated.Contains(id)
            ? Attending(session).Count(entry => StatusOf(id, entry) == AttendanceStatus.OnLeave)
            : sheets.GetValueOrDefault(id) is { } sheet ? sheet.Attending.Count(entry => sheet.StatusOf(entry.PersonId) == AttendanceStatus.OnLeave) : null;
    }

    /// <summary>The slot that a session would hold after a line said when it began; null where it stays in its own.</summary>
    public string? SlotAfter(LedgerLine line, Guid id)
    {
        var session = Attempt.Opened<Session>(id);
        var before = SessionSlot.Of(session);
        var after = SessionSlot.Of(session.Kind, session.Organiser, session.Day, line.StartsAt ?? session.Arrangements.StartsAt);
        return before is not null && before != after ? after : null;
    }

    private static IEnumerable<RosterEntry> Attending(Session session) => session.People.Where(entry => entry.Capacity == Capacity.Attending);

    private AttendanceStatus StatusOf(Guid id, RosterEntry entry) => Attempt.Opened<Attendance>(Attendance.StreamId(id, entry.PersonId)).Status;

    private IEnumerable<Guid> Touched(LedgerLine line) => Meant(line) is { } id && seated.Contains(id)
        ? Rosters.Touched(id, Attempt.Opened<Session>(id), PlacesOf(line, id).People.Select(entry => entry.PersonId))
        : [];

    private async Task TakeNumbersAndSlots(IReadOnlyList<LedgerLine> lines)
    {
        var mine = lines.Where(line => Meant(line) is not null).Select(line => (Line: line, Id: Meant(line)!.Value)).ToList();
        var made = mine.Where(each => !each.Line.IsOff && !Attempt.Opened<Session>(each.Id).Exists).ToList();
        if (made.Count > 0)
        {
            // With the first session the time zone stands for ever: planning is decided on the one there is when it is stored.
            if (!Attempt.OnlyConsiders) await Attempt.Open<Organisation>(Attempt.OrganisationId);
            Numbers = await NumberRun.Take(Attempt, RunningNumbers.Sessions);
        }

        var moved = mine.Except(made).Select(each => (SlotAfter(each.Line, each.Id), each.Id));
        Slots = await ManySlots.Take(Attempt, [.. made.Select(each => (each.Line.Slot, each.Id)), .. moved]);
    }
}
