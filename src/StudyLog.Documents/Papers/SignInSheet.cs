using StudyLog.Documents.Word;

namespace StudyLog.Documents.Papers;

/// <summary>签到表: the roster to sign before the session, with lines for people who are known as a group only, or not at all yet.</summary>
public static class SignInSheet
{
    /// <summary>Lines left for a group of which nobody said how many they are.</summary>
    private const int LinesOfGroup = 6;

    /// <summary>Lines left where there is no roster: as many as stand on a page.</summary>
    private const int LinesOfNobody = 18;

    // So many lines would take a second page for the last few; a little lower, they stand on one and can still be signed.
    private const int MostOnOnePage = 23;
    private const int RoomyOnOnePage = 18;

    private static readonly IReadOnlyList<Column> Columns =
    [
        new("序号", 6, Centred: true), new("姓名", 11, Centred: true), new("单位", 18), new("职务", 16), new("签名", 16), new("签到时间", 12), new("备注", 14),
    ];

    /// <summary>The sheet of a session.</summary>
    public static Paper Of(SessionOnPaper session)
    {
        var people = session.Places.Select(place => (place.Who, Remark: Remark(place)));
        var groups = session.Groups.SelectMany(group => Enumerable.Repeat(
            (Who: new Attendee(null, group.Name), Remark: group.SittingIn ? "列席" : string.Empty),
            group.Headcount ?? LinesOfGroup));
        var lines = people.Concat(groups).ToList();
        if (lines.Count == 0) lines.AddRange(Enumerable.Repeat((new Attendee(null), string.Empty), LinesOfNobody));
        IReadOnlyList<IReadOnlyList<string>> rows =
        [
            .. lines.Select((line, index) => (IReadOnlyList<string>)
            [
                Sentences.Written(index + 1), line.Who.Name ?? string.Empty, line.Who.Unit ?? string.Empty, line.Who.Post ?? string.Empty, string.Empty, string.Empty, line.Remark,
            ]),
        ];
        return new Paper(PaperForm.Office, $"签到表 {session.Title}", IsDraft: false,
        [
            new Block.Title($"{session.Title}\n签到表"),
            new Block.Paragraph(string.Join("　　", Head(session))),
            new Block.Table(Columns, rows, RowHeight: rows.Count is > RoomyOnOnePage and <= MostOnOnePage ? 8.2m : 9.5m),
        ]);
    }

    private static IEnumerable<string> Head(SessionOnPaper session)
    {
        yield return $"时间：{session.Day.Written}{(Sentences.Times(session) is { } times ? $" {times}" : string.Empty)}";
        yield return $"地点：{session.Venue ?? "＿＿＿＿＿＿＿＿"}";
    }

    // Before the session the sheet says who is not to be waited for; who was there is what people sign.
    private static string Remark(Place place)
    {
        List<string> remarks = [];
        if (place.SittingIn) remarks.Add("列席");
        if (place.Filled == PlaceFilled.OnLeave) remarks.Add("请假");
        return string.Join('，', remarks);
    }
}
