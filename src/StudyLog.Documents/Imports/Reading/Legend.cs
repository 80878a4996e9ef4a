using System.Text.RegularExpressions;
using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>What a table itself says its marks mean: <c>注：√出席，○请假</c>, or <c>出席√ 请假○</c>.</summary>
internal static partial class Legend
{
    /// <summary>The mark of a cell in which nothing stands.</summary>
    public const string Blank = "";

    /// <summary>
    /// The meaning of each mark that is told, by the mark. Null: what is told of it is no one thing that is known, or two things; then nobody can
    /// tell what it means.
    /// </summary>
    public static IReadOnlyDictionary<string, AttendanceWord?> Read(IEnumerable<string> texts) =>
        texts.SelectMany(Told).GroupBy(told => told.Mark, told => told.Word, StringComparer.Ordinal)
            .ToDictionary(told => told.Key, told => told.Distinct().Count() == 1 ? told.First() : null, StringComparer.Ordinal);

    /// <summary>Whether a text begins as one that tells what marks mean.</summary>
    public static bool MayBegin(string text) => Beginning().IsMatch(Wording.Key(text));

    /// <summary>Signs that are the same mark.</summary>
    public static string MarkOf(string sign) => sign switch
    {
        "✓" or "✔" or "☑" or "V" or "v" => "√",
        "✕" or "✗" or "✘" or "✖" or "╳" or "X" or "x" => "×",
        "◯" or "〇" => "○",
        "-" or "–" or "―" or "——" => "—",
        "空白" or "空格" or "不填" or "未填" => Blank,
        _ => sign,
    };

    // Whether a mark stands before its word or behind it, the first of them tells: behind, where a word that is known leads up to it. Whatever else stands
    // there is the beginning of the line. Where none of the words is known it is no legend.
    private static IEnumerable<(string Mark, AttendanceWord? Word)> Told(string text)
    {
        var line = Beginning().Replace(Wording.Key(text), "").Trim();
        var signs = Sign().Matches(line);
        if (signs.Count == 0) return [];
        var before = WordOf(line[..signs[0].Index]) is null;
        var told = signs.Select((sign, at) => (MarkOf(sign.Value), WordOf(before
            ? line[(sign.Index + sign.Length)..(at + 1 < signs.Count ? signs[at + 1].Index : line.Length)].Split('。', ';')[0]
            : line[(at == 0 ? 0 : signs[at - 1].Index + signs[at - 1].Length)..sign.Index]))).ToList();
        if (!told.Exists(each => each.Item2 is not null)) return [];

        // A stroke or a dash that nothing is told of only separates.
        return told.Where(each => each.Item2 is not null || each.Item1 is not ("/" or "—"));
    }

    // 迟到、早退△ means either.
    private static AttendanceWord? WordOf(string told) =>
        AttendanceWords.List.Find(Verbs().Replace(Wording.Heading(told), "")) is { AlsoLeftEarly: false } word ? word : null;

    [GeneratedRegex("[√✓✔☑×✕✗✘✖╳○◯〇△▲▽▼☆★◇◆□■●◎⊙※*/]|[—–―-]+|空白|空格|不填|未填", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sign();

    [GeneratedRegex("^(备注|附注|注|说明|图例|(考勤)?(符号|标记)(说明)?|考勤说明)[0-9]?:",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beginning();

    [GeneratedRegex("^[0-9]*(处|格|的|者)?(均|都)?(表示|代表|为|指|即|是)?|(人员|者)?(的)?(请)?(用|打|画|划|记|标|标注|标记|填|写|以|为)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verbs();
}
