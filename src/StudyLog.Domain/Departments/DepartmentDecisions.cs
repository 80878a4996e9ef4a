namespace StudyLog.Domain.Departments;

/// <summary>Establishes a department.</summary>
public sealed record EstablishDepartment(
    Guid Id, string Name, string? ShortName, DepartmentKind Kind, Guid? ParentId, int? RankNo, bool? OnBoard);

/// <summary>Changes what is given, and takes back what is given as null.</summary>
public sealed record ChangeDepartment(
    Given<string> Name = default,
    Given<string?> ShortName = default,
    Given<Guid?> ParentId = default,
    Given<int?> RankNo = default,
    Given<bool> OnBoard = default,
    Given<DepartmentKind> Kind = default);

/// <summary>Dissolves a department.</summary>
/// <param name="On">Its last day; today when not given.</param>
/// <param name="Reason">Why.</param>
public sealed record DissolveDepartment(DateOnly? On, string? Reason);

/// <summary>What may happen to a department.</summary>
public static partial class DepartmentDecisions
{
    /// <summary>Establishes it; the same id with the same content is the same department.</summary>
    public static Decision<DepartmentEvent> Establish(Department department, EstablishDepartment command, Asking asking, Now now)
    {
        var onBoard = command.OnBoard ?? Department.IsOnBoardByDefault(command.Kind);
        if (department.First is { } known)
        {
            return (known.Name, known.ShortName, known.Kind, known.ParentId, known.RankNo, known.OnBoard)
                == (command.Name, command.ShortName, command.Kind, command.ParentId, command.RankNo, onBoard)
                ? Decision<DepartmentEvent>.AlreadySo
                : new Rejection.IdTaken(command.Id);
        }

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new DepartmentEstablished(
                provenance, command.Name, command.ShortName, command.Kind, command.ParentId, command.RankNo, onBoard);
    }

    /// <summary>Renames, ranks, reclassifies or moves it. Whether it stands on the board does not follow its kind.</summary>
    public static Decision<DepartmentEvent> Change(Department department, ChangeDepartment command, Asking asking, Now now)
    {
        if (asking.TryPlace(now, null, null, out var provenance) is { } rejection) return rejection;

        var changed = (
            Name: command.Name.Over(department.Name),
            ShortName: command.ShortName.Over(department.ShortName),
            ParentId: command.ParentId.Over(department.ParentId),
            RankNo: command.RankNo.Over(department.RankNo),
            OnBoard: command.OnBoard.Over(department.OnBoard),
            Kind: command.Kind.Over(department.Kind));
        if (changed == (department.Name, department.ShortName, department.ParentId, department.RankNo, department.OnBoard, department.Kind))
            return Decision<DepartmentEvent>.AlreadySo;
        if (department.DissolvedOn is not null) return new Rejection.WrongState("dissolved");

        var events = new List<DepartmentEvent>();
        if ((changed.Name, changed.ShortName) != (department.Name, department.ShortName))
            events.Add(new DepartmentRenamed(provenance, changed.Name, changed.ShortName));
        if ((changed.RankNo, changed.OnBoard) != (department.RankNo, department.OnBoard))
            events.Add(new DepartmentRanked(provenance, changed.RankNo, changed.OnBoard));
        if (changed.Kind != department.Kind) events.Add(new DepartmentReclassified(provenance, changed.Kind));
        if (changed.ParentId != department.ParentId) events.Add(new DepartmentMoved(provenance, changed.ParentId));
        return events.ToArray();
    }

    /// <summary>Dissolves it. Its past stays; nothing new can be given to it.</summary>
    public static Decision<DepartmentEvent> Dissolve(Department department, DissolveDepartment command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        var on = command.On ?? now.Today;
        if (department.DissolvedOn is { } dissolved)
            return dissolved == on || command.On is null ? Decision<DepartmentEvent>.AlreadySo : new Rejection.WrongState("dissolved");
        if (on > now.Today) return new Rejection.DateInvalid("on", DateFault.InFuture);

        return asking.TryPlace(now, Occurred.On(on, now.Zone), null, out var provenance) is { } rejection
            ? rejection
            : new DepartmentDissolved(provenance, on, command.Reason);
    }
}
