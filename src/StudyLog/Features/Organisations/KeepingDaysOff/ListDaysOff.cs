using StudyLog.Accounts;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Organisations.KeepingDaysOff;

/// <summary>节假日安排: what was announced year by year, and of one year every day that is off, or worked in exchange, with why.</summary>
public static class ListDaysOff
{
    /// <param name="Year">The year whose days are wanted.</param>
    [Requires(Act.SeeOrganisation)]
    public sealed record Query(string? Year = null) : IQuery<DaysOffView>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, DaysOffView>("/organisation/days-off");

    public static async Task<Reply<DaysOffView>> Handle(Queried<Query> queried, StateReader states, CancellationToken cancellation)
    {
        var (asker, parameters) = (queried.Asker, new Parameters());
        var year = parameters.Year("year", queried.Query.Year);
        if (parameters.Problem is { } problem) return problem;

        var (organisation, version) = await states.Read<Organisation>(asker.Tenant, asker.OrganisationId, cancellation);
        return organisation.Exists ? Reply.At(DaysOffView.Of(organisation.DaysOff, year), version) : ProblemTable.UnknownAddress;
    }
}
