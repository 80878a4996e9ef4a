namespace StudyLog.Documents.Imports.Words;

/// <summary>Words for what is made of days. 调休 alone can mean either, and is none.</summary>
internal static class HolidayWords
{
    /// <summary>类型.</summary>
    public static ClosedList<HolidayKind> Kinds { get; } = new(
        (HolidayKind.Off, ["放假", "放假调休", "休息", "节假日", "法定节假日", "法定假日", "假期", "假日", "休", "调休放假", "Off"]),
        (HolidayKind.Worked, ["调休上班", "上班", "补班", "调班", "工作日", "班", "Worked"]));
}
