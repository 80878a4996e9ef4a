using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Imports;
using StudyLog.Persistence;
using RowJudgement = StudyLog.Imports.RowJudgement;

namespace StudyLog.Features.Imports.Kinds.PeopleLists;

/// <summary>Decides on the rows of one person: the first says who it is, each says a post. They are judged as one, since they are taken in together.</summary>
internal sealed class PersonDecided(Attempt attempt, Asking asking, Guid id)
{
    private readonly Dictionary<int, List<RowNote>> notes = [];
    private Person person = attempt.Opened<Person>(id);

    /// <summary>The row that was decided on last; null: none was, or all of them together.</summary>
    public Said<ImportedPerson>? At { get; private set; }

    /// <summary>Decides on rows about posts here.</summary>
    public IReadOnlyList<JudgedRow> Of(IReadOnlyList<PostSaid> said)
    {
        var (before, whole, matched) = (person, PersonSaid.By(said.Select(post => post.Row.Says)), PostSaid.Matched(said, person.Posts));
        var taken = said.Where(post => !matched.ContainsKey(post) && (!before.Exists || post.Row.Says.Number is not null)).ToList();
        if (taken.Find(post => post.IsTooLate(attempt.Now.Today)) is { } late)
            return RefusedRow.Together([.. said.Select(post => post.Row)], [RefusedRow.For(late.Row, "部门", "department-dissolved", late.Row.Says.Department!)]);

        foreach (var post in said.Where(post => post.Row.Says.PostFrom is { Precision: StatedPrecision.Month })) Note(post.Row, RowNote.Of("month-only", "任职日期"));
        SayOfPerson([.. said.Select(post => post.Row)], whole);
        if (before.Exists) Append(PersonDecisions.Change(person, whole.Change(person), asking, attempt.Now));
        foreach (var post in said)
        {
            At = post.Row;
            if (matched.TryGetValue(post, out var known)) Compare(post, known);
            else if (taken.Contains(post)) Take(post, whole);
            else if (post.Title is not null) Note(post.Row, RowNote.Of("other-title", "—"));
        }

        return Judged([.. said.Select(post => post.Row)], before);
    }

    /// <summary>Decides on a row about somebody from outside.</summary>
    public IReadOnlyList<JudgedRow> OfExternal(Said<ImportedPerson> row)
    {
        var (before, says, whole) = (person, row.Says, PersonSaid.By([row.Says]));
        foreach (var (column, isSaid) in new[] { ("部门", says.Department is not null), ("任职日期", says.PostFrom is not null), ("离任日期", says.PostTo is not null) })
            if (isSaid) Note(row, RowNote.Of("external-has-no-post", column));
        SayOfPerson([row], whole);
        Append(before.Exists ? PersonDecisions.Change(person, whole.Change(person), asking, attempt.Now) : PersonDecisions.Register(person, whole.Registration(id, post: null, says.Title), asking, attempt.Now));
        return Judged([row], before);
    }

    private void SayOfPerson(IReadOnlyList<Said<ImportedPerson>> rows, PersonSaid whole)
    {
        if (person.Exists) Note(rows[0], [.. whole.Changes(person, attempt.Now.Today)]);
        foreach (var row in rows) Note(row, [.. whole.Contradicted(row.Says).Select(column => RowNote.Of("otherwise-above", column))]);
    }

    private IReadOnlyList<JudgedRow> Judged(IReadOnlyList<Said<ImportedPerson>> rows, Person before)
    {
        var judgement = !before.Exists ? RowJudgement.New : ReferenceEquals(person, before) ? RowJudgement.Same : RowJudgement.Changed;
        return [.. rows.Select(row => new JudgedRow(row.Row.Place, judgement, notes.GetValueOrDefault(row.Row.Place) ?? []))];
    }

    private void Take(PostSaid post, PersonSaid whole)
    {
        var postId = person.Exists ? post.IdFor(id) : PersonSaid.FirstPost(id);
        Append(person.Exists
            ? PersonDecisions.TakePost(person, new(postId, post.Department.Id, post.Title, post.From), asking, attempt.Now)
            : PersonDecisions.Register(person, whole.Registration(id, post, post.Title), asking, attempt.Now));
        if (post.To is { } to) Append(PersonDecisions.LeavePost(person, new(postId, to), asking, attempt.Now));
    }

    // What no table can say is left as it is; that a post has ended one can.
    private void Compare(PostSaid post, Post known)
    {
        if (known.To is { } ended)
        {
            if (post.To != ended && (post.To is not null || ended < attempt.Now.Today)) Note(post.Row, RowNote.Of("post-ended", Written(ended)));
        }
        else if (post.To is { } to)
        {
            Append(PersonDecisions.LeavePost(person, new(known.Id, to), asking, attempt.Now));
            Note(post.Row, RowNote.Of("changes", "离任日期", "", Written(to)));
        }

        if (known.To is null && post.Title is not null && !ChangedValue.Reads(known.Title, post.Title)) Note(post.Row, RowNote.Of("other-title", known.Title ?? "—"));
        if (post.From is { } from && from != known.From) Note(post.Row, RowNote.Of("other-start", known.From is { } start ? Written(start) : "—"));
    }

    private void Append(Decision<PersonEvent> decision) => person = attempt.Append<Person, PersonEvent>(id, decision);

    private void Note(Said<ImportedPerson> row, params IReadOnlyList<RowNote> some)
    {
        if (some.Count == 0) return;
        if (!notes.TryGetValue(row.Row.Place, out var known)) notes.Add(row.Row.Place, known = []);
        known.AddRange(some);
    }

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
