using Marten;
using StudyLog.Accounts;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Search;

/// <summary>全文检索 over sessions, remarks, materials and follow-ups, as far as the asker may see them. Two characters are enough.</summary>
public static class SearchRecords
{
    /// <summary>One thing found.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Id">Which.</param>
    /// <param name="SessionId">The session it belongs to; null for a material.</param>
    /// <param name="SessionTitle">Its title.</param>
    /// <param name="On">Its day as exactly as it is known.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Excerpt">The words around what was found.</param>
    /// <param name="Marks">Where in the excerpt the words are that were looked for.</param>
    /// <param name="People">Those of its people whom the search named.</param>
    public sealed record Hit(
        SearchKind Kind, Guid Id, Guid? SessionId, string? SessionTitle, string? On, SessionState? State, string Excerpt, IReadOnlyList<Mark> Marks, IReadOnlyList<string> People);

    /// <summary>What was found, the best first.</summary>
    /// <param name="Items">A page of it.</param>
    /// <param name="PageNumber">Which page.</param>
    /// <param name="PageSize">How many a page holds.</param>
    /// <param name="Total">How many were found.</param>
    /// <param name="AsOf">The number of the last event looked at.</param>
    /// <param name="UpToDate">Whether that was the last there was.</param>
    /// <param name="Truncated">Whether of some kind there is more than was looked at; then the newest were.</param>
    public sealed record Answered(
        IReadOnlyList<Hit> Items, int PageNumber, int PageSize, long Total, long AsOf, bool UpToDate, bool Truncated)
        : StampedPage<Hit>(Items, PageNumber, PageSize, Total, AsOf, UpToDate);

    // Of each kind; who searches for a word that stands everywhere wants a better word, not ten thousand hits.
    private const int MostCandidates = 200;

    [Requires(Act.SeeSearch)]
    public sealed record Query(string? Q = null, string? Kind = null, string? Page = null, string? PageSize = null) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Answered>("/search");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var (text, only) = (parameters.Text("q", query.Q), parameters.OneOf<SearchKind>("kind", query.Kind));
        var paging = parameters.Paging(query.Page, query.PageSize);
        var words = Words.Of(text ?? "");
        if (words.Count == 0 || words.Any(word => word.Length < 2)) parameters.Fault("q", "search-too-short");
        if (parameters.Problem is { } problem) return problem;

        return await Read(desk, queried.Asker, words, only, paging, cancellation);
    }

    public static async Task<Answered> Read(
        ReadModelDesk desk, Asker asker, IReadOnlyList<string> words, SearchKind? only, Paging paging, CancellationToken cancellation)
    {
        await using var reading = await desk.Open(asker, cancellation);
        var people = await PeopleOf(reading, words);
        var found = new List<Ranked>();
        var truncated = false;
        var holding = Holding(words, people);
        foreach (var act in Enum.GetValues<SearchKind>().Where(kind => only is null || kind == only).GroupBy(ActOf))
        {
            if (await Reachable(reading, asker, act.Key) is not { } reachable) continue;
            foreach (var kind in act)
            {
                var candidates = await Candidates.Newest(reading.Session, kind, MostCandidates + 1, [.. holding, .. reachable], cancellation);
                truncated |= candidates.Count > MostCandidates;
                found.AddRange(candidates.Take(MostCandidates).Select(entry => Ranked.Of(entry, words, people)).OfType<Ranked>());
            }
        }

        var page = paging.Of(found.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Entry.Id));
        var shown = page.Items;
        var sessions = await SessionsOf(reading, shown);
        var names = await reading.Names.OfPeople(shown.SelectMany(hit => hit.Named).Select(id => (Guid?)id));
        return new Answered(
            [
                .. shown.Select(hit => HitOf(hit, hit.Entry.SessionId is { } id ? sessions.GetValueOrDefault(id) : null, [.. hit.Named.Select(personId => names[personId].Name)])),
            ],
            page.PageNumber,
            page.PageSize,
            page.Total,
            reading.AsOf.EventNumber,
            reading.AsOf.UpToDate,
            truncated);
    }

    private static Hit HitOf(Ranked hit, FoundSession? session, IReadOnlyList<string> people)
    {
        var excerpt = Words.ExcerptOf(hit.Entry.Text, hit.Marks);
        return new Hit(
            hit.Entry.Kind,
            hit.Entry.Id,
            hit.Entry.SessionId,
            session?.Title,
            session is null ? null : Named.Of(session.Day),
            session?.State,
            excerpt.Text,
            excerpt.Marks,
            people);
    }

    // Not the whole sheets: each holds the marks of everybody on its roster.
    private static async Task<IReadOnlyDictionary<Guid, FoundSession>> SessionsOf(Reading reading, IReadOnlyList<Ranked> shown)
    {
        var ids = shown.Select(hit => hit.Entry.SessionId).OfType<Guid>().Distinct().ToArray();
        var sessions = await reading.Session.Query<SessionSheet>()
            .Where(sheet => sheet.Id.IsOneOf(ids)).Select(sheet => new FoundSession(sheet.Id, sheet.Title, sheet.Day, sheet.State)).ToListAsync(reading.Cancellation);
        return sessions.ToDictionary(session => session.Id);
    }

    // Who is meant by each word: somebody of that name, or whose pinyin or initials begin so, or by all of them together (wang yi).
    private static async Task<IReadOnlyDictionary<string, HashSet<Guid>>> PeopleOf(Reading reading, IReadOnlyList<string> words)
    {
        var people = new Dictionary<string, HashSet<Guid>>(StringComparer.Ordinal);
        var together = string.Join(' ', words);
        var byAll = words.Count > 1 && Pinyin.MayBe(together) ? await Named(together) : [];
        foreach (var word in words) people[word] = [.. await Named(word), .. byAll];
        return people;

        async Task<IReadOnlyList<Guid>> Named(string name) =>
            await reading.Session.Query<PersonEntry>().Named(name).OrderBy(person => person.Id).Take(MostCandidates).Select(person => person.Id).ToListAsync(reading.Cancellation);
    }

    // What cuts the entries to those the asker may see of what an act shows; null: nothing. Sessions and what was said at them are one question.
    private static async Task<IReadOnlyList<Condition>?> Reachable(Reading reading, Asker asker, Act act)
    {
        var reach = asker.ReachFor(act);
        if (reach == Reach.None) return null;
        if (reach == Reach.Organisation || act == Act.SeeMaterials) return [];
        if (act == Act.SeeFollowUps)
        {
            var followUps = await reading.Session.Query<FollowUpEntry>()
                .Matching(new FollowUpFilter(), asker, reach).Select(entry => entry.Id).ToListAsync(reading.Cancellation);
            return [new Condition("d.id = any(?)", followUps.ToArray())];
        }

        var sessions = await reading.Session.Query<SessionSheet>()
            .Matching(new SessionFilter(), asker, reach).Select(sheet => sheet.Id).ToListAsync(reading.Cancellation);
        return [new Condition("(d.data ->> 'sessionId')::uuid = any(?)", sessions.ToArray())];
    }

    // Words that can only stand in the text are asked for at once, so that the index is looked through once.
    private static IReadOnlyList<Condition> Holding(IReadOnlyList<string> words, IReadOnlyDictionary<string, HashSet<Guid>> people)
    {
        var pairs = words.Where(word => people[word].Count == 0).SelectMany(Bigrams.Of).Distinct().ToArray();
        var conditions = words.Where(word => people[word].Count > 0)
            .Select(word => new Condition("(d.pairs @> (select ?) or d.participants && (select ?))", Bigrams.Of(word), people[word].ToArray())).ToList();
        if (pairs.Length > 0) conditions.Add(new Condition("d.pairs @> (select ?)", pairs));
        return conditions;
    }

    private static Act ActOf(SearchKind kind) => kind switch
    {
        SearchKind.Material => Act.SeeMaterials,
        SearchKind.FollowUp => Act.SeeFollowUps,
        _ => Act.SeeSessions,
    };

    private sealed record FoundSession(Guid Id, string Title, SessionDay Day, SessionState State);

    /// <summary>A thing that really holds every word, and how well.</summary>
    private sealed record Ranked(SearchEntry Entry, int Score, IReadOnlyList<Mark> Marks, IReadOnlyList<Guid> Named)
    {
        // A word counts up to three times; a title says more than a sentence.
        private const int MostOften = 3;

        public static Ranked? Of(SearchEntry entry, IReadOnlyList<string> words, IReadOnlyDictionary<string, HashSet<Guid>> people)
        {
            var score = 0;
            var named = new List<Guid>();
            foreach (var word in words)
            {
                var often = Words.In(entry.Text, [word]).Count;
                var meant = entry.People.Where(people[word].Contains).ToArray();
                if (often + meant.Length == 0) return null;
                score += Math.Min(often, MostOften) + (2 * meant.Length);
                named.AddRange(meant);
            }

            var weight = entry.Kind switch { SearchKind.Session => 3, SearchKind.Remark => 1, _ => 2 };
            return new Ranked(entry, score * weight, Words.In(entry.Text, words), [.. named.Distinct()]);
        }
    }
}
