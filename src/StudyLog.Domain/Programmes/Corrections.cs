namespace StudyLog.Domain.Programmes;

/// <summary>Changes a programme. What is not given stays; null takes a note back.</summary>
public sealed record ChangeProgramme(Given<string> Name, Given<string?> Note);

/// <content>What was recorded wrongly.</content>
public static partial class ProgrammeDecisions
{
    /// <summary>Gives it another name or note.</summary>
    public static Decision<ProgrammeEvent> Change(Programme programme, ChangeProgramme command, Asking asking, Now now)
    {
        if (asking.TryPlace(now, null, programme.Establishment?.Provenance.Occurred, out var provenance) is { } rejection) return rejection;

        var (name, note) = (command.Name.Over(programme.Name), command.Note.Over(programme.Note));
        return (name, note) == (programme.Name, programme.Note) ? Decision<ProgrammeEvent>.AlreadySo : new ProgrammeRenamed(provenance, name, note);
    }

    /// <summary>Withdraws an engagement of experts.</summary>
    public static Decision<ProgrammeEvent> WithdrawExperts(Programme programme, WithdrawPart command, Asking asking, Now now) =>
        Withdraw(
            programme,
            programme.Experts.Find(experts => experts.ExpertsId == command.PartId),
            Thing.ProgrammeExperts,
            command,
            (provenance, reason) => new ExpertsWithdrawn(provenance, command.PartId, reason),
            asking,
            now);

    /// <summary>Withdraws the task of a unit.</summary>
    public static Decision<ProgrammeEvent> WithdrawUnitTask(Programme programme, WithdrawPart command, Asking asking, Now now) =>
        Withdraw(
            programme,
            programme.UnitTasks.Find(task => task.TaskId == command.PartId),
            Thing.UnitTask,
            command,
            (provenance, reason) => new UnitTaskWithdrawn(provenance, command.PartId, reason),
            asking,
            now);

    /// <summary>Withdraws a figure.</summary>
    public static Decision<ProgrammeEvent> WithdrawFigure(Programme programme, WithdrawPart command, Asking asking, Now now) =>
        Withdraw(
            programme,
            programme.Figures.Find(figure => figure.FigureId == command.PartId),
            Thing.ProgrammeFigure,
            command,
            (provenance, reason) => new ProgrammeFigureWithdrawn(provenance, command.PartId, reason),
            asking,
            now);

    private static Decision<ProgrammeEvent> Withdraw(
        Programme programme,
        ProgrammeEvent? standing,
        Thing thing,
        WithdrawPart command,
        Func<Provenance, string, ProgrammeEvent> withdrawn,
        Asking asking,
        Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (standing is null)
            return programme.Withdrawn.Contains((thing, command.PartId)) ? Decision<ProgrammeEvent>.AlreadySo : new Rejection.NotFound(thing, command.PartId);

        return asking.TryPlace(now, null, standing.Provenance.Occurred, out var provenance) is { } rejection
            ? rejection
            : withdrawn(provenance, command.Reason);
    }
}
