using StudyLog.Domain.People;

namespace StudyLog.Features.People.Viewing;

/// <summary>A person as clients see one.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="External">Whether from outside.</param>
/// <param name="Erased">Whether who it was is erased.</param>
/// <param name="RankNo">Place in lists, lower first; null stands last.</param>
/// <param name="StrokeKey">姓氏笔画: orders equal ranks.</param>
/// <param name="PinyinKey">Pinyin as it is really read.</param>
/// <param name="PartyMember">Whether a party member on the day; null when nobody said.</param>
/// <param name="DepartmentId">The department of the main post of the day asked about, today if none was.</param>
/// <param name="Title">The title of that post.</param>
/// <param name="Posts">All posts, in the order they were recorded.</param>
/// <param name="HourNorm">学时 a year of the person's own that day; null: what the organisation asks for.</param>
/// <param name="HoursExempt">Whether no gap in hours is held against the person that day.</param>
/// <param name="HourNorms">Every norm ever set, each with the day from which it holds.</param>
/// <param name="Memberships">Every statement of party membership, likewise.</param>
public sealed record PersonView(
    Guid Id,
    string Name,
    bool External,
    bool Erased,
    int? RankNo,
    string? StrokeKey,
    string? PinyinKey,
    bool? PartyMember,
    Guid? DepartmentId,
    string? Title,
    IReadOnlyList<Post> Posts,
    decimal? HourNorm,
    bool HoursExempt,
    IReadOnlyList<DatedHourNorm> HourNorms,
    IReadOnlyList<DatedMembership> Memberships)
{
    public static PersonView Of(Guid id, Person person, DateOnly day)
    {
        var (post, norm) = (person.MainPostOn(day), person.HourNormOn(day));
        return new(
            id,
            person.Name,
            person.External,
            person.IsErased,
            person.RankNo,
            person.StrokeKey,
            person.PinyinKey,
            person.PartyMemberOn(day),
            post?.DepartmentId,
            post?.Title,
            person.Posts,
            norm.HourNorm,
            norm.Exempt,
            person.HourNorms,
            person.Memberships);
    }
}
