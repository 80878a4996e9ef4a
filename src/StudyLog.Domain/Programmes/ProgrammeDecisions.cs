using StudyLog.Domain.Departments;
using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Programmes;

/// <summary>Establishes a programme.</summary>
public sealed record EstablishProgramme(Guid Id, string Name, string? Note, Source? Source);

/// <summary>Forms the leading group: these seats and no others.</summary>
public sealed record FormLeadingGroup(IReadOnlyList<Seat> Seats);

/// <summary>Engages experts.</summary>
public sealed record EngageExperts(Guid ExpertsId, string Name, string? Note);

/// <summary>Gives a unit its task.</summary>
public sealed record AssignUnitTask(Guid TaskId, string UnitName, Guid? DepartmentId, string TaskType);

/// <summary>What may happen to a programme: this file holds its people and tasks.</summary>
public static partial class ProgrammeDecisions
{
    private const int MostLeads = 2;

    /// <summary>Establishes it; the same id with the same content is the same programme.</summary>
    public static Decision<ProgrammeEvent> Establish(Programme programme, EstablishProgramme command, Asking asking, Now now)
    {
        if (programme.Establishment is { } known)
        {
            return (known.Name, known.Note, known.Source) == (command.Name, command.Note, command.Source)
                ? Decision<ProgrammeEvent>.AlreadySo
                : new Rejection.IdTaken(command.Id);
        }

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new ProgrammeEstablished(provenance, command.Name, command.Note, command.Source);
    }

    /// <summary>Forms the leading group anew. Each seat says who has it, and nobody has two.</summary>
    public static Decision<ProgrammeEvent> FormLeadingGroup(Programme programme, FormLeadingGroup command, Asking asking, Now now)
    {
        if (ImpossibleSeats(command.Seats) is { } impossible) return impossible;
        if ((programme.LeadingGroup?.Seats ?? []).SequenceEqual(command.Seats)) return Decision<ProgrammeEvent>.AlreadySo;

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new LeadingGroupFormed(provenance, command.Seats);
    }

    /// <summary>Engages experts; the same name and note is the same engagement.</summary>
    public static Decision<ProgrammeEvent> EngageExperts(Programme programme, EngageExperts command, Asking asking, Now now)
    {
        if (programme.Experts.Exists(known => (known.Name, known.Note) == (command.Name, command.Note))) return Decision<ProgrammeEvent>.AlreadySo;
        if (programme.Experts.Exists(known => known.ExpertsId == command.ExpertsId) || programme.Withdrawn.Contains((Thing.ProgrammeExperts, command.ExpertsId)))
            return new Rejection.IdTaken(command.ExpertsId);

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new ExpertsEngaged(provenance, command.ExpertsId, command.Name, command.Note);
    }

    /// <summary>Gives a unit its task; the same unit with the same task is the same assignment. A dissolved department gets none.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="command">What is given to whom.</param>
    /// <param name="department">The department that the unit is; null when it is none.</param>
    /// <param name="asking">Who asks.</param>
    /// <param name="now">The present.</param>
    public static Decision<ProgrammeEvent> AssignUnitTask(
        Programme programme, AssignUnitTask command, Department? department, Asking asking, Now now)
    {
        if (programme.UnitTasks.Exists(known => (known.UnitName, known.DepartmentId, known.TaskType)
                == (command.UnitName, command.DepartmentId, command.TaskType)))
        {
            return Decision<ProgrammeEvent>.AlreadySo;
        }

        if (programme.UnitTasks.Exists(known => known.TaskId == command.TaskId) || programme.Withdrawn.Contains((Thing.UnitTask, command.TaskId)))
            return new Rejection.IdTaken(command.TaskId);
        if (asking.TryPlace(now, null, null, out var provenance) is { } rejection) return rejection;
        if (department?.DissolvedOn < provenance.Occurred.FirstLocalDay) return new Rejection.WrongState("dissolved");

        return new UnitTaskAssigned(provenance, command.TaskId, command.UnitName, command.DepartmentId, command.TaskType);
    }

    private static Rejection? ImpossibleSeats(IReadOnlyList<Seat> seats)
    {
        for (var i = 0; i < seats.Count; i++)
        {
            var seat = seats[i];
            if (seat is { Post: null, PersonId: null, UnitName: null, Headcount: null }) return new Rejection.Invalid($"seats[{i}]", "nobody-named");
            if (seat is { PersonId: not null, Headcount: > 1 }) return new Rejection.Invalid($"seats[{i}].headcount", "person-is-one");
            if (seat.PersonId is { } person && seats.Take(i).Any(before => before.PersonId == person)) return new Rejection.Invalid($"seats[{i}]", "person-twice");
        }

        return seats.Where(seat => seat.Role == SeatRole.Lead).Sum(seat => seat.Headcount ?? 1) > MostLeads
            ? new Rejection.Invalid("seats", "more-than-two-leads")
            : null;
    }
}
