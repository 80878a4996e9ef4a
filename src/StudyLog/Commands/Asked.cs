using System.Text.Json.Serialization;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;

namespace StudyLog.Commands;

/// <summary>What every command may carry besides its matter.</summary>
public abstract record CommandBody
{
    /// <summary>When it happened, when it is entered later: a day, a month, an instant or <c>unknown</c>.</summary>
    public StatedTime? OccurredOn { get; init; }

    /// <summary>The body without account, or the person, the asker acts for.</summary>
    public OnBehalfOf? OnBehalfOf { get; init; }
}

/// <summary>A file on its way in, not yet judged.</summary>
/// <param name="FileName">Its name as sent, if any.</param>
/// <param name="Content">The whole file.</param>
public sealed record UploadedFile(string? FileName, ReadOnlyMemory<byte> Content);

/// <summary>A command that brings a file, which stands beside its members.</summary>
public abstract record UploadBody : CommandBody
{
    [JsonIgnore]
    public UploadedFile? File { get; init; }
}

/// <summary>A command that carries nothing.</summary>
public abstract record EmptyBody : CommandBody;

/// <summary>The client's own name for a command, so that it can be sent again safely.</summary>
/// <param name="Route">Method and path; a key belongs to a user and a route.</param>
/// <param name="Key">What the client sent.</param>
/// <param name="RequestHash">SHA-256 of the body, to tell a repetition from another command.</param>
public sealed record IdempotencyKey(string Route, string Key, string RequestHash);

/// <summary>The terms under which a command was sent.</summary>
/// <param name="CorrelationId">Goes through everything that one request causes.</param>
/// <param name="IfMatch">The version the asker believes the thing to have; null: any.</param>
/// <param name="IdempotencyKey">The client's name for it, if any.</param>
/// <param name="Address">The IP address it was sent from; null when the service itself sent it.</param>
public sealed record Terms(string CorrelationId, long? IfMatch = null, IdempotencyKey? IdempotencyKey = null, string? Address = null);

/// <summary>A command on its way to its one handler, from whichever door.</summary>
/// <param name="Target">The thing it is about: the id in the address, or of the organisation where there is none.</param>
/// <param name="Body">What is asked.</param>
/// <param name="Asker">Who asks.</param>
/// <param name="Terms">Under which terms.</param>
public sealed record Asked<TBody>(Guid Target, TBody Body, Asker Asker, Terms Terms)
    where TBody : CommandBody
{
    /// <summary>A second thing in the address (a post of a person), if there is one.</summary>
    public Guid? Part { get; init; }

    /// <summary>A year in the address (of a plan), if there is one.</summary>
    public int? Year { get; init; }

    /// <summary>A paper in the address (of a template), if there is one.</summary>
    public TemplatedPaper? Paper { get; init; }

    /// <summary>What a log may say of it: nothing that people wrote, and no names.</summary>
    public override string ToString() => $"{typeof(TBody).DeclaringType?.Name} on {Target} by {Asker.UserId} ({Terms.CorrelationId})";

    /// <summary>The asker as decisions see him or her: for whom the act is only the person's own, no department speaks.</summary>
    public Asking Asking => new(
        Asker.UserId,
        Asker.PersonId,
        Asker.ReachFor(CommandRunner.ActOf(typeof(TBody))) == Reach.Own ? [] : Asker.DepartmentIds,
        Body.OnBehalfOf,
        Body.OccurredOn);
}
