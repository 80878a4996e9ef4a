using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Accounts.Users;

/// <summary>Who asks for a change of accounts, which are kept as they are and not as events.</summary>
/// <param name="Target">The account in the address; null: one that is to be made.</param>
/// <param name="Asker">Who asks.</param>
/// <param name="Entry">What the audit trail is to say of it.</param>
public sealed record UserAsking(Guid? Target, Asker Asker, AuditEntry Entry);

/// <summary>Something that is asked of accounts, from whichever door.</summary>
/// <typeparam name="TAnswer">What is answered.</typeparam>
public interface IUserRequest<TAnswer>
    where TAnswer : class
{
    /// <summary>Does it, or tells why not. What was refused, whoever opened the door notes.</summary>
    Task<Reply<TAnswer>> Do(UserAsking asking, IServiceProvider services, CancellationToken cancellation);
}

/// <summary>The HTTP door to what is asked of accounts.</summary>
public static class UserRequests
{
    public static async Task<IResult> Ask<TRequest, TAnswer>(HttpContext context, Func<TAnswer, IResult> answer, CancellationToken cancellation)
        where TRequest : class, IUserRequest<TAnswer>
        where TAnswer : class
    {
        var (request, problem) = await JsonBody.Read<TRequest>(context);
        if (request is null) return new ProblemResult(problem!);

        var asker = context.Asker();
        var entry = AuditedRequests.EntryOf(context, typeof(TRequest).Name, asker.OrganisationId, asker.UserId);
        var reply = await request.Do(new UserAsking(entry.Target, asker, entry), context.RequestServices, cancellation);
        return reply.IsAnswered ? answer(reply.Value) : new ProblemResult(reply.Problem);
    }
}
