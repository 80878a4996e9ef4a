using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Organisations.Viewing;

/// <summary>The asker's organisation and its settings.</summary>
public static class ViewOrganisation
{
    [Requires(Act.SeeOrganisation)]
    public sealed record Query : IQuery<OrganisationView>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, OrganisationView>("/organisation");

    public static async Task<Reply<OrganisationView>> Handle(
        Queried<Query> queried, StateReader states, CommandRunner commands, CancellationToken cancellation)
    {
        var asker = queried.Asker;
        var (organisation, version) = await states.Read<Organisation>(asker.Tenant, asker.OrganisationId, cancellation);
        if (!organisation.Exists) return ProblemTable.UnknownAddress;

        var today = (await commands.NowOf(asker, cancellation)).Today;
        return Reply.At(OrganisationView.Of(asker.OrganisationId, organisation, today), version);
    }
}
