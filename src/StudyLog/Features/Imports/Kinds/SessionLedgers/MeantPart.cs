using StudyLog.Domain.Sessions;
using StudyLog.Imports;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <summary>Whom a cell of a ledger means by who has a part in a session, and what is to be said of it.</summary>
/// <param name="Column">主持人 or 记录人.</param>
/// <param name="Written">What stands there.</param>
internal sealed record MeantPart(string Column, string Written)
{
    /// <summary>Whether that is known of the session already.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Whether it says that there is nobody.</summary>
    public bool IsNobody { get; init; }

    /// <summary>Somebody who is certain, or only a post; null: nobody, or somebody from outside.</summary>
    public Participant? Participant { get; init; }

    /// <summary>Somebody who is on no list; null: everybody who is meant is.</summary>
    public NamedPart? FromOutside { get; init; }

    /// <summary>What is made of a text that is no plain name; null: nothing that has to be told.</summary>
    public RowNote? Note { get; init; }

    /// <summary>Why nobody can tell who is meant, with what the sentence names; null: somebody is certain.</summary>
    public (string Code, string[] Names)? Refused { get; init; }
}
