using System.Text.RegularExpressions;

namespace StudyLog.Documents.Papers;

/// <summary>The sentences that minutes open with: when, who, where and what, and who chaired; what nobody stated is left out.</summary>
internal static partial class Opening
{
    // A kind that says only that it is none of the others.
    private const string NoKind = "其他";

    public static string Of(SessionOnPaper session)
    {
        var when = session.Day.On is null ? string.Empty : $"{session.Day.Written}{Sentences.Times(session)}，";
        var where = session.Venue is { } venue ? $"在{venue}" : string.Empty;
        var chaired = session.Chair is { } chair ? $"会议由{chair.Spoken}主持。" : string.Empty;
        return $"{when}{session.Organiser}{where}{Held(session)}“{Quoted(session.Title)}”。{chaired}现将会议主要内容纪要如下。";
    }

    // Marks within marks are single ones (GB/T 15834).
    private static string Quoted(string title) => title.Replace('“', '‘').Replace('”', '’');

    // A title that says what was held says it alone: 召开支委会“党委会议（第三次）” would say two things.
    private static string Held(SessionOnPaper session)
    {
        if (NamesAMeeting().IsMatch(session.Title)) return "召开";
        return session.Kind == NoKind || session.Title.Contains(session.Kind, StringComparison.Ordinal) ? session.Verb : $"{session.Verb}{session.Kind}";
    }

    // It ends as the name of a meeting, or names one of a committee; not where it tells what another meeting said.
    [GeneratedRegex(
        "^(?!传达|贯彻|落实|学习贯彻).*(会|会议)(（[^（）]*）)?$|(党委|党组|委员会|常委)(扩大)?(会议|会)(?!(会议|议)?(精神|要求|决议|决定))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamesAMeeting();
}
