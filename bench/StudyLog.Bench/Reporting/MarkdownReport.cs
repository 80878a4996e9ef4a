using System.Globalization;
using System.Text;

namespace StudyLog.Bench.Reporting;

/// <summary>The report as it is pasted into the documentation.</summary>
internal static class MarkdownReport
{
    public static string Write(Report report)
    {
        var text = new StringBuilder();
        text.AppendLine("| Machine | |").AppendLine("|---|---|");
        foreach (var (name, value) in report.Machine.Lines)
            text.Append("| ").Append(name).Append(" | ").Append(Cell(value)).AppendLine(" |");

        text.AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"Medians (least–most) of at least {report.Options.Rounds} rounds of {report.Options.Side.TotalSeconds:0} s a side; a round of P9 is a process.")
            .AppendLine("Ratios are taken within each round, then their median. Met: must / aim.")
            .AppendLine()
            .AppendLine("| # | What | Unit | Figure | Against | Its figure | Ratio | Must | Aim | Met |")
            .AppendLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var row in report.Rows)
            text.AppendLine(Line(row));

        AppendRemarks(text, "Failures", report.Rows, row => row.Failures);
        AppendRemarks(text, "Notes", report.Rows, row => row.Notes);
        return text.ToString().TrimEnd();
    }

    private static string Line(Row row)
    {
        string[] cells =
        [
            row.Name,
            Cell(row.What),
            row.Unit,
            Spread(row.Ours),
            row.Against?.Floor ?? "–",
            Spread(row.Against?.Figures),
            Spread(row.Against?.Ratio),
            Limit(row.Goal, row.Goal?.Must),
            Limit(row.Goal, row.Goal?.Aim),
            row.MeetsMust is null ? "–" : $"{YesOrNo(row.MeetsMust)} / {YesOrNo(row.MeetsAim)}",
        ];
        return "| " + string.Join(" | ", cells) + " |";
    }

    private static string Spread(Figures? figures) =>
        figures is null || double.IsNaN(figures.Median) ? "–" : $"**{Number(figures.Median)}** ({Number(figures.Minimum)}–{Number(figures.Maximum)})";

    private static string Limit(Goal? goal, double? limit) =>
        goal is null || limit is null ? "–" : $"{(goal.MoreIsBetter ? "≥" : "≤")} {limit.Value.ToString("0.##", CultureInfo.InvariantCulture)}{goal.Unit}";

    private static string YesOrNo(bool? met) => met == true ? "yes" : "no";

    /// <summary>Three digits that count: more would be noise.</summary>
    private static string Number(double figure) => Math.Abs(figure) switch
    {
        >= 100 => figure.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => figure.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => figure.ToString("0.00", CultureInfo.InvariantCulture),
        _ => figure.ToString("0.000", CultureInfo.InvariantCulture),
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static void AppendRemarks(StringBuilder text, string heading, IEnumerable<Row> rows, Func<Row, IReadOnlyList<string>> remarks)
    {
        var lines = rows.SelectMany(row => remarks(row).Select(remark => $"- {row.Name}: {remark}")).ToList();
        if (lines.Count == 0)
            return;
        text.AppendLine().Append(heading).AppendLine(":").AppendLine();
        foreach (var line in lines)
            text.AppendLine(line);
    }
}
