using System.Text.RegularExpressions;
using StudyLog.Features.Sessions;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>Who chairs, records or speaks, in one field: somebody of the roster by name, else the name as the source prints it, with the post in brackets.</summary>
public static partial class Speakers
{
    /// <summary>A participant as the field shows one: <c>张丽（荷花街社区书记）</c>; only the post, in brackets too, where there is no name.</summary>
    public static string Written(string? name, string? post) => (name, post) switch
    {
        (_, null) => name ?? "",
        (null, _) => $"（{post}）",
        _ => $"{name}（{post}）",
    };

    /// <summary>Who is meant by what was typed; null: nobody.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="record">The session whose roster is looked at; null: nobody is known yet.</param>
    public static ParticipantBody? Read(string text, SessionRecord? record = null)
    {
        var typed = text.Trim();
        if (typed.Length == 0) return null;
        var parts = NameAndPost().Match(typed);
        var (name, post) = parts.Success ? (Typed.Words(parts.Groups["name"].Value), Typed.Words(parts.Groups["post"].Value)) : (typed, null);
        var known = record?.Roster.People.Where(person => person.Name == name).ToList() ?? [];
        return known.Count == 1 ? new ParticipantBody(known[0].PersonId, Post: post) : new ParticipantBody(Name: name, Post: post);
    }

    [GeneratedRegex(@"^(?<name>[^（(]*)[（(](?<post>.+)[）)]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameAndPost();
}
