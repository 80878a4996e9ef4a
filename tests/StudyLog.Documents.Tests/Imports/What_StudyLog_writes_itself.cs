using System.Text.Json;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tests.Tables;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>Headings and words of the service's own sheets are all known where they are read again, and the closed lists are the domain's.</summary>
public sealed class What_StudyLog_writes_itself
{
    public const string Sessions = "src/StudyLog/Features/Ledgers/ExportSessionLedger.cs";
    public const string FollowUps = "src/StudyLog/Features/Ledgers/ExportFollowUpLedger.cs";
    public const string Attendances = "src/StudyLog/Features/Attendances/ExportingBook/ExportAttendanceBook.cs";
    public const string Holidays = "src/StudyLog/Features/Organisations/KeepingDaysOff/ExportDaysOff.cs";

    public const string People = "src/StudyLog/Features/People/Exporting/ExportPeople.cs";
    public const string Departments = "src/StudyLog/Features/Departments/Exporting/ExportDepartments.cs";

    [Fact]
    public void Has_only_headings_that_are_known()
    {
        HeadOf(Sessions, SessionsTable.Read).Derived.Select(heading => heading.Text).ShouldBe(["人数依据", "出勤率", "补学", "督办事项", "尚缺"]);
        HeadOf(FollowUps, FollowUpsTable.Read).Derived.Select(heading => heading.Text).ShouldBe(["剩余天数", "灯", "办结依据"]);
        HeadOf(Attendances, AttendanceTable.Read).Derived.ShouldBeEmpty();
        HeadOf(Holidays, HolidaysTable.Read, atLeast: 4).Derived.ShouldBeEmpty();
        HeadOf(People, PeopleTable.Read, atLeast: 13).Derived.ShouldBeEmpty();
        HeadOf(Departments, DepartmentsTable.Read, atLeast: 7).Derived.ShouldBeEmpty();
    }

    [Fact]
    public void Has_the_closed_lists_of_the_domain()
    {
        Same<SessionKind>("Sessions/SessionValues.cs");
        Same<SessionState>("Sessions/SessionValues.cs");
        Same<Capacity>("Sessions/SessionValues.cs");
        Same<AttendanceStatus>("Attendances/AttendanceValues.cs");
        Same<CheckInMethod>("Attendances/AttendanceValues.cs");
        Same<LeaveState>("Attendances/Leave.cs");
        Same<MakeUpState>("Attendances/MakeUpStudy.cs");
        Same<MakeUpMode>("Attendances/MakeUpStudy.cs");
        Same<FollowUpState>("FollowUps/FollowUpValues.cs");
        Same<DueKind>("FollowUps/FollowUpValues.cs");
        Same<DepartmentKind>("Departments/Department.cs");
        Same<HolidayKind>("Organisations/AnnouncedDays.cs");
    }

    [Fact]
    public void Has_only_words_that_are_known()
    {
        Known(SessionWords.Kinds);
        Known(SessionWords.States);
        Known(AttendanceWords.Capacities);
        Known(AttendanceWords.Methods);
        Known(AttendanceWords.Leaves);
        Known(MakeUpWords.States);
        Known(MakeUpWords.Modes);
        Known(FollowUpWords.States);
        Known(FollowUpWords.DueKinds);
        Known(DepartmentWords.Kinds);
        Known(HolidayWords.Kinds);
        foreach (var status in Enum.GetValues<AttendanceStatus>())
            AttendanceWords.List.Find(WordOf(status)).ShouldBe(new AttendanceWord(status));
    }

    /// <summary>The word that the service has for a value.</summary>
    public static string WordOf<T>(T value)
        where T : struct, Enum =>
        Exported.Word(Kebab(typeof(T).Name), Kebab(value.ToString()));

    private static void Known<T>(ClosedList<T> list)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            list.Find(WordOf(value)).ShouldBe(value);
            list.Find(Kebab(value.ToString())).ShouldBe(value, "as the interface writes it");
            list.WordOf(value).ShouldBe(WordOf(value), "the first word is the service's own");
        }
    }

    private static void Same<T>(string source)
        where T : struct, Enum =>
        Exported.Names($"src/StudyLog.Domain/{source}", typeof(T).Name).ShouldBe(Enum.GetNames<T>());

    private static ImportHead HeadOf<TRow>(string source, Func<Documents.Tables.TableFile, ImportTable<TRow>> read, int atLeast = 16)
        where TRow : class
    {
        var headings = Exported.Columns(source).Select(column => column.Heading).ToList();
        headings.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        using var table = Documents.Tables.TableFile.Open(Given.Text(string.Join(',', headings) + "\n"), "表.csv");
        var head = read(table).Head;

        head.IsSound.ShouldBeTrue();
        head.Unknown.ShouldBeEmpty();
        head.Taken.Select(column => column.Name).ShouldBe(headings.Except(head.Derived.Select(heading => heading.Text)), "each by its own name");
        return head;
    }

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
