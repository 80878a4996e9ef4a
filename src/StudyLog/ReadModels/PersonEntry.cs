using JasperFx.Events;
using Marten.Events.Aggregation;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Persistence;

namespace StudyLog.ReadModels;

/// <summary>A person as the list keeps one.</summary>
public sealed record PersonEntry
{
    /// <summary>The person.</summary>
    public Guid Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the person comes from outside and has no post here.</summary>
    public bool External { get; init; }

    /// <summary>Whether who it was is erased.</summary>
    public bool Erased { get; init; }

    /// <summary>Place in lists, lower first; null stands last.</summary>
    public int? RankNo { get; init; }

    /// <summary>姓氏笔画: orders equal ranks; null stands last.</summary>
    public string? StrokeKey { get; init; }

    /// <summary>Pinyin as it is really read, as somebody entered it; null when nobody did.</summary>
    public string? PinyinKey { get; init; }

    /// <summary>What the person is found by: <see cref="PinyinKey"/>, or else the usual reading of the name.</summary>
    public Pinyin? Pinyin { get; init; }

    /// <summary>Every statement of party membership, in the order of recording.</summary>
    public IReadOnlyList<DatedMembership> Memberships { get; init; } = [];

    /// <summary>All posts, in the order they were recorded.</summary>
    public IReadOnlyList<Post> Posts { get; init; } = [];

    /// <summary>Every norm of hours ever set, in the order of recording.</summary>
    public IReadOnlyList<DatedHourNorm> HourNorms { get; init; } = [];

    /// <summary>Whether a party member on a day; null when nobody said.</summary>
    public bool? PartyMemberOn(DateOnly day) => DatedMembership.On(Memberships, day);

    /// <summary>The norm of hours of a day.</summary>
    public DatedHourNorm HourNormOn(DateOnly day) => DatedHourNorm.On(HourNorms, day);

    /// <summary>The main post of a day: of those held, the one recorded first.</summary>
    public Post? MainPostOn(DateOnly day) => Posts.FirstOrDefault(post => post.IsHeldOn(day));
}

/// <summary>Keeps the list of people in the transaction of their events.</summary>
public sealed partial class PersonEntries : SingleStreamProjection<PersonEntry, Guid>
{
    /// <summary>Takes only these events: streams of another kind pass by without being looked up.</summary>
    public PersonEntries() => IncludedEventTypes.AddRange(StoreConfiguration.EventTypes.Where(type => type.IsAssignableTo(typeof(PersonEvent))));

    /// <inheritdoc/>
    public override PersonEntry? Evolve(PersonEntry? snapshot, Guid id, IEvent e) => After(snapshot ?? new() { Id = id }, (DomainEvent)e.Data);

    /// <summary>The entry after one more event.</summary>
    public static PersonEntry After(PersonEntry entry, DomainEvent @event) => @event switch
    {
        PersonRegistered registered => entry with { Name = registered.Name, External = registered.External, Pinyin = Pinyin.Of(entry.PinyinKey, registered.Name) },
        PersonRenamed renamed => entry with { Name = renamed.Name, Pinyin = Pinyin.Of(entry.PinyinKey, renamed.Name) },
        PersonRankAndSortKeysSet set => entry with
        {
            RankNo = set.RankNo,
            StrokeKey = set.StrokeKey,
            PinyinKey = set.PinyinKey,
            Pinyin = Pinyin.Of(set.PinyinKey, entry.Name),
        },
        PersonErased => entry with { Erased = true, Name = Person.ErasedName, StrokeKey = null, PinyinKey = null, Pinyin = null },
        PersonTookPost took => entry with { Posts = [.. entry.Posts, new Post(took.PostId, took.DepartmentId, took.Title, took.From, To: null)] },
        PersonLeftPost left => entry with { Posts = [.. entry.Posts.Select(post => post.Id == left.PostId ? post with { To = left.To } : post)] },
        PartyMembershipStated stated => entry with { Memberships = [.. entry.Memberships, new DatedMembership(stated.From, stated.PartyMember)] },
        PersonHourNormSet set => entry with { HourNorms = [.. entry.HourNorms, new DatedHourNorm(set.From, set.HourNorm, set.Exempt)] },
        CheckInCodeRenewed or PersonCalendarOpened or PersonCalendarClosed => entry,
        _ => throw new ForeignEventException(@event),
    };
}
