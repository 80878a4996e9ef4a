using System.Text;
using StudyLog.Documents.Calendars;

namespace StudyLog.Documents.Tests.Calendars;

/// <summary>The people, bodies and entries that the tests speak of.</summary>
internal static class Known
{
    public static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static readonly CalendarUser Organisation = new(Id(1), "中国社会工作联合会");
    public static readonly CalendarUser Office = new(Id(2), "办公室");
    public static readonly CalendarUser Wang = new(Id(3), "王芳");

    public static readonly Guid SessionId = Id(0x10);
    public static readonly DateOnly May8 = new(2026, 5, 8);
    public static readonly DateTimeOffset Changed = new(2026, 4, 1, 8, 30, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Now = new(2026, 4, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly CalendarEntry Session = new(
        EntryUid.OfSession(SessionId), "理论学习中心组第五次集体学习", EntryTime.Of(May8, At(9), At(11, 30)), Revision: 3, Changed)
    {
        Venue = "一号楼302会议室",
        Description = "主持人：王芳\n材料：报告；章程",
        Url = "https://study.example/sessions/16",
        Categories = ["理论学习中心组"],
        Organiser = Office,
    };

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static DateTimeOffset At(int hour, int minute = 0) => new(May8, new TimeOnly(hour, minute), TimeSpan.FromHours(8));

    public static CalendarFeed Feed(params IReadOnlyList<CalendarEntry> entries) => new("学习台账", Organisation, Shanghai, entries);

    public static string Text(byte[] file) => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(file);

    /// <summary>The lines of a file as they were before they were folded.</summary>
    public static IReadOnlyList<string> Lines(byte[] file) => Text(file).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
