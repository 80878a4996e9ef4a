using StudyLog.Documents.Word;

namespace StudyLog.Documents.Papers;

/// <summary>会议纪要: the official paper made from a record, by GB/T 9704-2012 (8.3): the mark, what was studied, said and required, then 出席, 请假, 缺席, 列席.</summary>
public static class Minutes
{
    /// <summary>The minutes of a session; a draft as long as its record is not confirmed.</summary>
    /// <param name="session">The session.</param>
    /// <param name="documentNumber">发文字号 or 期号 as the office gave it; null: left open for the pen.</param>
    public static Paper Of(SessionOnPaper session, string? documentNumber = null) => new(PaperForm.Official, $"会议纪要 {session.Title}", !session.IsConfirmed,
    [
        new Block.Mark($"{session.Organisation}会议纪要"),
        new Block.Number(documentNumber ?? "〔　　　　〕　　号"),
        new Block.Title(session.Title),
        new Block.Paragraph(Opening.Of(session)),
        .. Studying(session),
        .. Spoken(session),
        .. Required(session),
        .. Votes(session),
        .. Amendments(session),
        .. Attendance(session),
        .. Notes(session),
    ]);

    private static IEnumerable<Block> Studying(SessionOnPaper session)
    {
        if (session.Before.Count + session.Materials.Count == 0) yield break;

        yield return new Block.Heading(1, "学习内容");
        foreach (var sentence in Studied(session)) yield return new Block.Paragraph(sentence);
    }

    /// <summary>What was studied before and at it, a sentence each.</summary>
    internal static IEnumerable<string> Studied(SessionOnPaper session)
    {
        if (session.Before.Count > 0) yield return $"会前，{Modes(session.Before)}。";
        if (session.Materials.Count > 0) yield return $"会议{Modes(session.Materials)}。";
    }

    /// <summary>What stands before somebody's words: 副局长王海：; null where nobody is named.</summary>
    internal static string? Lead(Spoken remark) => remark.Speaker is { } speaker ? $"{speaker.Spoken}：" : null;

    // Each way of studying once, with what was studied so.
    private static string Modes(IReadOnlyList<Studied> studied) => string.Join(
        '，',
        studied.GroupBy(each => each.Mode).Select(mode => $"{Verb(mode.Key)}{What([.. mode.Select(Sentences.Named).OfType<string>()])}"));

    private static string What(IReadOnlyList<string> named) => named.Count > 0 ? $"了{string.Join('、', named)}" : string.Empty;

    // 会前 is said once, before all of them.
    private static string Verb(string mode) => mode.StartsWith("会前", StringComparison.Ordinal) ? mode[2..] : mode;

    private static IEnumerable<Block> Spoken(SessionOnPaper session)
    {
        var spoken = session.Remarks.Where(remark => remark.Kind is SpokenKind.Remark or SpokenKind.Keynote).ToList();
        if (spoken.Count > 0)
        {
            yield return new Block.Heading(1, "交流发言");
            foreach (var remark in spoken) yield return new Block.Paragraph(remark.Said, Lead(remark));
        }

        var agreed = session.Remarks.Where(remark => remark.Kind == SpokenKind.Consensus).ToList();
        if (agreed.Count == 0) yield break;

        yield return new Block.Heading(1, "会议认为");
        foreach (var remark in agreed) yield return new Block.Paragraph(remark.Said);
    }

    private static IEnumerable<Block> Required(SessionOnPaper session)
    {
        var requirements = session.Remarks.Where(remark => remark.Kind == SpokenKind.Requirement).ToList();
        var others = session.FollowUps.Where(followUp => requirements.All(remark => remark.Seq != followUp.RemarkSeq)).ToList();
        if (requirements.Count + others.Count == 0) yield break;

        yield return new Block.Heading(1, "会议要求");
        foreach (var remark in requirements)
        {
            yield return new Block.Paragraph(remark.Said);
            foreach (var followUp in session.FollowUps.Where(followUp => followUp.RemarkSeq == remark.Seq)) yield return new Block.Paragraph($"（{followUp.Duty}）");
        }

        foreach (var followUp in others) yield return new Block.Paragraph($"{followUp.Matter}（{followUp.Duty}）");
    }

    private static IEnumerable<Block> Votes(SessionOnPaper session)
    {
        if (session.Votes.Count == 0) yield break;

        yield return new Block.Heading(1, "表决情况");
        foreach (var vote in session.Votes) yield return new Block.Paragraph(Sentences.Of(vote));
    }

    private static IEnumerable<Block> Amendments(SessionOnPaper session)
    {
        if (session.Amendments.Count == 0) yield break;

        yield return new Block.Heading(1, "更正");
        foreach (var amended in session.Amendments) yield return new Block.Paragraph(SessionRecord.Line(amended));
    }

    private static IEnumerable<Block> Attendance(SessionOnPaper session)
    {
        yield return new Block.Paragraph(string.Empty);
        foreach (var (label, people, groups) in new[]
        {
            ("出席", session.Places.Where(place => !place.SittingIn && place.IsThere), session.Groups.Where(group => !group.SittingIn)),
            ("请假", session.Places.Where(place => !place.SittingIn && place.Filled == PlaceFilled.OnLeave), []),
            ("缺席", session.Places.Where(place => !place.SittingIn && place.Filled == PlaceFilled.Absent), []),
            ("列席", session.Places.Where(place => place.SittingIn && place.IsThere), session.Groups.Where(group => group.SittingIn)),
        })
        {
            IReadOnlyList<string> lines = [.. groups.Select(group => group.Written), .. people.Any() ? [Sentences.ByUnit(people)] : Array.Empty<string>()];
            if (lines.Count > 0) yield return new Block.Labelled(label, string.Join('\n', lines));
        }
    }

    private static IEnumerable<Block> Notes(SessionOnPaper session)
    {
        if (session.Places.Count(place => place.Filled == PlaceFilled.Unmarked) is > 0 and var unmarked)
            yield return new Block.Note($"尚有{Sentences.Written(unmarked)}人未点名，未列入以上名单。");
        if (Sentences.StatedOtherwise(session) is { } otherwise) yield return new Block.Note($"{otherwise}。");
        if (Sentences.Corrected(session.Places) is { } corrected) yield return new Block.Note($"以上名单，{corrected}。");
        if (session.BackFilledOn is { } recorded) yield return new Block.Note($"本次会议记录系{Days.Written(recorded)}补录。");
    }
}
