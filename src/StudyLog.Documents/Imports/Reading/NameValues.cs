using System.Text.RegularExpressions;
using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>Lists of names as they stand in cells.</summary>
internal static partial class NameValues
{
    /// <summary>People by name, or how many they are.</summary>
    public static StatedPeople People(this ReadRow row, string column)
    {
        var cell = row[column];
        if (WrittenNumber.Read(cell, Units.People) is WrittenNumber.Number) return new(row.Whole(column, Units.People), []);
        var names = Numbering.Apart(cell.Text.TrimEnd('。', '.', ' ')).SelectMany(NameLists.Split).Aggregate(new List<string>(), WithStatus).ConvertAll(NameOf);
        if (names.TrueForAll(name => name is not null) && cell.Kind is CellKind.Text or CellKind.Empty) return new(null, [.. names.OfType<StatedName>()]);
        row.Refuse(column, ImportFaultReason.NotNames);
        return StatedPeople.Nobody;
    }

    /// <summary>The name of one person, who must be there: neither several names nor a word for nobody.</summary>
    public static string RequiredName(this ReadRow row, string column)
    {
        var name = row.RequiredLine(column);
        if (name.Length > 0 && (NoName().IsMatch(name) || Collective().IsMatch(name))) row.Refuse(column, ImportFaultReason.NotAName);
        return name;
    }

    /// <summary>Names of departments.</summary>
    public static IReadOnlyList<string> Parts(this ReadRow row, string column) => NameLists.Split(row[column].Text);

    // 周伟 事假: a word for where somebody was belongs to the name before it.
    private static List<string> WithStatus(List<string> names, string part)
    {
        if (names.Count > 0 && part.Length > 1 && AttendanceWords.List.Find(part) is not null && !names[^1].EndsWith('）')) names[^1] += $"（{part}）";
        else names.Add(part);
        return names;
    }

    // A name with what stands in brackets behind it. Digits, a colon (办公室：张三) and 等 say that it is none.
    private static StatedName? NameOf(string part) =>
        Form().Match(part) is { Success: true } form && !Collective().IsMatch(form.Groups["name"].Value)
            ? new(form.Groups["name"].Value.TrimEnd(), form.Groups["note"] is { Success: true, Length: > 0 } note ? Wording.Prose(string.Join('，', note.Captures.Select(each => each.Value))) : null)
            : null;

    [GeneratedRegex(@"^(?<name>[^()（）:：0-9０-９]+)([(（](?<note>[^()（）]*)[)）]){0,2}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    [GeneratedRegex("^[(（]?(空缺|空岗|空编|缺编|暂缺|待定|未定|待补|待配备|暂无)[)）]?$|^[(（]|[、，；：/]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoName();

    [GeneratedRegex("等[一二三四五六七八九十百余几多]*[人名]?(同志)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Collective();
}
