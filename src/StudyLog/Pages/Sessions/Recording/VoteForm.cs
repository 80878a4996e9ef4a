using StudyLog.Features.Sessions.ViewingSession;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>A vote as it is being typed.</summary>
public sealed class VoteForm
{
    /// <summary>The entry that it will have, however often it is sent.</summary>
    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>What was voted on.</summary>
    public string? Matter { get; set; }

    /// <summary>应到会.</summary>
    public int? Eligible { get; set; }

    /// <summary>到会.</summary>
    public int? Present { get; set; }

    /// <summary>书面意见; null: none.</summary>
    public int? Written { get; set; }

    /// <summary>赞成.</summary>
    public int? For { get; set; }

    /// <summary>反对.</summary>
    public int? Against { get; set; }

    /// <summary>弃权.</summary>
    public int? Abstain { get; set; }

    /// <summary>A vote that was recorded, to be corrected.</summary>
    public static VoteForm Of(VoteView vote) => new()
    {
        Matter = vote.Matter,
        Eligible = vote.Eligible,
        Present = vote.Present,
        Written = vote.Written,
        For = vote.For,
        Against = vote.Against,
        Abstain = vote.Abstain,
    };
}
