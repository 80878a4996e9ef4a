using System.Globalization;
using StudyLog.Features.People.Viewing;
using StudyLog.Http;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>A name as it was pasted, with the department that stood beside it, if any.</summary>
public sealed record PastedName(string Name, string? Department);

/// <summary>Reads names out of what was copied from a spreadsheet, or typed one a line, or one after the other.</summary>
public static class PastedNames
{
    private static readonly string[] NameWords = ["姓名", "名字", "Name"];
    private static readonly string[] DepartmentWords = ["部门", "单位", "科室", "处室", "Department"];
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '､'];

    /// <summary>The names in their order, each once. A header says in which columns name and department stand; without one the name is the first cell that is no number.</summary>
    public static IReadOnlyList<PastedName> Read(string text, IReadOnlyCollection<PersonView> people)
    {
        var known = people.Select(person => person.Name).ToHashSet(StringComparer.Ordinal);
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0).ToList();
        var names = IsTable(lines, known) ? OfTable(lines) : lines.SelectMany(line => OfLine(line, known));
        return [.. names.Where(name => name.Name.Length > 0).DistinctBy(name => name)];
    }

    // Rows of names, as a hand-made list has them, are told from a table by those who are known.
    private static bool IsTable(List<string> lines, HashSet<string> known)
    {
        var rows = lines.Where(line => line.Contains('\t', StringComparison.Ordinal)).Select(Cells).ToList();
        if (rows.Exists(cells => ColumnOf(cells, NameWords) >= 0)) return true;
        var beside = rows.SelectMany(cells => cells.Skip(1)).Where(cell => cell.Length > 0).ToList();
        return rows.Count > 1 && beside.Count(known.Contains) * 2 <= beside.Count;
    }

    private static IEnumerable<PastedName> OfTable(List<string> lines)
    {
        var (name, department) = (-1, -1);
        foreach (var cells in lines.Select(Cells))
        {
            if (ColumnOf(cells, NameWords) is >= 0 and var column) (name, department) = (column, ColumnOf(cells, DepartmentWords));
            else yield return new(name >= 0 ? At(cells, name) ?? "" : FirstWord(cells), At(cells, department));
        }
    }

    private static IEnumerable<PastedName> OfLine(string line, HashSet<string> known) =>
        line.Split('\t').SelectMany(cell => cell.Split(Separators)).SelectMany(cell => Apart(cell, known))
            .Where(name => !NameWords.Contains(name) && !IsNumber(name))
            .Select(name => new PastedName(name, Department: null));

    // Spaces set names apart only where that gives names which are known: they also stand within names (张　三).
    private static IReadOnlyList<string> Apart(string cell, HashSet<string> known)
    {
        var parts = cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(known.Contains) ? parts : [WrittenName.Of(cell)];
    }

    private static List<string> Cells(string line) => [.. line.Split('\t').Select(WrittenName.Of)];

    private static int ColumnOf(List<string> cells, string[] words) => cells.FindIndex(words.Contains);

    private static string? At(List<string> cells, int column) => column >= 0 && column < cells.Count && cells[column].Length > 0 ? cells[column] : null;

    private static string FirstWord(List<string> cells) => cells.Find(cell => cell.Length > 0 && !IsNumber(cell)) ?? "";

    private static bool IsNumber(string cell) => double.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
}
