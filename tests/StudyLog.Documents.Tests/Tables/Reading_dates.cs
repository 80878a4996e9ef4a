using System.Globalization;
using CsCheck;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Tests.Tables;

/// <summary>Days, months and times in the forms in which people write them.</summary>
public sealed class Reading_dates
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, new DateOnly(2200, 12, 31).DayNumber - new DateOnly(1900, 1, 1).DayNumber]
        .Select(days => new DateOnly(1900, 1, 1).AddDays(days));

    private static readonly string[] MonthForms = ["yyyy-MM", "yyyy/M", "yyyy.MM", "yyyyMM", "yyyy年M月", "yyyy 年 MM 月份"];
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy-M-d", "yyyy/MM/dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy - M - d", "yyyy。M。d",
        "yyyy年M月d日", "yyyy 年 M 月 d 日", "yyyy 年 M 月 d号", "yyyy年MM月dd日",
        "yyyy-MM-dd 00:00:00", "yyyy-MM-dd'T'HH:mm:ss", "d MMMM yyyy", "d-MMM-yyyy", "MMM d, yyyy", "MMMM d yyyy", "yyyyMMddHHmmss",
    ];

    [Fact]
    public void Any_day_is_read_in_each_form() => Gen.Select(Days, Gen.OneOf(Forms), Gen.Bool).Sample((day, form, wide) =>
    {
        var text = day.ToDateTime(TimeOnly.MinValue).ToString(form, CultureInfo.InvariantCulture);

        WrittenDate.Read(wide ? Wide(text) : text).ShouldBe(new WrittenDate.Day(day), text);
    });

    [Fact]
    public void Any_day_is_read_in_Chinese_numerals() => Days.Sample(day =>
    {
        var year = string.Concat(day.Year.ToString(CultureInfo.InvariantCulture).Select(digit => "〇一二三四五六七八九"[digit - '0']));

        WrittenDate.Read($"{year}年{Chinese(day.Month)}月{Chinese(day.Day)}日").ShouldBe(new WrittenDate.Day(day));
    });

    [Fact]
    public void Any_day_is_read_with_its_weekday_and_refused_with_another() => Gen.Select(Days, Gen.Int[1, 6]).Sample((day, off) =>
    {
        var text = day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

        WrittenDate.Read($"{text}（星期{"日一二三四五六"[(int)day.DayOfWeek]}）").ShouldBe(new WrittenDate.Day(day));
        WrittenDate.Read($"{text} 周{"日一二三四五六"[((int)day.DayOfWeek + off) % 7]}").ShouldBe(new WrittenDate.Unclear(DateFault.OtherWeekday));
    });

    [Fact]
    public void Any_day_since_1928_is_read_from_a_spreadsheets_number() => Days.Where(day => day.Year >= 1928).Sample(day =>
    {
        var serial = day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

        WrittenDate.Read(NumberCell(serial.ToString(CultureInfo.InvariantCulture))).ShouldBe(new WrittenDate.Day(day));
        WrittenDate.Read(NumberCell($"{serial}.5")).ShouldBe(new WrittenDate.Moment(day, new(12, 0)));
    });

    [Fact]
    public void Any_month_is_read_in_each_form() => Gen.Select(Days, Gen.OneOf(MonthForms), Gen.Bool).Sample((day, form, wide) =>
    {
        var text = day.ToString(form, CultureInfo.InvariantCulture);

        WrittenDate.Read(wide ? Wide(text) : text).ShouldBe(new WrittenDate.Month(new(day.Year, day.Month, 1)), text);
    });

    [Theory]
    [InlineData("2022-10-25 14:30")]
    [InlineData("2022-10-25T14:30:00")]
    [InlineData("2022/10/25 14:30:00")]
    [InlineData("2022年10月25日14：30")]
    [InlineData("2022 年 10 月 25 日 14 时 30 分")]
    [InlineData("2022年10月25日（星期二）下午2点半")]
    [InlineData("2022年10月25日 星期二 下午 2:30")]
    [InlineData("2022-10-25 2:30 PM")]
    [InlineData("10/25/2022 2:30 pm")]
    [InlineData("二〇二二年十月廿五日十四时三十分")]
    [InlineData("202210251430")]
    [InlineData("44859.604166666664")]
    public void A_time_behind_the_day_is_kept(string text) => WrittenDate.Read(text).ShouldBe(new WrittenDate.Moment(new(2022, 10, 25), new(14, 30)));

    [Theory]
    [InlineData("25/10/2022")]
    [InlineData("10/25/2022")]
    [InlineData("25.10.2022")]
    [InlineData("Oct. 25th, 2022")]
    [InlineData("25 OCTOBER 2022")]
    [InlineData("2022年10月25日下午")]
    [InlineData("\u200B2022-10-25\u00A0")]
    public void The_day_is_read_where_only_one_is_possible(string text) => WrittenDate.Read(text).ShouldBe(new WrittenDate.Day(new(2022, 10, 25)));

    [Fact]
    public void A_month_behind_a_point_is_read_where_no_other_can_have_been_typed()
    {
        WrittenDate.Read("2015.3").ShouldBe(new WrittenDate.Month(new(2015, 3, 1)));
        WrittenDate.Read(NumberCell("2015.3")).ShouldBe(new WrittenDate.Month(new(2015, 3, 1)));
        WrittenDate.Read(NumberCell("2015.1")).ShouldBe(new WrittenDate.Unclear(DateFault.Ambiguous), "it may have been 2015.10");
        WrittenDate.Read("2015.0").ShouldBe(new WrittenDate.Unclear(DateFault.Impossible));
    }

    [Theory]
    [InlineData("03/04/2022", DateFault.Ambiguous)]
    [InlineData("2022.1", DateFault.Ambiguous)]
    [InlineData("2022-02-29", DateFault.Impossible)]
    [InlineData("2022-13-01", DateFault.Impossible)]
    [InlineData("2022年4月31日", DateFault.Impossible)]
    [InlineData("20221032", DateFault.Impossible)]
    [InlineData("31/31/2022", DateFault.Impossible)]
    [InlineData("2022-10-25 25:00", DateFault.Impossible)]
    [InlineData("2022-10-25 14:60", DateFault.Impossible)]
    [InlineData("2022-00", DateFault.Impossible)]
    [InlineData("10月25日", DateFault.YearMissing)]
    [InlineData("10 月 25日", DateFault.YearMissing)]
    [InlineData("10-25", DateFault.YearMissing)]
    [InlineData("10.25", DateFault.YearMissing)]
    [InlineData("10月", DateFault.YearMissing)]
    [InlineData("2022", DateFault.OnlyYear)]
    [InlineData("二〇二二年", DateFault.OnlyYear)]
    [InlineData("1022-10-25", DateFault.OutOfRange)]
    [InlineData("3022/10/25", DateFault.OutOfRange)]
    [InlineData("22-10-25", DateFault.NotADate)]
    [InlineData("2022-10-25至2022-10-27", DateFault.NotADate)]
    [InlineData("2022年10.25", DateFault.NotADate)]
    [InlineData("待定", DateFault.NotADate)]
    [InlineData("5", DateFault.NotADate)]
    [InlineData("-44859", DateFault.NotADate)]
    [InlineData("1E+30", DateFault.NotADate)]
    [InlineData("999999999999999999999999999999", DateFault.NotADate)]
    [InlineData("2022-10-25T14:30:00Z", DateFault.Impossible)]
    public void What_is_none_says_why(string text, DateFault fault) => WrittenDate.Read(text).ShouldBe(new WrittenDate.Unclear(fault));

    [Theory]
    [InlineData("")]
    [InlineData(" \u3000")]
    [InlineData("—")]
    [InlineData("－")]
    [InlineData("/")]
    [InlineData("无")]
    public void A_mark_for_nothing_is_nothing(string text) => WrittenDate.Read(text).ShouldBe(new WrittenDate.Nothing());

    [Theory]
    [InlineData(CellKind.Error)]
    [InlineData(CellKind.Formula)]
    [InlineData(CellKind.Truth)]
    [InlineData(CellKind.Time)]
    public void Only_dates_texts_and_numbers_can_be_dates(CellKind kind) =>
        WrittenDate.Read(new Cell(new(1, 1), kind, "2022-10-25")).ShouldBe(new WrittenDate.Unclear(DateFault.NotADate));

    [Theory]
    [InlineData("14:30", 14, 30)]
    [InlineData("14：30：00", 14, 30)]
    [InlineData("9:05", 9, 5)]
    [InlineData("上午9点", 9, 0)]
    [InlineData("下午 2 点半", 14, 30)]
    [InlineData("中午12:00", 12, 0)]
    [InlineData("晚上8时", 20, 0)]
    [InlineData("12:30 AM", 0, 30)]
    [InlineData("十四时三十分", 14, 30)]
    public void Times_of_day_are_read(string text, int hour, int minute) =>
        WrittenTime.Read(new Cell(new(1, 1), CellKind.Text, text)).ShouldBe(new WrittenTime.Clock(new(hour, minute)));

    [Theory]
    [InlineData("14")]
    [InlineData("24:00")]
    [InlineData("上午14点")]
    [InlineData("待定")]
    public void Other_times_are_unclear(string text) => WrittenTime.Read(new Cell(new(1, 1), CellKind.Text, text)).ShouldBe(new WrittenTime.Unclear());

    /// <summary>Whatever stands in a cell, reading it ends soon and never throws.</summary>
    [Fact]
    public void Anything_can_be_read() => Gen.OneOf(Gen.Char["0123456789年月日-/.: T上下午点半一二十〇（星期）\0a"].Array[0, 30], Gen.Char.Array[0, 60]).Sample(letters =>
    {
        var cell = new Cell(new(1, 1), CellKind.Text, new string(letters).Normalize());

        WrittenDate.Read(cell).ShouldNotBeNull();
        WrittenTime.Read(cell).ShouldNotBeNull();
        WrittenNumber.Read(cell, "小时", "%").ShouldNotBeNull();
        WrittenYesNo.Read(cell).ShouldNotBeNull();
    });

    private static Cell NumberCell(string digits) => new(new(1, 1), CellKind.Number, digits);

    private static string Wide(string text) => string.Concat(text.Select(letter => letter is > ' ' and < '\u007F' ? (char)(letter + 0xFEE0) : letter));

    private static string Chinese(int number) => number switch
    {
        < 10 => "零一二三四五六七八九"[number].ToString(),
        10 => "十",
        < 20 => "十" + Chinese(number % 10),
        _ => Chinese(number / 10) + "十" + (number % 10 == 0 ? "" : Chinese(number % 10)),
    };
}
