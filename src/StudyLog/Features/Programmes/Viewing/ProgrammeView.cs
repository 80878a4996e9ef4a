using StudyLog.Domain;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;

namespace StudyLog.Features.Programmes.Viewing;

/// <summary>Everything about one programme.</summary>
/// <param name="Id">The programme.</param>
/// <param name="Version">Its version, also the ETag.</param>
/// <param name="Name">Its name now.</param>
/// <param name="Note">What else is to be known of it.</param>
/// <param name="Source">Where what was established was taken from.</param>
/// <param name="Established">When it was established.</param>
/// <param name="LeadingGroup">The leading group as it is now; null while none was formed.</param>
/// <param name="Experts">Who was engaged.</param>
/// <param name="UnitTasks">Which unit has which task.</param>
/// <param name="Activities">Its sessions, in the order of linking.</param>
/// <param name="Figures">Every figure that was reported and not withdrawn, in the order of recording.</param>
public sealed record ProgrammeView(
    Guid Id,
    long Version,
    string Name,
    string? Note,
    Source? Source,
    Occurred Established,
    LeadingGroupView? LeadingGroup,
    IReadOnlyList<ExpertsView> Experts,
    IReadOnlyList<UnitTaskView> UnitTasks,
    IReadOnlyList<ActivityView> Activities,
    IReadOnlyList<FigureView> Figures);

public sealed record LeadingGroupView(Occurred Formed, IReadOnlyList<SeatView> Seats);

public sealed record SeatView(SeatRole Role, string? Post, Guid? PersonId, string? Name, string? UnitName, int? Headcount);

public sealed record ExpertsView(Guid Id, string Name, string? Note, Occurred Engaged);

public sealed record UnitTaskView(Guid Id, string UnitName, Guid? DepartmentId, string? DepartmentName, string TaskType, Occurred Assigned);

public sealed record ActivityView(Guid SessionId, string Title, SessionKind Kind, string? HeldOn, SessionState State);

/// <summary>A figure as it was stated; without a count, the source does not say how many.</summary>
public sealed record FigureView(Guid Id, string Name, int? Count, Qualifier? Qualifier, FigureState State, Guid? SessionId, Occurred Reported)
{
    public static FigureView Of(ProgrammeFigureReported figure) =>
        new(figure.FigureId, figure.Name, figure.Count, figure.Qualifier, figure.State, figure.SessionId, figure.Provenance.Occurred);
}
