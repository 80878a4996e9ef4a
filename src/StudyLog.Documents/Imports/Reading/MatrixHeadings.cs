using System.Text.RegularExpressions;
using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>Finds the sessions at the head of a matrix.</summary>
internal static partial class MatrixHeadings
{
    private const int RowsAbove = 2;

    /// <summary>The sessions from left to right, and the last row of headings: the line below the names may belong to them.</summary>
    public static (IReadOnlyList<MatrixSession> Sessions, int LastRow) Sessions(IEnumerable<Row> rows, TableLayout people)
    {
        var found = people.Headings!;
        var taken = people.Head.Taken.Select(column => column.Heading).Concat(people.Head.Derived).Select(heading => heading.Address.Column).ToHashSet();
        var name = found.Columns[AttendanceColumns.Name].Address.Column;
        var top = rows.TakeWhile(row => row.Number <= found.LastRow + 1).ToList();
        var below = top.Find(row => row.Number == found.LastRow + 1);
        if (below is not null && !GoesOn(below, taken)) top.Remove(below);

        var headings = top.Where(row => row.Number >= found.FirstRow - RowsAbove).ToList();
        var columns = Enumerable.Range(1, headings.Max(row => row.Cells.Count)).Where(column => !taken.Contains(column))
            .Select(column => WordsOver(headings, column, name))
            .Where(words => words.Count > 0)
            .Select(words => (Words: words, Read: MatrixHeading.Read([.. words.Select(word => word.Text)], people.Year)))
            .Where(column => column.Read is not null)
            .ToList();

        // What stands over all of them alike is no title of any.
        var over = columns.Count < 2
            ? []
            : columns.Select(column => column.Read!.Rest.AsEnumerable()).Aggregate((one, other) => one.Intersect(other)).ToHashSet(StringComparer.Ordinal);
        return ([.. columns.Select(column => Session(column.Words, column.Read!, over))], top[^1].Number);
    }

    /// <summary>The layout with a column for each session.</summary>
    public static TableLayout With(TableLayout people, IReadOnlyList<MatrixSession> sessions, int lastRow)
    {
        var columns = people.Headings!.Columns.ToDictionary(StringComparer.Ordinal);
        foreach (var session in sessions) columns.Add(session.Key, session.Heading);
        var headed = sessions.Select(session => session.Heading.Address.Column).ToHashSet();
        var alike = sessions.GroupBy(session => (session.Number, session.Date, session.StartsAt, session.Kind, session.Title)).Where(same => same.Count() > 1).ToList();
        var head = people.Head with
        {
            LastRow = lastRow,
            Taken = [.. people.Head.Taken
                .Concat(sessions.Except(alike.SelectMany(same => same)).Select(session => new TakenColumn(AttendanceColumns.Status, session.Heading)))
                .OrderBy(column => column.Heading.Address.Column)],
            Unknown = [.. people.Head.Unknown.Where(heading => !headed.Contains(heading.Address.Column))],
            Repeated =
                [.. people.Head.Repeated, .. alike.Select(same => new RepeatedColumn(AttendanceColumns.Session, [.. same.Select(session => session.Heading)]))],
        };
        var lastColumn = Math.Max(people.Headings.LastColumn, headed.Max());
        return people with { Head = head, Headings = people.Headings with { LastRow = lastRow, Columns = columns, LastColumn = lastColumn } };
    }

    // A line of titles below the days: nobody's name in it, and no mark.
    private static bool GoesOn(Row row, HashSet<int> taken) =>
        !row.IsBlank
        && row.Cells.Where(cell => !cell.IsEmpty && cell.Origin.Row == row.Number).All(cell =>
            !taken.Contains(cell.Address.Column) && !cell.IsCovered && AttendanceWords.List.Find(cell.Text) is null && Wording.Heading(cell.Text).Length > 1);

    private static MatrixSession Session(IReadOnlyList<Cell> words, MatrixHeading read, HashSet<string> over)
    {
        var title = string.Join(' ', read.Rest.Where(word => !over.Contains(word)));
        var kind = read.Date is null ? null : SessionWords.Kinds.Find(title);
        return new(
            new(string.Join('/', words.Select(word => TextValues.OneLine(word.Text))), words[^1].Address),
            read.Number,
            read.Date,
            read.StartsAt,
            kind,
            kind is null && title.Length > 0 ? title : null);
    }

    // The words over a column from the top down; titles of the whole table begin further left. A text file has no merged cells: what is left of an
    // empty cell heads it too.
    private static IReadOnlyList<Cell> WordsOver(IReadOnlyList<Row> rows, int column, int name)
    {
        var words = new List<Cell>();
        foreach (var row in rows)
        {
            var cell = row[column];
            for (var left = column - 1; cell.IsEmpty && row != rows[^1] && left > name; left--) cell = row[left];
            if (cell.IsEmpty || cell.Origin.Column <= name || cell.Origin.Row < row.Number) continue;
            words.Add(cell);
        }

        return words.Count > 0 && (words[^1].Address.Column == column) ? words : [];
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{3,}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SessionNumber();

    /// <summary>What a heading says.</summary>
    private sealed record MatrixHeading(string? Number, StatedDay? Date, TimeOnly? StartsAt, IReadOnlyList<string> Rest)
    {
        /// <summary>Reads words from the top down; null when none of them is a day or a session's number.</summary>
        public static MatrixHeading? Read(IReadOnlyList<string> words, int? year)
        {
            var keys = words.Select(word => TextValues.OneLine(word)).ToList();
            var number = keys.Find(key => SessionNumber().IsMatch(Wording.Key(key)));
            if (number is not null) keys.Remove(number);
            for (var length = keys.Count; length > 0; length--)
            {
                for (var from = 0; from + length <= keys.Count; from++)
                {
                    if (DateOf(string.Concat(keys.Skip(from).Take(length)), year) is not { } date) continue;
                    return new(NumberOf(number), date.On, date.From, [.. keys.Take(from), .. keys.Skip(from + length)]);
                }
            }

            return OfOneCell(keys, number, year) ?? (number is null ? null : new(NumberOf(number), Date: null, StartsAt: null, keys));
        }

        // 3月5日 党课, or 党课（3月5日）: the day and the title in one cell.
        private static MatrixHeading? OfOneCell(List<string> keys, string? number, int? year)
        {
            foreach (var (at, key) in keys.Index())
            {
                if (DayWithTitle.Find(key, text => DateOf(text, year)) is not { } found) continue;
                return new(NumberOf(number), found.Day.On, found.Day.From, [.. keys.Take(at), found.Title, .. keys.Skip(at + 1)]);
            }

            return null;
        }

        private static string? NumberOf(string? written) => written is null ? null : Wording.Key(written);

        private static Occasion? DateOf(string text, int? year)
        {
            var cell = new Cell(new(1, 1), CellKind.Text, text.Replace("月份", "月", StringComparison.Ordinal));
            return Occasion.Of(cell, year) is { Read: { On: not null } read } ? read : null;
        }
    }
}
