using StudyLog.Documents.Word;

namespace StudyLog.Documents.Papers;

/// <summary>会议记录: everything that was recorded of a session, in the office's plain form. What nobody recorded is left out or said to be not stated.</summary>
public static class SessionRecord
{
    /// <summary>The record of a session.</summary>
    public static Paper Of(SessionOnPaper session) => new(PaperForm.Office, $"会议记录 {session.Title}", !session.IsConfirmed,
    [
        new Block.Title($"{session.Title}\n会议记录"),
        new Block.Facts([.. Facts(session)]),
        .. Attendance(session),
        .. Studying(session),
        .. WordsSpoken(session),
        .. Decided(session),
        .. Afterwards(session),
        new Block.Signatures(["主持人签字", "记录人签字", "日期"]),
    ]);

    private static IEnumerable<Fact> Facts(SessionOnPaper session)
    {
        yield return new Fact("会议类型", session.Kind);
        yield return new Fact("场次编号", session.Number);
        yield return new Fact("日期", session.Day.AsPrinted is { } printed && printed != session.Day.Written ? $"{session.Day.Written}（原文：{printed}）" : session.Day.Written);
        yield return new Fact("时间", Sentences.Times(session) ?? Missing(session, "开始时间"));
        yield return new Fact("地点", session.Venue ?? Missing(session, "地点"));
        yield return new Fact("组织单位", session.Organiser ?? session.Organisation);
        yield return new Fact("主持人", session.Chair?.Spoken ?? Missing(session, "主持人"));
        yield return new Fact("记录人", session.Recorder?.Spoken ?? Missing(session, "记录人"));
        yield return new Fact("应到／实到", $"{Count(session.Expected)}／{Count(session.Present)}{Since(session)}{OtherwiseOnTheRoster(session)}");
        yield return new Fact("学时", session.Hours is { } hours ? Sentences.Written(hours) : "—");
        if (session.BackFilledOn is { } recorded) yield return new Fact("补录", $"{Days.Written(recorded)}补录", Wide: true);
        if (session.Source is { } source) yield return new Fact("来源", source, Wide: true);
        yield return new Fact("记录状态", session.State, Wide: true);
    }

    private static string Since(SessionOnPaper session) => session.PresentSince is { } since ? $"（确认后更正为{Sentences.Written(since)}人）" : string.Empty;

    // What was stated may say something else than the names below it.
    private static string OtherwiseOnTheRoster(SessionOnPaper session)
    {
        var (listed, there) = Sentences.ByName(session);
        return listed == 0 || (session.Expected == listed && (session.Present ?? there) == there)
            ? string.Empty
            : $"（{(session.Expected is null && session.Present is null ? string.Empty : "会议载明；")}名单列{Sentences.Written(listed)}人，到会{Sentences.Written(there)}人）";
    }

    private static string Count(int? count) => count is { } people ? $"{Sentences.Written(people)}人" : "—";

    private static string Missing(SessionOnPaper session, string member) => session.NotStated.Contains(member) ? "未载明" : "—";

    private static IEnumerable<Block> Attendance(SessionOnPaper session)
    {
        if (session.Places.Count + session.Groups.Count == 0) yield break;

        yield return new Block.Heading(1, "到会情况");
        var (attending, sittingIn) = (session.Places.Where(place => !place.SittingIn).ToList(), session.Places.Where(place => place.SittingIn).ToList());
        foreach (var (label, places) in new[]
        {
            ("出席", attending.Where(place => place.IsThere)),
            ("请假", attending.Where(place => place.Filled == PlaceFilled.OnLeave)),
            ("缺席", attending.Where(place => place.Filled == PlaceFilled.Absent)),
            ("未点名", attending.Where(place => place.Filled == PlaceFilled.Unmarked)),
            ("列席", sittingIn.Where(place => place.IsThere || place.Filled == PlaceFilled.Unmarked)),
            ("列席请假或未到", sittingIn.Where(place => place.Filled is PlaceFilled.OnLeave or PlaceFilled.Absent)),
        })
        {
            if (places.Select(place => place.Who).ToList() is { Count: > 0 } people)
                yield return new Block.Labelled($"{label}（{Sentences.Written(people.Count)}人）", Sentences.ByUnit(people));
        }

        if (session.Groups.Count > 0) yield return new Block.Labelled("以集体名义", string.Join('、', session.Groups.Select(group => group.Written)));
        if (session.Places.Where(place => place.Remark is not null).ToList() is { Count: > 0 } remarked)
            yield return new Block.Labelled("说明", string.Join('\n', remarked.Select(place => $"{place.Who.Name}：{place.Remark}")));
    }

    private static IEnumerable<Block> Studying(SessionOnPaper session)
    {
        if (session.Before.Count > 0)
        {
            yield return new Block.Heading(1, "会前学习");
            foreach (var studied in session.Before) yield return new Block.Paragraph(Sentences.Of(studied));
        }

        if (session.Materials.Count == 0) yield break;

        yield return new Block.Heading(1, "学习内容");
        foreach (var studied in session.Materials) yield return new Block.Paragraph(Sentences.Of(studied));
    }

    private static IEnumerable<Block> WordsSpoken(SessionOnPaper session)
    {
        if (session.Agenda.Count + session.Remarks.Count == 0) yield break;

        yield return new Block.Heading(1, "议程和发言");
        foreach (var item in session.Agenda)
        {
            yield return new Block.Heading(2, item.Written);
            foreach (var remark in session.Remarks.Where(remark => remark.AgendaSeq == item.Seq)) yield return Said(remark);
        }

        // What belongs to no item of the agenda, or to one that was withdrawn, stands after the items.
        foreach (var remark in session.Remarks.Where(remark => session.Agenda.All(item => item.Seq != remark.AgendaSeq))) yield return Said(remark);
    }

    private const string Agreed = "大家认为";

    private static Block.Paragraph Said(Spoken remark) => new(remark.Said, remark.Kind switch
    {
        // Taken down verbatim, it often begins so itself.
        SpokenKind.Consensus when remark.Said.StartsWith(Agreed, StringComparison.Ordinal) => null,
        SpokenKind.Consensus => $"{Agreed}：",
        SpokenKind.Requirement => remark.Speaker is { } speaker ? $"会议要求（{speaker.Spoken}）：" : "会议要求：",
        SpokenKind.Keynote => $"{remark.Speaker?.Spoken}重点发言：",
        _ => $"{remark.Speaker?.Spoken}发言：",
    });

    private static IEnumerable<Block> Decided(SessionOnPaper session)
    {
        if (session.Votes.Count > 0)
        {
            yield return new Block.Heading(1, "表决");
            foreach (var vote in session.Votes) yield return new Block.Paragraph(Sentences.Of(vote));
        }

        if (session.FollowUps.Count + session.CarriedOver.Count == 0) yield break;

        yield return new Block.Heading(1, "督办事项");
        if (session.FollowUps.Count > 0) yield return FollowUps(session.FollowUps);
        foreach (var carried in session.CarriedOver) yield return new Block.Paragraph(carried, "以前场次交办、本次会议续议：");
    }

    // A column that nobody is named in would take its room from the matters.
    private static Block.Table FollowUps(IReadOnlyList<Required> followUps)
    {
        (Column Column, Func<Required, string> Text, bool IsThere)[] all =
        [
            (new("编号", 17, Centred: true), each => each.Number, true),
            (new("事项", 37), each => each.Matter, true),
            (new("主办", 13), each => each.Lead, true),
            (new("协办", 13), each => string.Join('、', each.With), followUps.Any(each => each.With.Count > 0)),
            (new("责任人", 11, Centred: true), each => each.Owner ?? string.Empty, followUps.Any(each => each.Owner is not null)),
            (new("完成时限", 18, Centred: true), each => each.DueOn is { } day ? Days.Briefly(day) : each.Due, true),
            (new("状态", 9, Centred: true), each => each.Status, true),
        ];
        var shown = all.Where(each => each.IsThere).ToList();
        return new([.. shown.Select(each => each.Column)], [.. followUps.Select(row => (IReadOnlyList<string>)[.. shown.Select(each => each.Text(row))])]);
    }

    private static IEnumerable<Block> Afterwards(SessionOnPaper session)
    {
        if (session.Amendments.Count > 0)
        {
            yield return new Block.Heading(1, "确认后的更正");
            foreach (var amended in session.Amendments) yield return new Block.Paragraph(Line(amended));
        }

        if (session.Attachments.Count > 0)
        {
            yield return new Block.Heading(1, "附件");
            foreach (var (name, index) in session.Attachments.Select((name, index) => (name, index))) yield return new Block.Paragraph($"{Sentences.Written(index + 1)}. {name}");
        }

        if (session.NotStated.Count > 0) yield return new Block.Note($"来源未载明：{string.Join('、', session.NotStated)}。");
        foreach (var inferred in session.Inferred) yield return new Block.Note($"推定：{Sentences.Ended(inferred)}");
    }

    internal static string Line(Amended amended) =>
        $"{amended.Field}：签字时为“{amended.Old}”，更正为“{amended.New}”。事由：{Sentences.Ended(amended.Reason)}（{amended.Who}{(amended.On is { } on ? $"，{Days.Written(on)}" : string.Empty)}）";
}
