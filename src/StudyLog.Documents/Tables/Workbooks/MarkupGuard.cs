using System.Text;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>Looks over the bytes of a part before its markup is read.</summary>
internal sealed class MarkupGuard
{
    // No cell comes near it; what other programs put beside the table as one long text may.
    private const int LongestPiece = 8 << 20;
    private static readonly byte[][] DocumentTypes =
        [.. new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }.Select(encoding => encoding.GetBytes("<!DOCTYPE"))];

    private bool begun;
    private int piece;

    /// <summary>
    /// Checks the next bytes. A document type stands at the beginning; markup that hides it further down the reader of the markup refuses itself. What
    /// stands between two signs &lt; that reader may keep whole, so it may not be large.
    /// </summary>
    public void Check(ReadOnlySpan<byte> bytes)
    {
        if (!begun)
        {
            foreach (var declared in DocumentTypes)
            {
                if (bytes.IndexOf(declared) >= 0) throw new UnreadableFileException(UnreadableReason.DeclaresEntities);
            }
        }

        begun = true;
        var first = bytes.IndexOf((byte)'<');
        piece += first < 0 ? bytes.Length : first;
        if (piece > LongestPiece) throw new UnreadableFileException(UnreadableReason.UnpacksTooLarge);
        if (first >= 0) piece = bytes.Length - bytes.LastIndexOf((byte)'<');
    }
}
