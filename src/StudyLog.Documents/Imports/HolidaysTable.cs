using StudyLog.Documents.Imports.Reading;
using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports;

/// <summary>What is made of days.</summary>
public enum HolidayKind
{
    /// <summary>放假.</summary>
    Off,

    /// <summary>调休上班: a weekend that is worked in exchange.</summary>
    Worked,
}

/// <summary>Days that are off, or worked in exchange.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last.</param>
/// <param name="Name">名称, like 国庆节.</param>
/// <param name="Kind">Which of the two.</param>
public sealed record ImportedHoliday(DateOnly From, DateOnly To, string? Name, HolidayKind Kind);

/// <summary>节假日安排: the days off of a year, and those worked in exchange, as they are announced.</summary>
public static class HolidaysTable
{
    private const string Days = "日期";
    private const string First = "开始日期";
    private const string Last = "结束日期";
    private const string Worked = "调休上班日期";
    private const string Kind = "类型";

    private static readonly TableForm<ImportedHoliday> Form = new(
        [
            new(Days, ["放假日期", "放假时间", "起止", "起止日期", "起止时间", "放假起止日期", "放假起止时间", "节假日日期", "Date"]),
            new(First, ["起始日期", "开始时间", "放假开始日期", "开始", "From"]),
            new(Last, ["终止日期", "截止日期", "结束时间", "放假结束日期", "结束", "To"]),
            new("名称", ["节日", "节假日", "节日名称", "节假日名称", "假期名称", "假日名称", "假日", "假期", "Name"]),
            new(Kind, ["类别", "安排", "性质", "Kind"]),
            new(Worked, ["调休上班", "上班日期", "补班日期", "补班", "调休上班时间"]),
        ],
        [.. DerivedNames.RunningNumber, "天数", "放假天数", "共计天数", "星期"],
        [[Days, First, Worked]],
        Read);

    /// <summary>Finds the headings of the table; its rows are then read by <see cref="ImportTable{TRow}.Rows"/>.</summary>
    /// <exception cref="UnreadableFileException">The file is not read.</exception>
    public static ImportTable<ImportedHoliday> Read(TableFile file) => Form.Read(file);

    private static IReadOnlyList<ImportedHoliday> Read(ReadRow row)
    {
        var (name, kind) = (row.Line("名称"), row.Has(Kind) ? row.RequiredWord(Kind, HolidayWords.Kinds) : HolidayKind.Off);
        var days = row.Days(Days).Concat(Stated(row)).Select(days => new ImportedHoliday(days.From, days.To, name, kind));
        var worked = row.Days(Worked).Select(days => new ImportedHoliday(days.From, days.To, name, HolidayKind.Worked));
        ImportedHoliday[] all = [.. days, .. worked];
        if (all.Length == 0) row.RefuseNone(Days, First, Worked);
        return all;
    }

    private static IEnumerable<DayRange> Stated(ReadRow row)
    {
        var (from, to) = (row.DayOfStatedYear(First), row.DayOfStatedYear(Last));
        if (from is null && to is not null) row.RefuseNothing(First);
        if (to < from) row.Refuse(Last, ImportFaultReason.EndBeforeStart);
        return from is { } first ? [new(first, to ?? first)] : [];
    }
}
