using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Programmes;

/// <summary>Reports a figure.</summary>
public sealed record ReportFigure(Guid FigureId, string Name, int? Count, Qualifier? Qualifier, FigureState State, Guid? SessionId);

/// <content>Activities and figures.</content>
public static partial class ProgrammeDecisions
{
    /// <summary>Makes a session an activity of it; one that does not take place is none.</summary>
    public static Decision<ProgrammeEvent> LinkActivity(Programme programme, Session session, Guid sessionId, Asking asking, Now now)
    {
        if (programme.Has(sessionId)) return Decision<ProgrammeEvent>.AlreadySo;
        if (!session.Stands) return SessionDecisions.WrongState(session);

        return asking.TryPlace(now, session.DayNow.Occurred(now), null, out var provenance) is { } rejection
            ? rejection
            : new ProgrammeActivityLinked(provenance, sessionId);
    }

    /// <summary>Takes a link back that should not have been made.</summary>
    public static Decision<ProgrammeEvent> UnlinkActivity(Programme programme, Guid sessionId, Asking asking, Now now)
    {
        if (!programme.Has(sessionId)) return Decision<ProgrammeEvent>.AlreadySo;

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new ProgrammeActivityUnlinked(provenance, sessionId);
    }

    /// <summary>
    /// Reports a figure. The same figure is the same statement unless it is said of another time; another one of the same name and state stands
    /// beside it.
    /// </summary>
    /// <param name="programme">The programme.</param>
    /// <param name="command">The figure.</param>
    /// <param name="session">The session it was stated at; null when at none.</param>
    /// <param name="asking">Who asks.</param>
    /// <param name="now">The present.</param>
    public static Decision<ProgrammeEvent> ReportFigure(Programme programme, ReportFigure command, Session? session, Asking asking, Now now)
    {
        if (command is { Count: null, Qualifier: not null }) return new Rejection.Invalid("qualifier", "qualifies-nothing");

        var said = asking.OccurredOn?.In(now.Zone);
        if (programme.Figures.Find(known => known.FigureId == command.FigureId) is { } named)
            return IsSameFigure(named, command) ? Decision<ProgrammeEvent>.AlreadySo : new Rejection.IdTaken(command.FigureId);
        if (programme.Withdrawn.Contains((Thing.ProgrammeFigure, command.FigureId))) return new Rejection.IdTaken(command.FigureId);
        if (programme.Figures.Exists(known => IsSameFigure(known, command) && (said is null || said == known.Provenance.Occurred)))
            return Decision<ProgrammeEvent>.AlreadySo;

        var day = session?.DayNow.Occurred(now);
        return asking.TryPlace(now, day, day, out var provenance) is { } rejection
            ? rejection
            : new ProgrammeFigureReported(
                provenance, command.FigureId, command.Name, command.Count, command.Qualifier, command.State, command.SessionId);
    }

    private static bool IsSameFigure(ProgrammeFigureReported known, ReportFigure command) =>
        (known.Name, known.Count, known.Qualifier, known.State, known.SessionId)
        == (command.Name, command.Count, command.Qualifier, command.State, command.SessionId);
}
