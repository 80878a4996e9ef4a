using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Accounts;

/// <summary>An account to be made.</summary>
public sealed record NewAccount(Guid OrganisationId, string UserName, IReadOnlyCollection<Duty> Duties)
{
    /// <summary>Its id; null: a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Its password; null: one made at random.</summary>
    public string? Password { get; init; }

    public Guid? PersonId { get; init; }

    public IReadOnlyCollection<Guid> DepartmentIds { get; init; } = [];

    public bool Disabled { get; init; }

    /// <summary>What the audit trail is to say of it, its id and what it may do added; null: the service itself makes it.</summary>
    public AuditEntry? Audit { get; init; }

    /// <summary>What is wrong with it, by the members of a request.</summary>
    public IReadOnlyList<Fault> Faults =>
    [
        .. CredentialRules.FaultsOfUserName(UserName),
        .. Password is null ? [] : CredentialRules.FaultsOfPassword(Password),
        .. Duties.Count > 0 ? Array.Empty<Fault>() : [new Fault("roles", "empty")],
    ];
}

/// <summary>What became of a new account.</summary>
public abstract record CreatedAccount
{
    private CreatedAccount()
    {
    }

    /// <summary>It was made.</summary>
    /// <param name="Account">The account.</param>
    /// <param name="RandomPassword">Its password, when it was made at random; nobody can see it again.</param>
    public sealed record Made(Account Account, string? RandomPassword) : CreatedAccount;

    /// <summary>The very same account exists.</summary>
    public sealed record AlreadyThere(Account Account) : CreatedAccount;

    /// <summary>The id belongs to another account.</summary>
    public sealed record IdTaken(Guid Id) : CreatedAccount;

    /// <summary>The name belongs to another account, of whatever organisation.</summary>
    public sealed record UserNameTaken(string UserName) : CreatedAccount;

    /// <summary>The settings forbid these duties in one hand.</summary>
    public sealed record UnionForbidden : CreatedAccount;
}
