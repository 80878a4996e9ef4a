using StudyLog.Domain.People;
using StudyLog.ReadModels;

namespace StudyLog.Features.People.Pasting;

/// <summary>Somebody who may be meant by a line.</summary>
internal sealed record KnownPerson(Guid Id, string Name, IReadOnlyList<Post> Posts)
{
    public Post? PostIn(Guid departmentId) => Posts.LastOrDefault(post => post.DepartmentId == departmentId);
}

/// <summary>The people of the organisation by name, to find whom a line means.</summary>
internal sealed class KnownPeople(IEnumerable<PersonEntry> people, DateOnly today)
{
    private readonly ILookup<string, KnownPerson> byName =
        people.OrderBy(entry => entry.Id).ToLookup(entry => entry.Name, entry => new KnownPerson(entry.Id, entry.Name, entry.Posts));

    /// <summary>
    /// Whom a line of a list means: of those of that name who hold a post in the department, the one with that title; else whom an earlier list with the
    /// line made, whatever became of that person; else somebody of that name who held a post there. Null: nobody yet.
    /// </summary>
    public KnownPerson? MeantBy(string name, string? title, Guid departmentId, KnownPerson? madeBefore)
    {
        var there = byName[name].Where(person => person.PostIn(departmentId) is not null).ToArray();
        var holding = there.Where(person => !HasEnded(person.PostIn(departmentId)!)).ToArray();
        return holding.FirstOrDefault(person => person.PostIn(departmentId)!.Title == title)
            ?? holding.FirstOrDefault()
            ?? madeBefore
            ?? there.FirstOrDefault();
    }

    /// <summary>What is otherwise than the line says and is left as it is.</summary>
    public IReadOnlyList<RowReason> Differences(PastedLine line, Guid departmentId, KnownPerson meant)
    {
        var (post, reasons) = (meant.PostIn(departmentId), new List<RowReason>());
        if (meant.Name != line.Name) reasons.Add(RowReason.Of("other-name", meant.Name));
        if (post is not null && HasEnded(post)) reasons.Add(RowReason.Of("post-ended", post.To!.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
        else if (line.Title is not null && post?.Title != line.Title) reasons.Add(RowReason.Of("other-title", post?.Title ?? "—"));
        return reasons;
    }

    private bool HasEnded(Post post) => post.To < today;
}
