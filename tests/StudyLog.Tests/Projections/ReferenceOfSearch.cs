using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Projections;

/// <content>The search, by looking through everything.</content>
public sealed partial class Reference
{
    /// <summary>What holds the word, or has somebody of that name: by id. A short text is its own excerpt.</summary>
    public IEnumerable<object> Found(string word)
    {
        var hits = new List<(Guid Id, object Hit)>();
        foreach (var (id, session) in sessions.Where(each => each.Value.State != SessionState.Voided))
            Look("session", id, id, TitleOf(session), ChairAndRecorder(session));
        foreach (var (id, session) in sessions)
            foreach (var remark in session.Remarks.Values) Look("remark", remark.RemarkId, id, TextOf(session, remark), [remark.Speaker?.PersonId]);
        foreach (var (id, material) in materials)
            Look("material", id, null, string.Join(' ', new[] { material.Details!.Title, material.Details.Author, material.Details.Issuer }.Where(part => part is not null)), []);
        foreach (var (id, followUp) in followUps) Look("follow-up", id, followUp.Issue!.SessionId, followUp.Issue.Matter, [followUp.Responsible!.OwnerId]);
        return hits.OrderBy(hit => hit.Id).Select(hit => hit.Hit);

        void Look(string kind, Guid id, Guid? session, string text, IReadOnlyList<Guid?> concerned)
        {
            var marks = new List<object>();
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)) marks.Add(new { Start = at, word.Length });
            var named = concerned.OfType<Guid>().Distinct().Select(person => people[person].Name).Where(name => name.Contains(word, StringComparison.Ordinal)).ToList();
            if (marks.Count + named.Count == 0) return;
            var of = session is { } known ? sessions[known] : null;
            hits.Add((id, new
            {
                Kind = kind,
                Id = id,
                SessionId = session,
                SessionTitle = of is null ? null : TitleOf(of),
                On = of is null ? null : WrittenDay(of),
                of?.State,
                Excerpt = text,
                Marks = marks,
                People = named,
            }));
        }
    }

    // Who is amended away has no part any more; those who come in their place stand as printed.
    private static IReadOnlyList<Guid?> ChairAndRecorder(Session session) =>
    [
        Last(session, AmendableField.Chair) is null ? session.Arrangements.Chair?.PersonId : null,
        Last(session, AmendableField.Recorder) is null ? session.Arrangements.Recorder?.PersonId : null,
    ];
}
