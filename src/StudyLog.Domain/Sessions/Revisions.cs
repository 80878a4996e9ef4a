using System.Collections.Immutable;

namespace StudyLog.Domain.Sessions;

/// <summary>
/// What became of one kind of content (remarks, say) besides what stands now: what was withdrawn, and how that and what was corrected was
/// recorded at first, by which a command sent again is told from another one.
/// </summary>
/// <typeparam name="TFact">How such content is recorded.</typeparam>
/// <param name="AsRecorded">What was corrected or withdrawn as it was recorded, by id.</param>
/// <param name="Withdrawn">What was withdrawn as it read last, by id.</param>
public sealed record Revisions<TFact>(ImmutableDictionary<Guid, TFact> AsRecorded, ImmutableDictionary<Guid, TFact> Withdrawn)
    where TFact : class
{
    /// <summary>Nothing was corrected or withdrawn.</summary>
    public static Revisions<TFact> None { get; } = new(ImmutableDictionary<Guid, TFact>.Empty, ImmutableDictionary<Guid, TFact>.Empty);

    /// <summary>The content as it was recorded at first; null when it never was.</summary>
    /// <param name="id">Which.</param>
    /// <param name="standing">The content as it stands; null when it does not.</param>
    public TFact? First(Guid id, TFact? standing) => AsRecorded.GetValueOrDefault(id) ?? standing;

    /// <summary>After a correction of what read so before.</summary>
    public Revisions<TFact> Corrected(Guid id, TFact before) => AsRecorded.ContainsKey(id) ? this : this with { AsRecorded = AsRecorded.Add(id, before) };

    /// <summary>After the withdrawal of what read so last.</summary>
    public Revisions<TFact> WithdrawnAs(Guid id, TFact before) => Corrected(id, before) with { Withdrawn = Withdrawn.SetItem(id, before) };
}
