using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.FollowUps;

/// <summary>Puts it on the agenda of a later session.</summary>
/// <param name="ToSessionId">The later session.</param>
public sealed record CarryOver(Guid ToSessionId);

public static partial class FollowUpDecisions
{
    /// <summary>Puts what is open on the agenda of another session that does not lie before the one it comes from.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="from">The session it comes from.</param>
    /// <param name="to">The later session.</param>
    /// <param name="command">Which session that is.</param>
    /// <param name="asking">Who asks.</param>
    /// <param name="now">The present.</param>
    public static Decision<FollowUpEvent> CarryOver(FollowUp followUp, Session from, Session to, CarryOver command, Asking asking, Now now)
    {
        var sessionId = followUp.Issue!.SessionId;
        if (followUp.CarryOvers.Any(known => known.ToSessionId == command.ToSessionId)) return Decision<FollowUpEvent>.AlreadySo;
        if (Stage.IsEnd(followUp.State)) return WrongState(followUp);
        if (command.ToSessionId == sessionId || to.DayNow.LiesBefore(from.DayNow)) return new Rejection.Invalid("sessionId", "not-a-later-session");
        if (SessionDecisions.NotWritable(to) is { } locked) return locked;

        // On that session's day, unless it was issued only after it.
        var (day, issued) = (to.DayNow.Occurred(now), followUp.Issue.Provenance.Occurred);
        return asking.TryPlace(now, day?.Precedes(issued) == true ? null : day, issued, out var provenance) is { } rejection
            ? rejection
            : new FollowUpCarriedOver(provenance, sessionId, command.ToSessionId);
    }
}
