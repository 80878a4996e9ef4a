using System.Globalization;
using Marten;
using StudyLog.Accounts;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Organisations.KeepingTemplates;

/// <summary>Which papers have a Word template, set by whom and when; and what a template may name, with its meaning in the reader's language.</summary>
public static class ListTemplates
{
    [Requires(Act.SeeTemplates)]
    public sealed record Query : IQuery<TemplatesView>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, TemplatesView>("/organisation/templates");

    public static async Task<Reply<TemplatesView>> Handle(
        Queried<Query> queried, IDocumentStore store, StateReader states, AccountDirectory accounts, CancellationToken cancellation)
    {
        var asker = queried.Asker;
        await using var query = store.QuerySession(asker.Tenant);
        var (organisation, version) = await states.Read<Organisation>(query, asker.OrganisationId, cancellation);
        if (!organisation.Exists) return ProblemTable.UnknownAddress;

        var templates = Enum.GetValues<TemplatedPaper>().ToDictionary(paper => paper, organisation.TemplateOf);
        var setters = templates.Values.OfType<PaperTemplate>().Select(each => each.By);
        var actors = await Actors.Find(setters, accounts, new Names(states, query, cancellation), cancellation);
        var papers = templates.Select(each => new TemplateView(each.Key, Told(each.Value, actors)));
        return Reply.At(new TemplatesView([.. papers], FieldView.All(CultureInfo.CurrentUICulture)), version);
    }

    private static StandingTemplate? Told(PaperTemplate? template, Actors actors) => template is not var (file, by, since)
        ? null
        : new StandingTemplate(file.FileName, file.Size, file.Hash, actors.Of(by), since);
}
