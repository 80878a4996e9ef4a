using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyLog.Documents.Tables;

/// <summary>A number as a person wrote it in a cell.</summary>
public abstract partial record WrittenNumber
{
    private const int Longest = 40;

    private WrittenNumber()
    {
    }

    /// <summary>The number.</summary>
    public sealed record Number(decimal Value) : WrittenNumber;

    /// <summary>Nothing, or a dash or the like that stands for nothing.</summary>
    public sealed record Nothing : WrittenNumber;

    /// <summary>Something else; what is about a number (约30, 30余) is none.</summary>
    public sealed record Unclear : WrittenNumber;

    /// <summary>Reads a cell: a number, or a text such as 1,234.5 or 3.5 小时.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="units">The units that may stand behind the number, like 小时 or %. What they mean is the caller's to know: 85% is 85.</param>
    public static WrittenNumber Read(Cell cell, params ReadOnlySpan<string> units)
    {
        if (cell.IsEmpty) return new Nothing();
        if (cell.Kind is not (CellKind.Text or CellKind.Number) || cell.Text.Length > Longest) return new Unclear();
        var text = Wording.Key(cell.Text).Replace('−', '-').Replace('—', '-');
        if (BlankMark.Is(text)) return new Nothing();

        foreach (var unit in units)
        {
            if (!text.EndsWith(Wording.Key(unit), StringComparison.OrdinalIgnoreCase)) continue;
            text = text[..^Wording.Key(unit).Length].TrimEnd();
            break;
        }

        return Form().IsMatch(text) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? new Number(number)
            : new Unclear();
    }

    [GeneratedRegex(@"^[-+]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
