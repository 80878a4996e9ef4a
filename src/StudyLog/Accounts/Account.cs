using Microsoft.AspNetCore.Identity;

namespace StudyLog.Accounts;

/// <summary>Somebody who can sign in. The name is unique over all organisations, because signing in names no organisation.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The tenant; never changes.</summary>
    public Guid OrganisationId { get; init; }

    /// <summary>The person it belongs to, when it belongs to one.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The departments it speaks for.</summary>
    public Guid[] DepartmentIds { get; set; } = [];

    public Duty[] Duties { get; set; } = [];

    /// <summary>Whether it is closed; it can be opened again.</summary>
    public bool Disabled { get; set; }
}
