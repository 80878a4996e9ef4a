using System.Collections.Immutable;

namespace StudyLog.Domain.People;

/// <summary>A title held in a department over a period.</summary>
/// <param name="Id">The post.</param>
/// <param name="DepartmentId">In which department.</param>
/// <param name="Title">职务, if any.</param>
/// <param name="From">The first day; null when unknown.</param>
/// <param name="To">The last day; null while held.</param>
public sealed record Post(Guid Id, Guid DepartmentId, string? Title, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether it was held on that day.</summary>
    public bool IsHeldOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>A person of the organisation, or one from outside.</summary>
public sealed record Person : IFold<Person>
{
    /// <inheritdoc/>
    public static Person Initial { get; } = new();

    /// <inheritdoc/>
    public bool Exists { get; private init; }

    /// <summary>The name under which the person was registered, to tell a repetition from another person.</summary>
    public string RegisteredName { get; private init; } = "";

    /// <summary>The name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Whether the person comes from outside and has no post here.</summary>
    public bool External { get; private init; }

    /// <summary>Place in lists, lower first; null stands last.</summary>
    public int? RankNo { get; private init; }

    /// <summary>姓氏笔画: orders equal ranks.</summary>
    public string? StrokeKey { get; private init; }

    /// <summary>Pinyin as it is really read (曾 Zēng, 单 Shàn): finds and orders.</summary>
    public string? PinyinKey { get; private init; }

    /// <summary>Whether a party member; null when nobody said.</summary>
    public bool? PartyMember { get; private init; }

    /// <summary>All posts, in the order they were recorded.</summary>
    public ImmutableList<Post> Posts { get; private init; } = [];

    /// <summary>The main post of a day: of those held, the one recorded first. Null when none was held.</summary>
    public Post? MainPostOn(DateOnly day) => Posts.FirstOrDefault(post => post.IsHeldOn(day));

    /// <summary>The id that a person from outside has in an organisation: the same name and post, as printed, are the same entry.</summary>
    public static Guid ExternalId(Guid organisationId, string name, string? post) =>
        NameBasedGuid.Create(organisationId, $"external person\n{name}\n{post}");

    /// <inheritdoc/>
    public static Person Evolve(Person state, DomainEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        return @event switch
        {
            PersonRegistered e => state with { Exists = true, Name = e.Name, RegisteredName = e.Name, External = e.External },
            PersonRenamed e => state with { Name = e.Name },
            PersonRankAndSortKeysSet e => state with { RankNo = e.RankNo, StrokeKey = e.StrokeKey, PinyinKey = e.PinyinKey },
            PersonTookPost e => state with { Posts = state.Posts.Add(new(e.PostId, e.DepartmentId, e.Title, e.From, To: null)) },
            PersonLeftPost e => state with { Posts = [.. state.Posts.Select(post => post.Id == e.PostId ? post with { To = e.To } : post)] },
            PartyMembershipStated e => state with { PartyMember = e.PartyMember },
            _ => throw new ForeignEventException(@event),
        };
    }
}
