using StudyLog.Documents.Imports;
using StudyLog.Imports;

namespace StudyLog.Features.Imports.Judging;

/// <summary>What was found at the head of a table, as it is kept and shown.</summary>
/// <param name="Taken">The columns that are taken in: what they are called here, by the user, and where.</param>
/// <param name="Unknown">The columns that are not, because nothing is known by their headings.</param>
/// <param name="Derived">The columns that are not, because StudyLog works out itself what they say.</param>
/// <param name="Problem">Why the rows cannot be read; null: they can.</param>
/// <param name="LeftSheets">The worksheets that hold anything and are not read; null of what was read when nobody told.</param>
public sealed record ReadHead(
    IReadOnlyList<RowCell> Taken, IReadOnlyList<RowCell> Unknown, IReadOnlyList<RowCell> Derived, RowNote? Problem, IReadOnlyList<string>? LeftSheets = null)
{
    public static ReadHead Of(ImportHead head) => new(
        [.. head.Taken.Select(column => new RowCell(column.Heading.Address.ToString(), column.Name, column.Heading.Text))],
        [.. head.Unknown.Select(heading => new RowCell(heading.Address.ToString(), "", heading.Text))],
        [.. head.Derived.Select(heading => new RowCell(heading.Address.ToString(), "", heading.Text))],
        head switch
        {
            { Repeated: [var repeated, ..] } => RowNote.Of(
                "file.columns-repeated",
                repeated.Key,
                string.Join('、', repeated.Headings.Select(heading => $"{heading.Text}（{heading.Address}）"))),
            { YearMissing: { } day } => RowNote.Of("file.year-missing", $"{day.Text}（{day.Address}）"),
            { Missing.Count: > 0 } => RowNote.Of("file.columns-missing", string.Join('、', head.Missing.Select(missing => string.Join('/', missing.AnyOf.Select(wanted => wanted.Name))))),
            _ => null,
        },
        head.LeftSheets);
}
