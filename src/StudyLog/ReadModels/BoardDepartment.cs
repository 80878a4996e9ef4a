using StudyLog.Domain;
using StudyLog.Domain.Departments;

namespace StudyLog.ReadModels;

/// <summary>A department as boards list it.</summary>
public sealed record BoardDepartment
{
    /// <summary>The department.</summary>
    public Guid Id { get; init; }

    /// <summary>Its full name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name used in narrow tables; null: the full one.</summary>
    public string? ShortName { get; init; }

    /// <summary>What kind of body it is.</summary>
    public DepartmentKind Kind { get; init; }

    /// <summary>Its place in lists, lower first; null stands last.</summary>
    public int? RankNo { get; init; }

    /// <summary>Whether it is a row of the board.</summary>
    public bool OnBoard { get; init; }

    /// <summary>The day it was established on, or the first of the month; null where nobody said.</summary>
    public DateOnly? EstablishedOn { get; init; }

    /// <summary>Its last day; null while it exists.</summary>
    public DateOnly? DissolvedOn { get; init; }

    /// <summary>Whether it exists on a day, as far as its first and last are known.</summary>
    public bool ExistsOn(DateOnly day) => !(EstablishedOn > day) && !(DissolvedOn < day);

    /// <summary>The departments in their own order: by rank (none: last), then by name. Never by a figure.</summary>
    public static IEnumerable<BoardDepartment> InOrder(IEnumerable<BoardDepartment> departments) =>
        departments.OrderBy(department => department.RankNo ?? int.MaxValue)
            .ThenBy(department => department.Name, StringComparer.Ordinal)
            .ThenBy(department => department.Id);

    /// <summary>The department after one more event of it.</summary>
    public static BoardDepartment Fold(BoardDepartment? department, Guid id, DepartmentEvent @event)
    {
        department ??= new BoardDepartment { Id = id };
        return @event switch
        {
            DepartmentEstablished e => department with
            {
                Name = e.Name,
                ShortName = e.ShortName,
                Kind = e.Kind,
                RankNo = e.RankNo,
                OnBoard = e.OnBoard,
                EstablishedOn = e.Provenance.Occurred is { Precision: Precision.Day or Precision.Month } said ? said.FirstLocalDay : null,
            },
            DepartmentRenamed e => department with { Name = e.Name, ShortName = e.ShortName },
            DepartmentRanked e => department with { RankNo = e.RankNo, OnBoard = e.OnBoard },
            DepartmentReclassified e => department with { Kind = e.Kind },
            DepartmentMoved or DepartmentCalendarOpened or DepartmentCalendarClosed => department,
            DepartmentDissolved e => department with { DissolvedOn = e.On },
            _ => throw new ForeignEventException(@event),
        };
    }
}
