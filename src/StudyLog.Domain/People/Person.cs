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

    /// <summary>Whether the command says this very post, whatever its id.</summary>
    public bool IsSameAs(TakePost command) => (DepartmentId, Title, From) == (command?.DepartmentId, command?.Title, command?.From);
}

/// <summary>What was first recorded of a person, each by the event that said it first.</summary>
/// <param name="Registered">The registration.</param>
/// <param name="Keys">Rank and sort keys; null while nobody gave any.</param>
/// <param name="Post">The first post; null while there was none.</param>
/// <param name="PartyMember">Membership; null while nobody stated it.</param>
/// <param name="HourNorm">Norm of hours; null while nobody set one.</param>
public sealed record FirstRecord(
    PersonRegistered Registered, PersonRankAndSortKeysSet? Keys, PersonTookPost? Post, bool? PartyMember, PersonHourNormSet? HourNorm)
{
    /// <summary>Whether a registration says nothing else than what was first recorded.</summary>
    public bool IsRepeatedBy(RegisterPerson command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return (Registered.Name, Registered.External) == (command.Name, command.External)
            && (command.External ? Registered.Title == command.Title : (Post?.DepartmentId, Post?.Title) == (command.DepartmentId, command.Title))
            && IsNothingElse(command.PostFrom, Post?.From)
            && IsNothingElse(command.RankNo, Keys?.RankNo)
            && IsNothingElse(command.StrokeKey, Keys?.StrokeKey)
            && IsNothingElse(command.PinyinKey, Keys?.PinyinKey)
            && IsNothingElse(command.PartyMember, PartyMember)
            && IsNothingElse(command.HourNorm, HourNorm?.HourNorm)
            && IsNothingElse(command.HoursExempt, HourNorm?.Exempt ?? false);
    }

    private static bool IsNothingElse<T>(T? said, T? known) => said is null || EqualityComparer<T>.Default.Equals(said, known);
}

/// <summary>A person of the organisation, or one from outside.</summary>
public sealed record Person : IFold<Person>
{
    /// <inheritdoc/>
    public static Person Initial { get; } = new();

    /// <inheritdoc/>
    public bool Exists { get; private init; }

    /// <summary>What was first recorded of the person, to tell a repetition from another person; null before.</summary>
    public FirstRecord? First { get; private init; }

    /// <summary>What stands in the place of the name of somebody who was erased.</summary>
    public const string ErasedName = "（已抹去）";

    /// <summary>The name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Whether who it was is erased; nothing more can be said of the person.</summary>
    public bool IsErased { get; private init; }

    /// <summary>Whether the person comes from outside and has no post here.</summary>
    public bool External { get; private init; }

    /// <summary>What a person from outside is, as printed.</summary>
    public string? ExternalTitle { get; private init; }

    /// <summary>Place in lists, lower first; null stands last.</summary>
    public int? RankNo { get; private init; }

    /// <summary>姓氏笔画: orders equal ranks.</summary>
    public string? StrokeKey { get; private init; }

    /// <summary>Pinyin as it is really read (曾 Zēng, 单 Shàn): finds and orders.</summary>
    public string? PinyinKey { get; private init; }

    /// <summary>Whether a party member, as last stated; null when nobody said.</summary>
    public bool? PartyMember => Memberships.LastOrDefault()?.PartyMember;

    /// <summary>Every statement of membership, in the order of recording.</summary>
    public ImmutableList<DatedMembership> Memberships { get; private init; } = [];

    /// <summary>Whether a party member on a day; null when nobody said.</summary>
    public bool? PartyMemberOn(DateOnly day) => DatedMembership.On(Memberships, day);

    /// <summary>Every norm of hours ever set, in the order of recording.</summary>
    public ImmutableList<DatedHourNorm> HourNorms { get; private init; } = [];

    /// <summary>The norm of hours of a day.</summary>
    public DatedHourNorm HourNormOn(DateOnly day) => DatedHourNorm.On(HourNorms, day);

    /// <summary>How often the person's check-in code was renewed: the code is made from it.</summary>
    public int CheckInCodesRenewed { get; private init; }

    /// <summary>日历订阅 of what concerns the person.</summary>
    public Subscription Calendar { get; private init; } = Subscription.None;

    /// <summary>All posts, in the order they were recorded.</summary>
    public ImmutableList<Post> Posts { get; private init; } = [];

    /// <summary>The main post of a day: of those held, the one recorded first. Null when none was held.</summary>
    public Post? MainPostOn(DateOnly day) => Posts.FirstOrDefault(post => post.IsHeldOn(day));

    /// <summary>职务 of a day: held in this department, else in the main post; of somebody from outside, as printed. Null when none is known.</summary>
    public string? TitleOn(DateOnly day, Guid? departmentId) => External
        ? ExternalTitle
        : (Posts.FirstOrDefault(post => post.DepartmentId == departmentId && post.IsHeldOn(day)) ?? MainPostOn(day))?.Title;

    /// <summary>The id that a person from outside has in an organisation: the same name and post, as printed, are the same entry.</summary>
    public static Guid ExternalId(Guid organisationId, string name, string? post) =>
        NameBasedGuid.Create(organisationId, $"external person\n{name}\n{post}");

    /// <summary>An event of a person as it reads after the person was erased.</summary>
    public static PersonEvent Masked(PersonEvent @event) => @event switch
    {
        PersonRegistered e => e with { Name = ErasedName, Title = null },
        PersonRenamed e => e with { Name = ErasedName },
        PersonRankAndSortKeysSet e => e with { StrokeKey = null, PinyinKey = null },
        _ => @event,
    };

    /// <inheritdoc/>
    public static Person Evolve(Person state, DomainEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        return @event switch
        {
            PersonRegistered e => state with
            {
                Exists = true,
                Name = e.Name,
                External = e.External,
                ExternalTitle = e.Title,
                First = new FirstRecord(e, Keys: null, Post: null, PartyMember: null, HourNorm: null),
            },
            PersonRenamed e => state with { Name = e.Name },
            PersonRankAndSortKeysSet e => state with
            {
                RankNo = e.RankNo,
                StrokeKey = e.StrokeKey,
                PinyinKey = e.PinyinKey,
                First = state.First is { } first ? first with { Keys = first.Keys ?? e } : null,
            },
            PersonTookPost e => state with
            {
                Posts = state.Posts.Add(new(e.PostId, e.DepartmentId, e.Title, e.From, To: null)),
                First = state.First is { } first ? first with { Post = first.Post ?? e } : null,
            },
            PersonLeftPost e => state with { Posts = [.. state.Posts.Select(post => post.Id == e.PostId ? post with { To = e.To } : post)] },
            PartyMembershipStated e => state with
            {
                Memberships = state.Memberships.Add(new(e.From, e.PartyMember)),
                First = state.First is { } first ? first with { PartyMember = first.PartyMember ?? e.PartyMember } : null,
            },
            CheckInCodeRenewed => state with { CheckInCodesRenewed = state.CheckInCodesRenewed + 1 },
            PersonCalendarOpened e => state with { Calendar = new Subscription(e.Number, IsOpen: true) },
            PersonCalendarClosed => state with { Calendar = state.Calendar.Shut() },
            PersonErased => state with
            {
                IsErased = true,
                Calendar = state.Calendar.Shut(),
                Name = ErasedName,
                ExternalTitle = null,
                StrokeKey = null,
                PinyinKey = null,
                First = state.First is { } first
                    ? first with
                    {
                        Registered = (PersonRegistered)Masked(first.Registered),
                        Keys = first.Keys is { } keys ? (PersonRankAndSortKeysSet)Masked(keys) : null,
                    }
                    : null,
            },
            PersonHourNormSet e => state with
            {
                HourNorms = state.HourNorms.Add(new(e.From, e.HourNorm, e.Exempt)),
                First = state.First is { } first ? first with { HourNorm = first.HourNorm ?? e } : null,
            },
            _ => throw new ForeignEventException(@event),
        };
    }
}
