using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Resources;
using HolidayKind = StudyLog.Domain.Organisations.HolidayKind;

namespace StudyLog.Features.Imports.Kinds.HolidayTables;

/// <summary>What is announced of a year, day by day, while a table says what it says of it row by row.</summary>
internal sealed class HolidayYear(int year, IReadOnlyList<AnnouncedDays> announced)
{
    private const string Stays = "days-stay";

    // The cell that says the days, whichever the table has.
    private static readonly string[] Columns = ["日期", "开始日期", "调休上班日期"];

    private readonly SortedDictionary<DateOnly, Meant> days = new(
        announced.SelectMany(line => line.Each(), (line, day) => (day, line)).ToDictionary(each => each.day, each => Meant.By(each.line)));

    // Which row of the table said something of a day first.
    private readonly Dictionary<DateOnly, int> said = [];

    /// <summary>Whether the table says anything that was not announced so.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>What is announced with the table, a line for all days on end that are alike.</summary>
    public IReadOnlyList<AnnouncedDays> Days =>
        [.. Runs.Of(days.Select(day => (day.Key, day.Value))).Select(run => new AnnouncedDays(run.From, run.To, run.Alike.Name, run.Alike.Kind))];

    /// <summary>Takes a row in, and says what it comes to. Another name that a later row has for the same day changes nothing: 中秋节 within 国庆节.</summary>
    public JudgedRow Judge(Said<ImportedHoliday> row)
    {
        var (says, rowNumber) = (row.Says, row.Row.RowNumber);
        var column = Array.Find(Columns, name => row.CellOf(name) is not null) ?? Columns[0];
        if (AnnouncedDaysOff.YearOf(says.From) != year) return RefusedRow.For(row, column, "days-of-two-years");
        var meant = new Meant(Enum.Parse<HolidayKind>(says.Kind.ToString()), WrittenName.OfOptional(says.Name));
        var each = new AnnouncedDays(says.From, says.To, meant.Name, meant.Kind).Each().ToList();
        if (each.Find(day => said.ContainsKey(day) && days[day].Kind != meant.Kind) is { Year: > 1 } both)
            return RefusedRow.For(row, column, "day-off-and-worked", Runs.Written(both, both), said[both].ToString(CultureInfo.InvariantCulture));

        var firstSaid = each.Where(day => said.TryAdd(day, rowNumber)).ToList();
        var otherwise = firstSaid.Select(day => (Day: day, Change: (Before: days.GetValueOrDefault(day), After: meant.Over(days.GetValueOrDefault(day)))))
            .Where(day => day.Change.Before != day.Change.After).ToList();
        foreach (var (day, change) in otherwise) days[day] = change.After;
        IsChanged |= otherwise.Count > 0;
        var isNew = otherwise.Count == firstSaid.Count && otherwise.TrueForAll(day => day.Change.Before is null);
        var judgement = otherwise.Count == 0 ? RowJudgement.Same : isNew ? RowJudgement.New : RowJudgement.Changed;
        return new(row.Row.Place, judgement, isNew ? [] : [.. Runs.Of(otherwise).Select(NoteOf)]);
    }

    /// <summary>
    /// Tells which days were announced and stand nowhere in the table. When a part of its rows is taken in, the others are not here to tell: then what was
    /// found while all were judged stays with the row.
    /// </summary>
    public IEnumerable<RowNote> NotesOfWhatStays(ImportRow row)
    {
        if (row.Judgement != RowJudgement.Unjudged) return row.Notes.Where(note => note.Code == Stays);
        var unsaid = days.Where(day => !said.ContainsKey(day.Key)).Select(day => (day.Key, day.Value));
        return Runs.Of(unsaid).Select(run => RowNote.Of(Stays, run.ToString(), run.Alike.ToString()));
    }

    private static RowNote NoteOf(Run<(Meant? Before, Meant After)> run) => run.Alike.Before is { } before
        ? RowNote.Of("changes", run.ToString(), before.ToString(), run.Alike.After.ToString())
        : RowNote.Of("adds-days", run.ToString(), run.Alike.After.ToString());

    /// <summary>What is made of a day.</summary>
    private sealed record Meant(HolidayKind Kind, string? Name)
    {
        public static Meant By(AnnouncedDays line) => new(line.Kind, line.Name);

        // What the table does not say stays as it is.
        public Meant Over(Meant? known) => this with { Name = Name ?? known?.Name };

        public override string ToString() => $"{Words.Of(Kind, Words.Chinese)}{(Name is null ? "" : $" {Name}")}";
    }
}
