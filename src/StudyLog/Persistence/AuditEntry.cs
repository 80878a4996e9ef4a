namespace StudyLog.Persistence;

/// <summary>What became of what somebody asked for.</summary>
public enum AuditResult
{
    /// <summary>It was done.</summary>
    Granted,

    /// <summary>It was so already, or a repetition got the first answer again; nothing was written.</summary>
    Unchanged,

    /// <summary>It was refused, with the code that the asker got; nothing was written.</summary>
    Refused,

    /// <summary>The service failed at it.</summary>
    Failed,
}

/// <summary>One line of the audit trail: who did what, when, from where, and what became of it. No names and nothing that people wrote.</summary>
public sealed record AuditEntry
{
    /// <summary>Its id; the events that a command caused carry it as their causation.</summary>
    public required Guid Id { get; init; }

    /// <summary>The organisation.</summary>
    public required string TenantId { get; init; }

    /// <summary>When it was decided, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The account that asked; the empty id: the service itself.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What was asked, by the name it has in the interface's description; of a look that was refused, the act.</summary>
    public required string Command { get; init; }

    /// <summary>The thing it was about: the one in the address, else the one that was made; null: the organisation, or the account that asked.</summary>
    public Guid? Target { get; init; }

    /// <summary>A part of that thing: the one in the address, else the one that was made in it.</summary>
    public Guid? Part { get; init; }

    public required AuditResult Result { get; init; }

    /// <summary>The code of the refusal; of signing in, why, which the asker is not told.</summary>
    public string? Code { get; init; }

    /// <summary>What was changed of an account, as JSON, because no event tells that; a password only as changed.</summary>
    public string? Changes { get; init; }

    /// <summary>The IP address that asked; null for the service itself.</summary>
    public string? Address { get; init; }

    /// <summary>The request.</summary>
    public required string CorrelationId { get; init; }
}
