using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Http;

namespace StudyLog.Features.Organisations.KeepingDaysOff;

/// <summary>节假日安排 of a year: all its days off, and those worked in exchange, in place of whatever was announced of it; none takes that back.</summary>
public static class AnnounceDaysOff
{
    [Requires(Act.KeepOrganisation)]
    public sealed record Body(IReadOnlyList<DaysBody> Days) : CommandBody;

    /// <summary>Days one after the other, from 25 December of the year before to 24 December.</summary>
    public sealed record DaysBody(DateOnly From, DateOnly To, [property: Text(TextAttribute.Name)] string? Name, HolidayKind Kind)
    {
        public AnnouncedDays AsAnnounced() => new(From, To, WrittenName.OfOptional(Name), Kind);
    }

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Put, Configuration.DaysOffOfYear);

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (year, id) = (asked.Year!.Value, asked.Asker.OrganisationId);
            var organisation = await attempt.Open<Organisation>(id, Thing.Organisation);
            var command = new Domain.Organisations.AnnounceDaysOff(year, [.. asked.Body.Days.Select(days => days.AsAnnounced())]);
            var after = attempt.Append<Organisation, OrganisationEvent>(id, DaysOffDecisions.Announce(organisation, command, asked.Asking, attempt.Now));
            return Answer.Ok(new AnnouncedYear(year, after.DaysOff.Of(year)), attempt.VersionOf(id));
        }, cancellation);
}
