using System.Buffers;

namespace StudyLog.Documents.Tables;

/// <summary>What a cell's text may hold.</summary>
internal static class CellText
{
    // The controls but tab and line breaks, and what stands for bytes that are no character.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl).Except(['\t', '\n', '\r']), Texts.TextForm.Undecodable]);

    /// <summary>The text with its line breaks alike.</summary>
    /// <exception cref="UnreadableFileException">It is too long or holds what no text does.</exception>
    public static string Checked(string text, CellAddress address, TableLimits limits)
    {
        if (text.Length > limits.CellCharacters) throw new UnreadableFileException(UnreadableReason.CellTooLong, address);
        if (HasHalfCharacter(text)) throw new UnreadableFileException(UnreadableReason.Undecodable, address);
        if (text.AsSpan().IndexOfAny(Forbidden) is >= 0 and var at)
        {
            var reason = text[at] == Texts.TextForm.Undecodable ? UnreadableReason.Undecodable : UnreadableReason.ControlCharacter;
            throw new UnreadableFileException(reason, address);
        }

        return text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
    }

    // A workbook can write the halves of a character by their numbers.
    private static bool HasHalfCharacter(string text)
    {
        for (var rest = text.AsSpan(); rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at; rest = rest[(at + 2)..])
        {
            if (at + 1 == rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1])) return true;
        }

        return false;
    }
}
