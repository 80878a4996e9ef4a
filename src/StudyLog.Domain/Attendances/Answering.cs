using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Attendances;

/// <summary>What an invited person may answer.</summary>
public enum InvitationAnswer
{
    /// <summary>Will come.</summary>
    Accepted,

    /// <summary>Will not come; which is no leave.</summary>
    Declined,

    /// <summary>May come.</summary>
    Tentative,
}

/// <summary>What a person last answered to the invitation to a session.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Note">What was added; null: nothing.</param>
/// <param name="Revision">The revision of the session that was answered.</param>
/// <param name="Said">When it was said.</param>
public sealed record Answered(InvitationAnswer Answer, string? Note, int Revision, Occurred Said);

/// <summary>Answers an invitation.</summary>
/// <param name="PersonId">Whose answer it is.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Note">What is added; null: nothing.</param>
/// <param name="Revision">The revision that is answered; null: the present one.</param>
/// <param name="WrittenAt">When it was written; null: now.</param>
/// <param name="ForAnybody">Whether the asker may do so for others than himself or herself.</param>
public sealed record AnswerInvitation(
    Guid PersonId, InvitationAnswer Answer, string? Note, int? Revision, DateTimeOffset? WrittenAt, bool ForAnybody);

/// <summary>参会回复: whether somebody means to come. It neither marks anybody nor asks for leave.</summary>
public static class InvitationDecisions
{
    /// <summary>
    /// Notes the answer. Of two to one revision the later said counts, in whichever order they arrive; what answers an earlier revision is past.
    /// </summary>
    public static Decision<AttendanceEvent> Answer(
        Attendance attendance, Session session, Guid sessionId, AnswerInvitation command, Asking asking, Now now)
    {
        if (!command.ForAnybody && asking.PersonId != command.PersonId) return new Rejection.NotOnesOwn();
        if (!attendance.OnRoster) return new Rejection.NotOnRoster([command.PersonId]);

        var revision = command.Revision ?? session.Revision;
        if (revision > session.Revision) return new Rejection.Invalid("file", "reply-to-nothing-sent");
        var last = attendance.Answered;
        if (last is not null && (last.Answer, last.Note, last.Revision) == (command.Answer, command.Note, revision)) return Decision<AttendanceEvent>.AlreadySo;
        if (session.State != SessionState.Planned) return SessionDecisions.WrongState(session);
        if (revision < session.Revision) return new Rejection.WrongState("changed-since-reply");

        // A clock that is fast must not make every later answer an earlier one.
        var said = command.WrittenAt < now.Instant ? Occurred.At(command.WrittenAt.Value, now.Zone) : null;
        if (asking.TryPlace(now, said, null, out var provenance) is { } rejection) return rejection;
        if (last is not null && last.Revision == revision && provenance.Occurred.Precedes(last.Said)) return new Rejection.WrongState("replied-since");

        return new InvitationAnswered(provenance, sessionId, command.PersonId, command.Answer, command.Note, revision);
    }
}
