using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Persistence;

namespace StudyLog.Features.Organisations.Registering;

/// <summary>Begins an organisation. No route leads here: whoever signs in has an organisation already.</summary>
public static class OrganisationRegistration
{
    [Requires(Act.KeepOrganisation)]
    public sealed record Body(string Name, IReadOnlyList<string> Aliases, string TimeZone) : CommandBody;

    /// <summary>Registers the organisation unless it is registered, whatever it is called by now. Tells whether it was new.</summary>
    /// <param name="commands">Runs it.</param>
    /// <param name="organisationId">The id, which is the tenant of everything the organisation will own.</param>
    /// <param name="name">Its name.</param>
    /// <param name="aliases">Other names it is known by.</param>
    /// <param name="timeZone">IANA id; <see cref="Organisation.DefaultTimeZone"/> unless known better.</param>
    /// <param name="by">The account it is registered by.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<bool> Register(
        CommandRunner commands,
        Guid organisationId,
        string name,
        IReadOnlyList<string> aliases,
        string timeZone,
        Guid by,
        CancellationToken cancellation)
    {
        var asker = new Asker(by, UserName: "", organisationId, PersonId: null, DepartmentIds: [], [Duty.SystemAdministrator]);
        var asked = new Asked<Body>(organisationId, new Body(name, aliases, timeZone), asker, new Terms(Guid.CreateVersion7().ToString("D")));
        var outcome = await commands.Run(asked, attempt => Begin(attempt, asked), cancellation);
        return outcome is Outcome.Granted granted
            ? granted.Status == StatusCodes.Status201Created
            : throw new InvalidOperationException($"The organisation cannot be registered: {outcome}.");
    }

    private static async Task<Answer> Begin(Attempt attempt, Asked<Body> asked)
    {
        var (id, body) = (asked.Target, asked.Body);
        var organisation = await attempt.Open<Organisation>(id);
        if (organisation.Exists) return Answer.Ok(new { id });

        var command = new RegisterOrganisation(body.Name, body.Aliases, body.TimeZone);
        attempt.Append<Organisation, OrganisationEvent>(id, OrganisationDecisions.Register(organisation, command, asked.Asking, attempt.Now));
        return Answer.Created(isNew: true, "/api/v1/organisation", new { id });
    }
}
