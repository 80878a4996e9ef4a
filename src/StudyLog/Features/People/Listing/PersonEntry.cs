using JasperFx.Events;
using Marten.Events.Aggregation;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Persistence;

namespace StudyLog.Features.People.Listing;

/// <summary>A person as the list keeps one.</summary>
public sealed record PersonEntry
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public bool External { get; init; }

    public int? RankNo { get; init; }

    public string? StrokeKey { get; init; }

    public string? PinyinKey { get; init; }

    /// <summary>What the person is found by, from <see cref="PinyinKey"/>.</summary>
    public Pinyin? Pinyin { get; init; }

    public bool? PartyMember { get; init; }

    public IReadOnlyList<Post> Posts { get; init; } = [];

    /// <summary>The main post of a day: of those held, the one recorded first.</summary>
    public Post? MainPostOn(DateOnly day) => Posts.FirstOrDefault(post => post.IsHeldOn(day));
}

/// <summary>Keeps the list of people in the transaction of their events.</summary>
public sealed partial class PersonEntries : SingleStreamProjection<PersonEntry, Guid>
{
    // Only these: streams of another kind pass by without being looked up.
    public PersonEntries() => IncludedEventTypes.AddRange(StoreConfiguration.EventTypes.Where(type => type.IsAssignableTo(typeof(PersonEvent))));

    public override PersonEntry? Evolve(PersonEntry? snapshot, Guid id, IEvent e) => After(snapshot ?? new() { Id = id }, (DomainEvent)e.Data);

    /// <summary>The entry after one more event.</summary>
    public static PersonEntry After(PersonEntry entry, DomainEvent @event) => @event switch
    {
        PersonRegistered registered => entry with { Name = registered.Name, External = registered.External },
        PersonRenamed renamed => entry with { Name = renamed.Name },
        PersonRankAndSortKeysSet set => entry with
        {
            RankNo = set.RankNo,
            StrokeKey = set.StrokeKey,
            PinyinKey = set.PinyinKey,
            Pinyin = Pinyin.Of(set.PinyinKey),
        },
        PersonTookPost took => entry with { Posts = [.. entry.Posts, new Post(took.PostId, took.DepartmentId, took.Title, took.From, To: null)] },
        PersonLeftPost left => entry with { Posts = [.. entry.Posts.Select(post => post.Id == left.PostId ? post with { To = left.To } : post)] },
        PartyMembershipStated stated => entry with { PartyMember = stated.PartyMember },
        _ => throw new ForeignEventException(@event),
    };
}
