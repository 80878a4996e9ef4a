using System.Runtime.InteropServices;

namespace StudyLog.Domain.Sessions;

/// <summary>What a session's record holds, as far as it decides which members are given: one rule for the state and for what is folded elsewhere.</summary>
/// <param name="Day">Whether the day is known, be it as a month.</param>
/// <param name="Arrangements">Place, times, chair, recorder, study hours.</param>
/// <param name="Expected">Whether 应到 is stated or can be counted.</param>
/// <param name="Present">Whether 实到 is stated or can be counted.</param>
/// <param name="Roster">Whether the roster names anybody, by name or by group.</param>
/// <param name="PreStudies">Whether anything was studied before.</param>
/// <param name="Materials">Whether anything was studied.</param>
/// <param name="AgendaItems">Whether there is an agenda.</param>
/// <param name="Remarks">Whether anything was said.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GivenMembers(
    bool Day,
    Arrangements Arrangements,
    bool Expected,
    bool Present,
    bool Roster,
    bool PreStudies,
    bool Materials,
    bool AgendaItems,
    bool Remarks)
{
    /// <summary>Whether the member is given. Leave is a matter of attendance: the record itself never holds it.</summary>
    public bool Hold(SessionMember member) => member switch
    {
        SessionMember.HeldOn => Day,
        SessionMember.StartsAt => Arrangements.StartsAt is not null,
        SessionMember.EndsAt => Arrangements.EndsAt is not null,
        SessionMember.Venue => Arrangements.Venue is not null,
        SessionMember.Chair => Arrangements.Chair is not null,
        SessionMember.Recorder => Arrangements.Recorder is not null,
        SessionMember.StudyHours => Arrangements.StudyHours is not null,
        SessionMember.Expected => Expected,
        SessionMember.Present => Present,
        SessionMember.Leave => false,
        SessionMember.Roster => Roster,
        SessionMember.PreStudies => PreStudies,
        SessionMember.Materials => Materials,
        SessionMember.AgendaItems => AgendaItems,
        SessionMember.Remarks => Remarks,
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, null),
    };
}
