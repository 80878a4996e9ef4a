namespace StudyLog.Accounts;

/// <summary>The signed-in user, as far as anything behind the door needs to know.</summary>
/// <param name="UserId">The account.</param>
/// <param name="UserName">Its name.</param>
/// <param name="OrganisationId">Its organisation, the tenant.</param>
/// <param name="PersonId">The person it belongs to, when it belongs to one.</param>
/// <param name="DepartmentIds">The departments it speaks for.</param>
/// <param name="Duties">What it is there for.</param>
public sealed record Asker(
    Guid UserId, string UserName, Guid OrganisationId, Guid? PersonId, IReadOnlyList<Guid> DepartmentIds, IReadOnlyList<Duty> Duties)
{
    /// <summary>The service itself, where it acts in an organisation by its own clock: it has no account and no duties.</summary>
    public static Asker Service(Guid organisationId) => new(Guid.Empty, UserName: "", organisationId, PersonId: null, [], []);

    /// <summary>The tenant as the store writes it.</summary>
    public string Tenant => OrganisationId.ToString("D");

    /// <summary>How far the asker's duties reach for this act.</summary>
    public Reach ReachFor(Act act) => DutyTable.ReachOf(act, Duties);

    /// <summary>The asker as decisions see him or her, where nobody else is acted for.</summary>
    public Domain.Asking AskingAs() => new(UserId, PersonId, DepartmentIds);

    /// <summary>Lets an endpoint take the asker as a parameter.</summary>
    public static ValueTask<Asker?> BindAsync(HttpContext context) => ValueTask.FromResult<Asker?>(context.Asker());
}
