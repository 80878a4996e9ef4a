using StudyLog.Http.Problems;

namespace StudyLog.Accounts;

/// <summary>What is refused about accounts and nowhere else.</summary>
public static class AccountProblems
{
    /// <summary>One sentence for an unknown name, a wrong password, a locked and a closed account: nobody learns which names exist.</summary>
    public static Problem SignInRefused { get; } = new(401, ProblemTable.Unauthenticated.Code, "sign-in-refused");

    public static Problem ForeignOrigin { get; } = new(403, "foreign-origin", "foreign-origin");

    public static Problem SelfLockout { get; } = new(409, "self-lockout", "self-lockout");

    public static Problem UnionForbidden { get; } = new(422, "duty-union-forbidden", "duty-union-forbidden") { Faults = [new("roles", "duty-union")] };

    public static Problem UserNameTaken(string userName) =>
        new(409, "user-name-taken", "user-name-taken", userName) { Faults = [new("userName", "user-name-taken")] };

    public static Problem IdTaken(Guid id) =>
        new(409, "id-taken", "id-taken", id) { Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = id } };

    public static Problem TooManySignIns(TimeSpan retryAfter) => ProblemTable.TooMany with { RetryAfter = (int)Math.Ceiling(retryAfter.TotalSeconds) };
}
