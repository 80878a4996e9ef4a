using System.Collections.Immutable;

namespace StudyLog.Domain.Programmes;

/// <summary>The part of a seat in a leading group.</summary>
public enum SeatRole
{
    /// <summary>组长; two where there are 双组长.</summary>
    Lead,

    /// <summary>副组长.</summary>
    Deputy,

    /// <summary>成员单位.</summary>
    MemberUnit,
}

/// <summary>How far what a figure counts has come.</summary>
public enum FigureState
{
    /// <summary>进入评审.</summary>
    Reviewed,

    /// <summary>拟立项.</summary>
    Proposed,

    /// <summary>已立项.</summary>
    Approved,
}

/// <summary>A seat in a leading group: a person, only the post that the source prints, a unit, or several units by their number.</summary>
/// <param name="Role">Its part.</param>
/// <param name="Post">The post as printed.</param>
/// <param name="PersonId">The person; null when the source gives no name.</param>
/// <param name="UnitName">The unit or units as printed.</param>
/// <param name="Headcount">How many share the seat; null: one, or not said.</param>
public sealed record Seat(SeatRole Role, string? Post, Guid? PersonId, string? UnitName, int? Headcount);

/// <summary>A named container of units, tasks, activities and figures (试点项目).</summary>
public sealed record Programme : IFold<Programme>
{
    /// <inheritdoc/>
    public static Programme Initial { get; } = new();

    /// <inheritdoc/>
    public bool Exists => Establishment is not null;

    /// <summary>How it was established; null before.</summary>
    public ProgrammeEstablished? Establishment { get; private init; }

    /// <summary>Its name now.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What else is to be known of it now.</summary>
    public string? Note { get; private init; }

    /// <summary>The leading group as it is now; null while none was formed.</summary>
    public LeadingGroupFormed? LeadingGroup { get; private init; }

    /// <summary>Who was engaged and not withdrawn, in the order of recording.</summary>
    public ImmutableList<ExpertsEngaged> Experts { get; private init; } = [];

    /// <summary>Which unit has which task, those withdrawn left out, in the order of recording.</summary>
    public ImmutableList<UnitTaskAssigned> UnitTasks { get; private init; } = [];

    /// <summary>The sessions that are its activities, in the order of linking.</summary>
    public ImmutableList<ProgrammeActivityLinked> Activities { get; private init; } = [];

    /// <summary>Every figure that was reported and not withdrawn, in the order of recording.</summary>
    public ImmutableList<ProgrammeFigureReported> Figures { get; private init; } = [];

    /// <summary>Which engagements, tasks and figures were withdrawn; their ids are not given again.</summary>
    public ImmutableHashSet<(Thing Thing, Guid PartId)> Withdrawn { get; private init; } = [];

    /// <summary>Whether the session is an activity of it.</summary>
    public bool Has(Guid sessionId) => Activities.Exists(activity => activity.SessionId == sessionId);

    /// <inheritdoc/>
    public static Programme Evolve(Programme state, DomainEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        return @event switch
        {
            ProgrammeEstablished e => state with { Establishment = e, Name = e.Name, Note = e.Note },
            ProgrammeRenamed e => state with { Name = e.Name, Note = e.Note },
            LeadingGroupFormed e => state with { LeadingGroup = e },
            ExpertsEngaged e => state with { Experts = state.Experts.Add(e) },
            UnitTaskAssigned e => state with { UnitTasks = state.UnitTasks.Add(e) },
            ProgrammeActivityLinked e => state with { Activities = state.Activities.Add(e) },
            ProgrammeActivityUnlinked e => state with { Activities = state.Activities.RemoveAll(activity => activity.SessionId == e.SessionId) },
            ProgrammeFigureReported e => state with { Figures = state.Figures.Add(e) },
            ExpertsWithdrawn e => state with
            {
                Experts = state.Experts.RemoveAll(experts => experts.ExpertsId == e.ExpertsId),
                Withdrawn = state.Withdrawn.Add((Thing.ProgrammeExperts, e.ExpertsId)),
            },
            UnitTaskWithdrawn e => state with
            {
                UnitTasks = state.UnitTasks.RemoveAll(task => task.TaskId == e.TaskId),
                Withdrawn = state.Withdrawn.Add((Thing.UnitTask, e.TaskId)),
            },
            ProgrammeFigureWithdrawn e => state with
            {
                Figures = state.Figures.RemoveAll(figure => figure.FigureId == e.FigureId),
                Withdrawn = state.Withdrawn.Add((Thing.ProgrammeFigure, e.FigureId)),
            },
            _ => throw new ForeignEventException(@event),
        };
    }
}
