using StudyLog.Documents.Papers;

namespace StudyLog.Documents.Templates;

/// <summary>Words that controls are filled with, as the service's own papers have them.</summary>
internal static class FieldWords
{
    /// <summary>未载明 where the source does not say it; where nobody recorded it, room for the pen.</summary>
    public static string? Missing(SessionOnPaper session, string member) => session.NotStated.Contains(member) ? "未载明" : null;

    public static string People(SessionOnPaper session, bool sittingIn, Func<Place, bool> which) =>
        Sentences.ByUnit(session.Places.Where(place => place.SittingIn == sittingIn).Where(which));

    /// <summary>Those known as a group only, and then the people by unit.</summary>
    public static string GroupsAndPeople(SessionOnPaper session, bool sittingIn, Func<Place, bool> which)
    {
        var groups = session.Groups.Where(group => group.SittingIn == sittingIn).Select(group => group.Written);
        return string.Join('\n', groups.Append(People(session, sittingIn, which)).Where(line => line.Length > 0));
    }

    /// <summary>Whether the person was there, or nobody has said yet.</summary>
    public static bool MayBeThere(Place place) => place.IsThere || place.Filled == PlaceFilled.Unmarked;

    public static bool IsSpeech(Spoken remark) => remark.Kind is SpokenKind.Remark or SpokenKind.Keynote;

    public static IEnumerable<string> Notes(SessionOnPaper session) =>
        session.Places.Where(place => place.Remark is not null).Select(place => $"{place.Who.Name ?? place.Who.Post}：{place.Remark}");

    public static IEnumerable<string> Said(SessionOnPaper session, SpokenKind kind) =>
        session.Remarks.Where(remark => remark.Kind == kind).Select(remark => remark.Said);

    public static string Seq(IReadOnlyList<Place> places, Place place) =>
        Sentences.Written(places.TakeWhile(other => !ReferenceEquals(other, place)).Count() + 1);

    public static string Attendance(Place place)
    {
        var filled = place.Filled switch
        {
            PlaceFilled.Present => "到会",
            PlaceFilled.Late => "迟到",
            PlaceFilled.LeftEarly => "早退",
            PlaceFilled.OnLeave => "请假",
            PlaceFilled.Absent => "缺席",
            _ => "未点名",
        };
        return place.SittingIn ? $"列席，{filled}" : filled;
    }
}
