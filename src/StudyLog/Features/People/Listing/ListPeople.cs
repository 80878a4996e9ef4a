using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Features.People.Viewing;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.People.Listing;

/// <summary>People by rank, by strokes or by pinyin: the own ones, or those from outside.</summary>
public static class ListPeople
{
    private const string HasPostIn =
        """
        exists (
            select from jsonb_array_elements(d.data -> 'posts') as post
            where (post ->> 'departmentId')::uuid = ?
              and coalesce((post ->> 'from')::date <= ?, true)
              and coalesce((post ->> 'to')::date >= ?, true))
        """;

    /// <summary>Without an order, by rank.</summary>
    [Requires(Act.SeePeople)]
    public sealed record Query(string? DepartmentId = null, string? Q = null, string? On = null, string? External = null, string? Order = null, string? Page = null, string? PageSize = null) : IQuery<Page<PersonView>>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Page<PersonView>>("/people");

    public static async Task<Reply<Page<PersonView>>> Handle(
        Queried<Query> queried, IDocumentStore store, CommandRunner commands, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var (department, text) = (parameters.Id("departmentId", query.DepartmentId), parameters.Text("q", query.Q));
        var (asked, fromOutside) = (parameters.Day("on", query.On), parameters.Flag("external", query.External) ?? false);
        var order = parameters.OneOf<PeopleOrder>("order", query.Order) ?? PeopleOrder.Rank;
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        var day = asked ?? (await commands.NowOf(asker, cancellation)).Today;
        await using var session = store.QuerySession(asker.Tenant);
        var wanted = session.Query<PersonEntry>().Where(entry => entry.External == fromOutside);
        if (department is { } of) wanted = wanted.Where(entry => entry.MatchesSql(HasPostIn, of, day, day));
        if (text is not null) wanted = wanted.Named(WrittenName.Of(text));

        var total = await wanted.CountAsync(cancellation);
        var entries = await wanted.OrderBySql(PeopleNamed.By(order)).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        return new Page<PersonView>([.. entries.Select(entry => Shown(entry, day))], paging.Number, paging.Size, total);
    }

    private static PersonView Shown(PersonEntry entry, DateOnly day)
    {
        var (post, norm) = (entry.MainPostOn(day), entry.HourNormOn(day));
        return new(
            entry.Id,
            entry.Name,
            entry.External,
            entry.Erased,
            entry.RankNo,
            entry.StrokeKey,
            entry.PinyinKey,
            entry.PartyMemberOn(day),
            post?.DepartmentId,
            post?.Title,
            entry.Posts,
            norm.HourNorm,
            norm.Exempt,
            entry.HourNorms,
            entry.Memberships);
    }
}
