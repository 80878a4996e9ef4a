using StudyLog.Accounts;
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
        var made = (outcome as Outcome.Granted)?.Location is { } location && Guid.TryParse(location.Split('/')[^1], out var last) ? last : (Guid?)null;
        return new AuditEntry
        {
            Id = id,
            TenantId = asked.Asker.Tenant,
            At = at.ToUniversalTime(),
            UserId = asked.Asker.UserId,
            Command = NameOf(typeof(TBody)),
            Target = inAddress ?? made,
            Part = asked.Part ?? (inAddress is null || made == inAddress ? null : made),
            Result = outcome switch
            {
                null => AuditResult.Failed,
                Outcome.Granted => wroteAnything ? AuditResult.Granted : AuditResult.Unchanged,
                _ => AuditResult.Refused,
            },
            Code = outcome switch
            {
                null => ProblemTable.Unexpected.Code,
                Outcome.Granted => null,
                _ => ProblemTable.Of(outcome).Code,
            },
            Address = asked.Terms.Address,
            CorrelationId = asked.Terms.CorrelationId,
        };
    }

    /// <summary>What a command is called: as its verb, wherever it is named.</summary>
    public static string NameOf(Type body) => body.DeclaringType?.Name ?? body.Name;
}
