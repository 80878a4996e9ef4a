using StudyLog.Domain;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;

namespace StudyLog.Features.Sessions.RecordingContent;

/// <summary>The materials that a record may name.</summary>
public static class Materials
{
    /// <summary>Refuses what is unknown, and what was withdrawn unless the record names it already.</summary>
    public static async Task Usable(Attempt attempt, Guid materialId, Session session)
    {
        var material = await attempt.Read<Material>(materialId, Thing.Material);
        var isNamed = session.Materials.Any(known => known.MaterialId == materialId) || session.PreStudies.Any(known => known.MaterialId == materialId);
        if (material.Withdrawn && !isNamed) throw new RefusalException(new Rejection.WrongState("withdrawn"));
    }
}
