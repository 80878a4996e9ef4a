using StudyLog.Documents.Papers;
using StudyLog.Documents.Spreadsheets;

namespace StudyLog.Features.Archives;

/// <summary>What was said and what was amended in a year, gathered session by session.</summary>
internal sealed class YearInWords
{
    private static readonly IReadOnlyList<Column> SpeechColumns =
    [
        Column.Text("场次编号", 12), Column.Date("日期", 12), Column.Text("场次", 36), Column.WholeNumber("序号", 8), Column.Text("类别", 12),
        Column.Text("发言人", 14), Column.Text("单位", 20), Column.Text("职务", 18), Column.Text("内容", 80),
    ];

    private static readonly IReadOnlyList<Column> AmendmentColumns =
    [
        Column.Text("场次编号", 12), Column.Date("日期", 12), Column.Text("场次", 36), Column.Text("更正项", 14), Column.Text("签字时", 40),
        Column.Text("更正为", 40), Column.Text("事由", 40), Column.Text("更正人", 16), Column.Date("更正日期", 12),
    ];

    private readonly List<Cell[]> speeches = [];
    private readonly List<Cell[]> amendments = [];

    /// <summary>Takes in one session.</summary>
    public void Tell(SessionOnPaper session)
    {
        speeches.AddRange(session.Remarks.Select(remark => (Cell[])
        [
            .. HeadOf(session), Cell.Number(remark.Seq), Cell.Text(WordOf(remark.Kind)), Cell.Text(remark.Speaker?.Name), Cell.Text(remark.Speaker?.Unit), Cell.Text(remark.Speaker?.Post), Cell.Text(remark.Said),
        ]));
        amendments.AddRange(session.Amendments.Select(amended => (Cell[])
        [
            .. HeadOf(session), Cell.Text(amended.Field), Cell.Text(amended.Old), Cell.Text(amended.New), Cell.Text(amended.Reason), Cell.Text(amended.Who), Cell.Date(amended.On),
        ]));
    }

    /// <summary>发言, session by session.</summary>
    public Sheet Speeches() => new("发言", SpeechColumns, speeches.ToAsyncEnumerable());

    /// <summary>更正, likewise.</summary>
    public Sheet Amendments() => new("更正", AmendmentColumns, amendments.ToAsyncEnumerable());

    private static Cell[] HeadOf(SessionOnPaper session) =>
        [Cell.Text(session.Number), session.Day.MonthOnly ? Cell.Text(session.Day.Written) : Cell.Date(session.Day.On), Cell.Text(session.Title)];

    private static string WordOf(SpokenKind kind) => kind switch
    {
        SpokenKind.Keynote => "重点发言",
        SpokenKind.Consensus => "大家认为",
        SpokenKind.Requirement => "会议要求",
        _ => "交流发言",
    };
}
