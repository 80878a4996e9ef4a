namespace StudyLog.Domain.Departments;

/// <summary>What kind of body a department is.</summary>
public enum DepartmentKind
{
    /// <summary>部门.</summary>
    Department,

    /// <summary>单位.</summary>
    Unit,

    /// <summary>支部.</summary>
    Branch,

    /// <summary>社区.</summary>
    Community,

    /// <summary>领导班子: leads follow-ups, no row of the board.</summary>
    Leadership,

    /// <summary>党委: leads follow-ups, no row of the board.</summary>
    Committee,

    /// <summary>The whole body: leads follow-ups, no row of the board.</summary>
    Organisation,
}

/// <summary>A department: the axis on which progress is shown.</summary>
public sealed record Department : IFold<Department>
{
    /// <inheritdoc/>
    public static Department Initial { get; } = new();

    /// <inheritdoc/>
    public bool Exists { get; private init; }

    /// <summary>How it was first recorded, to tell a repetition from another department.</summary>
    public DepartmentEstablished? First { get; private init; }

    /// <summary>Its full name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The name used in narrow tables.</summary>
    public string? ShortName { get; private init; }

    /// <summary>What kind of body it is.</summary>
    public DepartmentKind Kind { get; private init; }

    /// <summary>The department above it.</summary>
    public Guid? ParentId { get; private init; }

    /// <summary>Its place in lists, lower first; null stands last.</summary>
    public int? RankNo { get; private init; }

    /// <summary>Whether it is a row of the progress board.</summary>
    public bool OnBoard { get; private init; }

    /// <summary>Its last day, when it was dissolved.</summary>
    public DateOnly? DissolvedOn { get; private init; }

    /// <summary>Whether it is no more on a day.</summary>
    public bool IsDissolvedOn(DateOnly day) => DissolvedOn <= day;

    /// <summary>日历订阅 of what concerns it.</summary>
    public Subscription Calendar { get; private init; } = Subscription.None;

    /// <summary>Whether a body of this kind is a row of the board unless said otherwise.</summary>
    public static bool IsOnBoardByDefault(DepartmentKind kind) =>
        kind is not (DepartmentKind.Leadership or DepartmentKind.Committee or DepartmentKind.Organisation);

    /// <inheritdoc/>
    public static Department Evolve(Department state, DomainEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        return @event switch
        {
            DepartmentEstablished e => new()
            {
                Exists = true,
                First = e,
                Name = e.Name,
                ShortName = e.ShortName,
                Kind = e.Kind,
                ParentId = e.ParentId,
                RankNo = e.RankNo,
                OnBoard = e.OnBoard,
            },
            DepartmentRenamed e => state with { Name = e.Name, ShortName = e.ShortName },
            DepartmentRanked e => state with { RankNo = e.RankNo, OnBoard = e.OnBoard },
            DepartmentReclassified e => state with { Kind = e.Kind },
            DepartmentMoved e => state with { ParentId = e.ParentId },
            DepartmentCalendarOpened e => state with { Calendar = new Subscription(e.Number, IsOpen: true) },
            DepartmentCalendarClosed => state with { Calendar = state.Calendar.Shut() },
            DepartmentDissolved e => state with { DissolvedOn = e.On, Calendar = state.Calendar.Shut() },
            _ => throw new ForeignEventException(@event),
        };
    }
}
