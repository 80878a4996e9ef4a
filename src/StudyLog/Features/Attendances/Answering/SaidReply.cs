using System.Globalization;
using StudyLog.Documents.Calendars;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Attendances.Answering;

/// <summary>What a request says that somebody answered: in its members, or by the file that a calendar program wrote.</summary>
/// <param name="PersonId">Whose answer the file says it is; null: it does not say, or names nobody of ours.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Note">What is added.</param>
/// <param name="Revision">The revision that was answered; null: the present one.</param>
/// <param name="WrittenAt">When it was written; null: now.</param>
internal sealed record SaidReply(Guid? PersonId, InvitationAnswer Answer, string? Note, int? Revision, DateTimeOffset? WrittenAt)
{
    /// <summary>What a file says of this session. Whatever it holds, it says that or is refused.</summary>
    public static SaidReply Read(ReadOnlyMemory<byte> file, Guid sessionId)
    {
        using var stream = new MemoryStream(file.ToArray());
        return InvitationReply.Read(stream) switch
        {
            ReplyReading.Refused refused => throw Refused($"reply-{ApiJson.Written(refused.Fault)}"),
            ReplyReading.Read { Reply: var reply } when reply.SessionId == sessionId =>
                new SaidReply(reply.PersonId, AnswerOf(reply.Participation), LineOf(reply.Comment), reply.Revision, reply.WrittenAt),
            _ => throw Refused("reply-of-another-session"),
        };
    }

    private static RefusalException Refused(string fault) => new(new Rejection.Invalid("file", fault));

    private static InvitationAnswer AnswerOf(Participation participation) => participation switch
    {
        Participation.Accepted => InvitationAnswer.Accepted,
        Participation.Declined => InvitationAnswer.Declined,
        _ => InvitationAnswer.Tentative,
    };

    // One line, of nothing but what can be seen, no longer than one that is typed here.
    private static string? LineOf(string? comment)
    {
        var visible = string.Concat((comment ?? "")
            .Where(character => !InvisibleCharacters.Forbid(character.ToString(), isLine: true) || char.IsWhiteSpace(character)));
        var line = string.Join(' ', visible.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (InvisibleCharacters.AreAllOf(line)) return null;
        while (TextAttribute.Length(line) > TextAttribute.Line)
        {
            var characters = new StringInfo(line);
            line = characters.SubstringByTextElements(0, Math.Min(TextAttribute.Line, characters.LengthInTextElements - 1));
        }

        return line;
    }
}
