using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Features.Departments;

namespace StudyLog.Features.Imports.Kinds.PeopleLists;

/// <summary>A post as a row says it.</summary>
internal sealed record PostSaid(Said<ImportedPerson> Row, NamedDepartment Department)
{
    // From the very post to any in the department.
    private static readonly Func<PostSaid, Post, bool>[] Likenesses =
    [
        (said, post) => (said.From, said.To) == (post.From, post.To) && ChangedValue.Reads(post.Title, said.Title),
        (said, post) => said.From == post.From && ChangedValue.Reads(post.Title, said.Title),
        (said, post) => said.Title is null || ChangedValue.Reads(post.Title, said.Title),
        (_, _) => true,
    ];

    public string? Title => Row.Says.Title;

    public DateOnly? From => Row.Says.PostFrom is { Precision: StatedPrecision.Day, On: var on } ? on : null;

    public DateOnly? To => Row.Says.PostTo;

    /// <summary>Whether the department had ceased to exist before it.</summary>
    public bool IsTooLate(DateOnly today) => Department.DissolvedOn < (From ?? To ?? today);

    /// <summary>The id of the post where it is none of the known ones: the same for the same row of every list.</summary>
    public Guid IdFor(Guid personId) => NameBasedGuid.Create(
        personId, string.Create(CultureInfo.InvariantCulture, $"listed post\n{Department.Id:D}\n{Title}\n{From:yyyy-MM-dd}\n{To:yyyy-MM-dd}"));

    /// <summary>Which of the known posts rows mean, each another one: the most like first, then those that are held, then the last.</summary>
    public static IReadOnlyDictionary<PostSaid, Post> Matched(IReadOnlyList<PostSaid> said, IReadOnlyList<Post> posts)
    {
        var (matched, free) = (new Dictionary<PostSaid, Post>(), posts.ToList());
        foreach (var isLike in Likenesses)
        {
            foreach (var one in said.Where(one => !matched.ContainsKey(one)))
            {
                var like = free.Where(post => post.DepartmentId == one.Department.Id && isLike(one, post)).ToList();
                if ((like.LastOrDefault(post => post.To is null) ?? like.LastOrDefault()) is not { } meant) continue;
                matched.Add(one, meant);
                free.Remove(meant);
            }
        }

        return matched;
    }
}
