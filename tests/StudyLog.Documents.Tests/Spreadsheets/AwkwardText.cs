using CsCheck;

namespace StudyLog.Documents.Tests.Spreadsheets;

/// <summary>Texts that formats stumble over, and every mixture of them.</summary>
internal static class AwkwardText
{
    private static readonly string[] Pieces =
    [
        "=", "+", "-", "@", "＝", "＋", "－", "＠", "'", "''", "=1+1", "=HYPERLINK(\"http://example.org\")", "@SUM(A1)", "-2+3|cmd' /C calc'!A0",
        "\t", "\r", "\n", "\r\n", " ", "\u00A0", "\u3000", "\uFEFF", "\u200B", "\0", "\u0001", "\u000B", "\u001F", "\u007F", "\u0085", "\u2028",
        "_x0041_", "_x0041", "_X000d_", "_x005F_", "_x", "x0041_", "_", "0041_", "\uFFFE", "\uFFFF", "\uFFFD",
        "\uD83D", "\uDE00", "😀", "𠮷", "\uD83D\uD83D\uDE00", "\uDE00\uD83D", "<", ">", "&", "&amp;", "]]>", "\"", "\"\"", ",", ";", "学习", "é", "e\u0301",
    ];

    private static readonly Gen<string> Piece =
        Gen.Frequency((5, Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at])), (1, Gen.Char.Select(character => character.ToString())));

    public static readonly Gen<string> Any = Piece.Array[0, 8].Select(string.Concat);
}
