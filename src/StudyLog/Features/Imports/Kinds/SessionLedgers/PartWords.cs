using System.Text.RegularExpressions;
using StudyLog.Http;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <summary>What can be told from the words alone of a cell that should name one person.</summary>
internal static partial class PartWords
{
    private const string Posts =
        "书记|主任|局长|处长|科长|股长|部长|厅长|司长|院长|校长|园长|馆长|所长|站长|台长|队长|组长|社长|行长|省长|州长|市长|县长|区长|镇长|乡长|村长|主席|会长|理事长|董事长|秘书长|秘书|检察长|庭长|政委"
        + "|经理|总监|工程师|主编|委员|常委|干事|科员|专员|调研员|巡视员|督导员|组织员|教授|讲师|研究员|负责人";

    private const string Comrade = "同志";

    // The shortest name, and the longest that is looked for at the end of a text.
    private const int ShortestName = 2;
    private const int LongestName = 12;

    /// <summary>空缺, 待定: nobody.</summary>
    public static bool IsNobody(string written) => Nobody().IsMatch(written);

    /// <summary>What stands in brackets where nothing stands before them: a post without a name.</summary>
    public static string? InBrackets(string written) => Bracketed().Match(written) is { Success: true } match ? match.Groups["inner"].Value : null;

    /// <summary>Whether it is plainly no one person's name: several names, a number of people, a body.</summary>
    /// <param name="written">What stands there.</param>
    /// <param name="printed">The same with the spaces that were typed.</param>
    public static bool IsSeveral(string written, string printed)
    {
        var (outside, pieces) = (Brackets().Replace(written, ""), printed.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return Several().IsMatch(outside) || outside.Any(char.IsDigit)
            || (pieces.Length > 1 && Array.TrueForAll(pieces, piece => NameLike().IsMatch(piece) && !EndsWithPost(piece)));
    }

    /// <summary>Whether what stands in brackets behind a name is no post: 主持工作.</summary>
    public static bool IsNoPost(string written) => NoPost().IsMatch(written);

    /// <summary>Whether it is a post and no name: 党委书记.</summary>
    public static bool IsPost(string written) => Post().IsMatch(written);

    /// <summary>Whether it ends with the word for a post: 市水利局局长.</summary>
    public static bool EndsWithPost(string text) => PostAtEnd().IsMatch(text);

    /// <summary>The name that is followed by 同志; null where none is.</summary>
    public static string? WithoutComrade(string name) =>
        name.Length >= ShortestName + Comrade.Length && name.EndsWith(Comrade, StringComparison.Ordinal) ? name[..^Comrade.Length] : null;

    /// <summary>Everything that could be a name at the end of a text, with what stands before it.</summary>
    public static IEnumerable<(string Before, string Name)> Endings(string name) =>
        Enumerable.Range(ShortestName, LongestName - ShortestName + 1)
            .Where(length => name.Length - length >= ShortestName && !char.IsLowSurrogate(name[^length]))
            .Select(length => (name[..^length], name[^length..]));

    /// <summary>Everything that could be a name with a post behind it: 李明局长.</summary>
    public static IEnumerable<(string Name, string Behind)> Beginnings(string name) =>
        Enumerable.Range(ShortestName, LongestName - ShortestName + 1)
            .Where(length => name.Length - length >= ShortestName && !char.IsHighSurrogate(name[length - 1]))
            .Select(length => (name[..length], name[length..]));

    /// <summary>Every name that a cell may mean, to look for all of them at once.</summary>
    public static IEnumerable<string> MayName(string? written)
    {
        if (written is null) return [];
        var name = NamedPart.Of(written).Name;
        return [name, WithoutComrade(name) ?? name, .. Endings(name).Select(ending => WrittenName.Of(ending.Name)), .. Beginnings(name).Select(beginning => WrittenName.Of(beginning.Name))];
    }

    [GeneratedRegex("^(主持(工作|会议)?|代|代主持|代为主持|代记录|兼|记录|主讲|领学|视频|线上|在线|请假|缺席|列席|出席)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoPost();

    [GeneratedRegex("^[（(]?(空缺|暂缺|空|缺|待定|未定|暂无|无)[)）]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nobody();

    [GeneratedRegex("^[（(](?<inner>[^（）()]+)[)）]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex("[（(][^（）()]*[)）]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex("[、,，;；/／]|^(各|全体)|等[一二三四五六七八九十百余几多两]*[人名位]*(同志)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Several();

    [GeneratedRegex("^[\u4e00-\u9fff]{2,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameLike();

    [GeneratedRegex($"({Posts})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PostAtEnd();

    // Of whom one letter stands before the post (王局长), somebody is named.
    [GeneratedRegex($"^(.*(委|组|部|室|局|处|科|股|厅|司|院|校|园|馆|所|站|台|队|会|办|中心|公司|集团|机关|街道|社区|省|州|市|县|区|镇|乡|村))?(第一|常务|执行|专职|兼职|党|总)?副?({Posts})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Post();
}
