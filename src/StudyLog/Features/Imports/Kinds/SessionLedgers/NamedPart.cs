using StudyLog.Http;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <summary>Somebody with a part in a session as a ledger names him or her: 张三, or 张三（局长）.</summary>
/// <param name="Name">The name.</param>
/// <param name="Post">The post in brackets behind it, or the department that tells namesakes apart; null: none.</param>
internal sealed record NamedPart(string Name, string? Post)
{
    private static readonly char[] Opening = ['（', '('];
    private static readonly char[] Closing = ['）', ')'];

    public static NamedPart Of(string written)
    {
        var opens = written.IndexOfAny(Opening);
        return opens > 0 && written.IndexOfAny(Closing) == written.Length - 1
            ? new(WrittenName.Of(written[..opens]), written[(opens + 1)..^1].Trim())
            : new(WrittenName.Of(written), Post: null);
    }
}
