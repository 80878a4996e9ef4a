using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Documents.Imports;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Features.Departments;
using StudyLog.Features.People;
using StudyLog.Features.People.Pasting;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.ReadModels;

namespace StudyLog.Features.Imports.Kinds.PeopleLists;

/// <summary>Finds whom the rows of a list mean, among the people of the organisation who are called so.</summary>
internal sealed class ListedPeople
{
    // What lists set between the characters of a name, or nobody sees.
    private const string Spaces = " \u00a0\u2002\u2003\u2009\u3000\u200c\u200d";
    private const string IsCalled = $"translate(d.data ->> 'name', '{Spaces}', '') = any (?)";

    private readonly Attempt attempt;
    private readonly DepartmentNames departments;
    private readonly ILookup<string, PersonEntry> own;
    private readonly ILookup<string, (Guid Id, string? Title)> external;
    private readonly KnownPeople known;
    private readonly HashSet<Guid> taken = [];

    private ListedPeople(Attempt attempt, DepartmentNames departments, IReadOnlyList<PersonEntry> named, IReadOnlyDictionary<Guid, Person> states)
    {
        (this.attempt, this.departments) = (attempt, departments);
        own = named.Where(entry => !entry.External).OrderBy(entry => entry.Id).ToLookup(entry => entry.Name);
        external = named.Where(entry => entry.External).OrderBy(entry => entry.Id).ToLookup(entry => entry.Name, entry => (entry.Id, states[entry.Id].ExternalTitle));
        known = new KnownPeople(named.Where(entry => !entry.External), attempt.Now.Today);
    }

    /// <summary>Those who are called like somebody in the rows.</summary>
    public static async Task<ListedPeople> Read(Attempt attempt, DepartmentNames departments, IEnumerable<ImportedPerson> says)
    {
        object names = says.Select(row => string.Concat(row.Name.Where(character => !Spaces.Contains(character, StringComparison.Ordinal)))).Distinct().ToArray();
        var found = await attempt.Find<PersonEntry>(all => all.Where(entry => !entry.Erased && entry.MatchesSql(IsCalled, names)));
        var named = found.Select(entry => entry with { Name = DepartmentNames.KeyOf(entry.Name) }).ToList();
        return new(attempt, departments, named, await attempt.OpenMany<Person>(named.Where(entry => entry.External).Select(entry => entry.Id)));
    }

    /// <summary>Whom rows of one person mean, or under which id that person is to be registered; null where a department is not certain.</summary>
    public async Task<Guid?> MeantBy(IReadOnlyList<ImportedPerson> rows)
    {
        var says = rows[0];
        var name = DepartmentNames.KeyOf(says.Name);
        var made = await Made(says, name);
        if (says.External is true) return Taken(ExternalCalled(name, says.Title, made) ?? made);
        if (says.Number is not null) return Taken(MostLike(name, [.. rows.SelectMany(PostsOf)], made) ?? made!.Value);
        if (made is not { } id) return null;
        var state = await attempt.Open<Person>(id);
        var before = state.Exists ? new KnownPerson(id, state.Name, state.Posts) : null;
        return known.MeantBy(name, says.Title, departments.Called(says.Department!)[0].Id, before)?.Id ?? id;
    }

    /// <summary>The departments of the people here who are called so, but for one; of those who hold no post, a dash.</summary>
    public IReadOnlyList<string> Namesakes(string name, Guid but) =>
    [
        .. own[DepartmentNames.KeyOf(name)].Where(person => person.Id != but)
            .Select(person => person.Posts.LastOrDefault(post => post.To is null)?.DepartmentId is { } held ? departments.All.First(each => each.Id == held).Name : "—"),
    ];

    // The same name in the same department, with the same number, as from outside with the same post, is the same person in every list.
    private async Task<Guid?> Made(ImportedPerson says, string name)
    {
        if (says.External is true) return await attempt.Afresh(Person.ExternalId(attempt.OrganisationId, WrittenName.Of(says.Name), says.Title));
        if (says.Number is { } number) return await attempt.Afresh(NameBasedGuid.Create(attempt.OrganisationId, $"listed person\n{number}\n{name}"));
        return departments.Called(says.Department!) is [var department] ? await attempt.Afresh(PastePeople.PersonId(attempt.OrganisationId, department.Id, WrittenName.Of(says.Name))) : null;
    }

    private Guid? ExternalCalled(string name, string? title, Guid? made) => external[name]
        .Where(person => !taken.Contains(person.Id) && ChangedValue.Reads(person.Title, title))
        .OrderByDescending(person => person.Id == made)
        .Select(person => (Guid?)person.Id)
        .FirstOrDefault();

    // Of namesakes the one with just these posts, else whom the same list made, else whoever has most of them.
    private Guid? MostLike(string name, IReadOnlyList<Post> posts, Guid? made) => own[name]
        .Where(person => !taken.Contains(person.Id))
        .Select(person => (person.Id, Likeness: (
            Just: person.Posts.Count == posts.Count && posts.All(post => person.Posts.Any(own => IsLike(own, post))),
            Made: person.Id == made,
            Like: posts.Count(post => person.Posts.Any(own => IsLike(own, post))),
            There: posts.Count(post => person.Posts.Any(own => own.DepartmentId == post.DepartmentId)))))
        .Where(person => person.Likeness is { Made: true } or { There: > 0 })
        .OrderByDescending(person => person.Likeness)
        .Select(person => (Guid?)person.Id)
        .FirstOrDefault();

    private IEnumerable<Post> PostsOf(ImportedPerson says) => says.Department is { } name && departments.Called(name) is [var department]
        ? [new Post(Guid.Empty, department.Id, says.Title, says.PostFrom?.On, says.PostTo)]
        : [];

    private Guid? Taken(Guid? id)
    {
        if (id is { } one) taken.Add(one);
        return id;
    }

    private static bool IsLike(Post own, Post said) =>
        (own.DepartmentId, own.From, own.To) == (said.DepartmentId, said.From, said.To) && ChangedValue.Reads(own.Title, said.Title);
}
