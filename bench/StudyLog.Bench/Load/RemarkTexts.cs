using System.Globalization;

namespace StudyLog.Bench.Load;

/// <summary>Remarks of about 60 characters by different speakers, serialised once.</summary>
internal static class RemarkTexts
{
    private const int Count = 256;

    private static readonly string[] _names = ["张明", "李建华", "王秀英", "刘志强", "陈晓东", "赵国栋", "周海燕", "吴文斌"];

    public static IReadOnlyList<byte[]> Bodies { get; } =
    [
        .. Enumerable.Range(1, Count).Select(number => JsonBody.Of(new
        {
            kind = "remark",
            speaker = new { name = _names[number % _names.Length] },
            text = string.Create(
                CultureInfo.InvariantCulture,
                $"第 {number} 条：要把学习成果转化为推动工作的实际行动，结合本部门职责逐条对照检查，列出问题清单，明确责任人和完成时限，下次会议逐项通报进展情况。"),
        })),
    ];
}
