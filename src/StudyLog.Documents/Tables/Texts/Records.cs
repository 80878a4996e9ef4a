using System.Text;

namespace StudyLog.Documents.Tables.Texts;

/// <summary>
/// The records of a text file as RFC 4180 writes them, one after the other. A quotation mark counts at a cell's beginning only; line ends may be of
/// any kind. Nothing is read further than the limits allow, so that a file without an end to a line or to a quotation costs little.
/// </summary>
internal sealed class Records(TextReader text, char delimiter, TableLimits limits)
{
    private const char Quote = '"';
    private const char FullWidthComma = '，';
    private const int End = -1;

    private readonly char[] buffer = new char[1 << 14];
    private readonly StringBuilder cell = new();
    private readonly List<string> cells = [];
    private int position;
    private int length;

    /// <summary>The number of the record that was read last, from 1.</summary>
    public int Number { get; private set; }

    private CellAddress Here => new(Number, cells.Count + 1);

    /// <summary>Reads the next record; null when there is none. What it answers is of use until the next is read.</summary>
    public IReadOnlyList<string>? Next()
    {
        if (Peek() == End) return null;
        Number++;
        cells.Clear();
        do
        {
            if (cells.Count == limits.Columns) throw new UnreadableFileException(UnreadableReason.TooManyColumns, Here);
            cells.Add(Peek() == Quote ? ReadQuoted() : ReadPlain());
        }
        while (Take(delimiter));

        Take('\r');
        Take('\n');
        return cells;
    }

    private string ReadPlain()
    {
        while (Peek() != End)
        {
            var ahead = buffer.AsSpan(position, length - position);
            var end = ahead.IndexOfAny(delimiter, '\r', '\n');
            Append(end < 0 ? ahead : ahead[..end]);
            if (end >= 0) break;
        }

        return Appended();
    }

    private string ReadQuoted()
    {
        position++;
        while (true)
        {
            if (Peek() == End) throw new UnreadableFileException(UnreadableReason.UnbalancedQuote, Here);
            var ahead = buffer.AsSpan(position, length - position);
            var end = ahead.IndexOf(Quote);
            Append(end < 0 ? ahead : ahead[..end]);
            if (end < 0) continue;

            // A second one stands for itself, anything but the cell's end for a mistake.
            position++;
            if (Peek() == Quote) Append([Quote]);
            else if (Peek() is End or '\r' or '\n' || Peek() == delimiter) return Appended();
            else throw new UnreadableFileException(Peek() == FullWidthComma ? UnreadableReason.FullWidthComma : UnreadableReason.UnbalancedQuote, Here);
        }
    }

    // Goes past what is appended.
    private void Append(ReadOnlySpan<char> ahead)
    {
        if (cell.Length + ahead.Length > limits.CellCharacters) throw new UnreadableFileException(UnreadableReason.CellTooLong, Here);
        cell.Append(ahead);
        position += ahead.Length;
    }

    private string Appended()
    {
        var appended = cell.ToString();
        cell.Clear();
        return appended;
    }

    private bool Take(char wanted)
    {
        if (Peek() != wanted) return false;
        position++;
        return true;
    }

    private int Peek()
    {
        if (position == length) (position, length) = (0, text.Read(buffer));
        return position == length ? End : buffer[position];
    }
}
