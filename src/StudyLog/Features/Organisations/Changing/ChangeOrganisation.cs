using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Features.Organisations.Viewing;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Organisations.Changing;

/// <summary>Names, time zone and settings.</summary>
public static class ChangeOrganisation
{
    [Requires(Act.KeepOrganisation)]
    public sealed record Body(
        [property: Text(TextAttribute.Name)] string? Name,
        [property: Text(TextAttribute.Name)] IReadOnlyList<string>? Aliases,
        [property: Text(TextAttribute.Name)] string? TimeZone,
        SettingsBody? Settings,
        DateOnly? SettingsFrom) : CommandBody;

    /// <summary>What is not given keeps the value it has on the day from which the settings hold.</summary>
    public sealed record SettingsBody(
        [property: WholeNumber(0, 366)] int? YellowDays,
        [property: WholeNumber(0, 100)] int? YellowBehindPoints,
        [property: WholeNumber(0, 1_440)] int? LateToleranceMinutes,
        bool? SelfCheckIn)
    {
        public OrganisationSettings Over(OrganisationSettings known) =>
            new(
                YellowDays ?? known.YellowDays,
                YellowBehindPoints ?? known.YellowBehindPoints,
                LateToleranceMinutes ?? known.LateToleranceMinutes,
                SelfCheckIn ?? known.SelfCheckIn);
    }

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Patch, "/organisation");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Asker.OrganisationId);
            var organisation = body.TimeZone is null ? await attempt.Open<Organisation>(id) : await attempt.OpenHeld<Organisation>(id);
            if (!organisation.Exists) throw new RefusalException(new Rejection.WrongState("not-registered"));
            if (body is { SettingsFrom: not null, Settings: null }) throw new RefusalException(new Rejection.Invalid("settings", "required"));

            var command = new Domain.Organisations.ChangeOrganisation(
                body.Name,
                body.Aliases,
                body.TimeZone,
                body.Settings?.Over(organisation.SettingsOn(body.SettingsFrom ?? attempt.Now.Today)),
                body.SettingsFrom,
                HasSessions: body.TimeZone is not null && await RunningNumbers.Any(attempt, RunningNumbers.Sessions));
            var after = attempt.Append<Organisation, OrganisationEvent>(
                id, OrganisationDecisions.Change(organisation, command, asked.Asking, attempt.Now));
            return Answer.Ok(OrganisationView.Of(id, after, attempt.Now.Today), attempt.VersionOf(id));
        }, cancellation);
}
