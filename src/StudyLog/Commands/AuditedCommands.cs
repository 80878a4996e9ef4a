using System.Text.Json;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Commands;

/// <summary>What the audit trail says of commands.</summary>
public static class AuditedCommands
{
    /// <summary>A line about a command.</summary>
    /// <param name="asked">The command.</param>
    /// <param name="outcome">What became of it; null: the service failed at it.</param>
    /// <param name="id">Of the attempt; its events carry it as causation.</param>
    /// <param name="at">When it was decided.</param>
    /// <param name="wroteAnything">Whether it said anything that was not so already.</param>
    public static AuditEntry EntryOf<TBody>(this Asked<TBody> asked, Outcome? outcome, Guid id, DateTimeOffset at, bool wroteAnything)
        where TBody : CommandBody
    {
        var inAddress = asked.Target == asked.Asker.OrganisationId ? (Guid?)null : asked.Target;
        var (result, code, made) = outcome switch
        {
            null => (AuditResult.Failed, ProblemTable.Unexpected.Code, null),
            Outcome.Granted granted => (wroteAnything ? AuditResult.Granted : AuditResult.Unchanged, null, IdIn(granted.Json.Span)),
            Outcome.Refused { Rejection: Rejection.IdTaken taken } => (AuditResult.Refused, ProblemTable.Of(outcome).Code, taken.Id),
            _ => (AuditResult.Refused, ProblemTable.Of(outcome).Code, (Guid?)null),
        };
        return new AuditEntry
        {
            Id = id,
            TenantId = asked.Asker.Tenant,
            At = at.ToUniversalTime(),
            UserId = asked.Asker.UserId,
            Command = NameOf(typeof(TBody)),
            Target = inAddress ?? made,
            Part = asked.Part ?? (inAddress is null || made == inAddress ? null : made),
            Result = result,
            Code = code,
            Address = asked.Terms.Address,
            CorrelationId = asked.Terms.CorrelationId,
        };
    }

    // Whatever makes something answers its id; whatever changes something, the id of that; and what concerns somebody's place, whose it is.
    private static Guid? IdIn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 }) continue;
            if (!reader.ValueTextEquals("id"u8) && !reader.ValueTextEquals("personId"u8)) continue;
            reader.Read();
            return reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var id) ? id : null;
        }

        return null;
    }

    /// <summary>What a command is called: as its verb, wherever it is named.</summary>
    public static string NameOf(Type body) => body.DeclaringType?.Name ?? body.Name;
}
