using System.Globalization;

namespace StudyLog.Demo.Office;

/// <summary>How many strokes the surnames of the office have; libraries get this wrong, so it is written down.</summary>
public static class Strokes
{
    private static readonly Dictionary<int, string> Surnames = new()
    {
        [3] = "于马",
        [4] = "仇方王",
        [5] = "白石冯田",
        [6] = "刘江孙任",
        [7] = "吴何陈张李宋沈",
        [8] = "单罗周林郑金",
        [9] = "姜胡赵侯",
        [10] = "袁高郭徐唐",
        [11] = "曹梁黄",
        [12] = "曾彭谢蒋程董韩",
        [13] = "解",
        [15] = "潘",
        [16] = "薛",
        [17] = "魏",
    };

    /// <summary>A key that sorts by strokes, and names of equal strokes by their order here.</summary>
    public static string Of(string name)
    {
        var (strokes, surnames) = Surnames.Single(each => each.Value.Contains(name[0], StringComparison.Ordinal));
        return string.Create(CultureInfo.InvariantCulture, $"{strokes:D2}{surnames.IndexOf(name[0], StringComparison.Ordinal):D2}");
    }
}
