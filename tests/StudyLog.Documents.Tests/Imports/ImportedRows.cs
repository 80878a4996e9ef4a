using CsCheck;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>What rows of every kind of table may say.</summary>
internal static class ImportedRows
{
    // What is a mark for nothing, the word for a sum or the beginning of a remark would be read as such.
    private static readonly Gen<string> Proses = Gen.OneOf(
            Gen.OneOf(
                "党的二十大精神", "=1+1", "+86 138", "'=1", "@a", "#", "a,b;c", "“五社联动”：讲（上）", "John Smith",
                "_x000D_", "𠮷田", "1.5", "2022", "Ａ组１", "-2+3|cmd' /C calc'!A0"),
            Gen.Char["张三学习=+-@'\",;|#&<>_x0 1A１Ａ，。（）《》\n"].Array[1, 12].Select(letters => new string(letters)))
        .Select(Wording.Prose).Where(IsSaid);

    private static readonly Gen<string> Lines = Proses.Select(text => Wording.Prose(text.Replace('\n', ' '))).Where(IsSaid);

    private static readonly Gen<string> Names = Gen.Select(Gen.Char["赵钱孙李周吴郑王"], Gen.Char["一二三海梅国芳"].Array[1, 2], (first, rest) => first + new string(rest));

    private static readonly Gen<string> Departments = Gen.OneOf(
            Gen.OneOf("办公室（党办）", "第1支部", "A组 1", "𠮷田街道"), Gen.Char["甲乙丙丁科室"].Array[2, 6].Select(letters => new string(letters)))
        .Select(Wording.Prose);

    private static readonly Gen<string> Numbers = Gen.Select(Gen.Int[2000, 2100], Gen.Int[1, 1_200], (year, number) => $"{year}-{number:000}");

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 60_000].Select(day => new DateOnly(1930, 1, 1).AddDays(day));

    private static readonly Gen<StatedDay> DaysOrMonths = Gen.Select(Days, Gen.Bool, (day, whole) => whole ? StatedDay.Of(day) : StatedDay.MonthOf(day));

    private static readonly Gen<StatedClock> Moments = Gen.Select(
        Days, Gen.Int[0, 86_399], (day, second) => new StatedClock(day, TimeOnly.MinValue.Add(TimeSpan.FromSeconds(second))));

    private static readonly Gen<int> Counts = Gen.Int[0, 1_000_000];

    private static readonly Gen<decimal> Hours = Gen.Int[0, 99_999].Select(hundredths => hundredths / 100m);

    public static readonly Gen<ImportedPerson> People = Gen.Select(
        Gen.Select(Names, Departments, Maybe(Lines), MaybeValue(DaysOrMonths)),
        Gen.Select(MaybeValue(Counts), Maybe(Gen.OneOf("08", "12画", "7")), Maybe(Gen.OneOf("zēng guó fān", "shan"))),
        Gen.Select(MaybeValue(Gen.Bool), MaybeValue(Gen.Bool)),
        Gen.Select(Maybe(Gen.OneOf("7", "0012", "A-3")), MaybeValue(Days), MaybeValue(Hours), MaybeValue(Gen.Bool)),
        (post, keys, answers, more) => new ImportedPerson(
            post.Item1, post.Item2, post.Item3, post.Item4, keys.Item1, keys.Item2, keys.Item3, answers.Item1, answers.Item2,
            more.Item1, more.Item2, more.Item3, more.Item4));

    public static readonly Gen<ImportedDepartment> DepartmentLines = Gen.Select(
        Gen.Select(Departments, Maybe(Departments), MaybeValue(Gen.Enum<DepartmentKind>())),
        Gen.Select(Maybe(Departments), MaybeValue(Counts), MaybeValue(Gen.Bool), MaybeValue(Days)),
        (what, where) => new ImportedDepartment(what.Item1, what.Item2, what.Item3, where.Item1, where.Item2, where.Item3, where.Item4));

    public static readonly Gen<ImportedHoliday> Holidays = Gen.Select(
        Days, Gen.Int[0, 9], Maybe(Gen.OneOf("国庆节", "春节")), Gen.Enum<HolidayKind>(),
        (from, length, name, kind) => new ImportedHoliday(from, from.AddDays(length), name, kind));

    public static readonly Gen<ImportedSession> Sessions = Gen.Select(
        Gen.Select(Maybe(Numbers), MaybeValue(DaysOrMonths), Maybe(Gen.OneOf("10 月 25日", "二〇二二年十月", "昨日"))),
        Gen.Select(Gen.Enum<SessionKind>(), Lines, Maybe(Names), Lines.Array[0, 3]),
        Gen.Select(MaybeValue(Gen.Bool), MaybeValue(Counts), MaybeValue(Counts), MaybeValue(Hours), MaybeValue(Counts)),
        Gen.Select(MaybeValue(Gen.Enum<SessionState>()), MaybeValue(Gen.Bool), Maybe(Gen.OneOf("A-3〔2022〕", "2022年第1卷"))),
        (when, what, figures, record) => new ImportedSession(
            when.Item1, when.Item2, when.Item3, what.Item1, what.Item2, what.Item3, null, null, null, null, null, what.Item4, figures.Item1, null,
            figures.Item2, figures.Item3, figures.Item4, StatedPeople.Nobody, StatedPeople.Nobody with { Count = figures.Item5 }, StatedPeople.Nobody,
            StatedPeople.Nobody, StatedPeople.Nobody, StatedPeople.Nobody, null, null, record.Item1, record.Item2, record.Item3));

    public static readonly Gen<ImportedAttendance> Attendances = Gen.Select(
        Gen.Select(Numbers, MaybeValue(DaysOrMonths), MaybeValue(Gen.Enum<SessionKind>()), Maybe(Lines)),
        Gen.Select(Names, Maybe(Departments), MaybeValue(Gen.Enum<Capacity>()), Gen.Enum<AttendanceStatus>()),
        Gen.Select(MaybeValue(Gen.Enum<CheckInMethod>()), Maybe(Moments), Maybe(Moments), Maybe(Proses)),
        Gen.Select(MaybeValue(Gen.Enum<LeaveState>()), Maybe(Names), Maybe(Names), Maybe(Proses)),
        Gen.Select(MaybeValue(Gen.Enum<MakeUpState>()), MaybeValue(Days), MaybeValue(Days), MaybeValue(Hours)),
        (session, place, presence, leave, makeUp) => new ImportedAttendance(
            session.Item1, session.Item2, null, session.Item3, session.Item4, place.Item1, place.Item2, place.Item3, place.Item4, false,
            presence.Item1, presence.Item2, presence.Item3, presence.Item4, leave.Item1, leave.Item2, leave.Item3, leave.Item4,
            makeUp.Item1, makeUp.Item2, makeUp.Item3, makeUp.Item4));

    public static readonly Gen<ImportedFollowUp> FollowUps = Gen.Select(
        Gen.Select(Maybe(Numbers), Proses, Maybe(Lines), Maybe(Proses)),
        Gen.Select(Departments, Departments.Array[0, 3], Maybe(Gen.OneOf("各部门", "各社区")), Maybe(Names)),
        Gen.Select(MaybeValue(Days), MaybeValue(Gen.Enum<DueKind>()), MaybeValue(Days), MaybeValue(Gen.Enum<FollowUpState>())),
        Gen.Select(MaybeValue(Gen.Int[0, 100]), MaybeValue(Counts), Lines.Array[0, 3], MaybeValue(Counts), MaybeValue(Days), Maybe(Proses)),
        (matter, who, due, course) => new ImportedFollowUp(
            matter.Item1, matter.Item2, matter.Item3, null, matter.Item4, who.Item1, who.Item2, who.Item3, who.Item4, due.Item1,
            due.Item2 ?? (due.Item3 is null ? null : DueKind.Date), due.Item3, due.Item4,
            course.Item1, course.Item2, course.Item3, course.Item4, null, course.Item5, null, course.Item6));

    private static bool IsSaid(string text) => !BlankMark.Is(text) && Wording.Heading(text) is not ("合计" or "小计");

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class =>
        Gen.Frequency((3, gen.Select(value => (T?)value)), (1, Gen.Const(default(T?))));

    private static Gen<T?> MaybeValue<T>(Gen<T> gen)
        where T : struct =>
        Gen.Frequency((3, gen.Select(value => (T?)value)), (1, Gen.Const(default(T?))));
}
