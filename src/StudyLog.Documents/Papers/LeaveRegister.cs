using StudyLog.Documents.Word;

namespace StudyLog.Documents.Papers;

/// <summary>One line of the register: one person who was not at one session.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Department">部门.</param>
/// <param name="Session">场次: its day and title.</param>
/// <param name="Reason">事由.</param>
/// <param name="Approver">批准人; null: not approved, or nobody is named.</param>
/// <param name="ApprovedOn">批准时间.</param>
/// <param name="MakeUpDueOn">补学期限; null: no make-up study is assigned.</param>
/// <param name="MadeUpOn">补学时间.</param>
/// <param name="Mode">方式.</param>
/// <param name="Content">内容.</param>
/// <param name="Hours">学时.</param>
/// <param name="MakeUpState">验收情况: where the make-up study stands, in words; null: none is assigned.</param>
/// <param name="Accepter">验收人; null: not accepted.</param>
public sealed record LeaveLine(
    string Name,
    string? Department,
    string Session,
    string? Reason,
    string? Approver,
    DateOnly? ApprovedOn,
    DateOnly? MakeUpDueOn,
    DateOnly? MadeUpOn,
    string? Mode,
    string? Content,
    decimal? Hours,
    string? MakeUpState,
    string? Accepter);

/// <summary>请假与补学登记表: who was not there, why, and how it was made up for.</summary>
public static class LeaveRegister
{
    private static readonly IReadOnlyList<Column> Columns =
    [
        new("序号", 7, Centred: true), new("姓名", 10, Centred: true), new("部门", 11), new("场次", 17), new("事由", 12), new("批准人", 10, Centred: true), new("批准时间", 16, Centred: true),
        new("补学期限", 16, Centred: true), new("补学时间", 16, Centred: true), new("方式", 7, Centred: true), new("内容", 13), new("学时", 7, Centred: true), new("验收情况", 12, Centred: true),
        new("验收人", 14, Centred: true),
    ];

    /// <summary>The register.</summary>
    /// <param name="organisation">Whose it is.</param>
    /// <param name="period">What it covers, in words.</param>
    /// <param name="lines">Its lines, in order.</param>
    public static Paper Of(string organisation, string period, IReadOnlyList<LeaveLine> lines) => new(PaperForm.Office, $"请假与补学登记表 {period}", IsDraft: false,
    [
        new Block.Title($"{organisation}\n请假与补学登记表"),
        new Block.Paragraph(period),
        new Block.Table(Columns, [.. lines.Select(Row)], RowHeight: 9),
        .. lines.Count == 0 ? [new Block.Note("此期间没有请假、缺席或补学。")] : Array.Empty<Block>(),
    ],
    Landscape: true);

    private static IReadOnlyList<string> Row(LeaveLine line, int index) =>
    [
        Sentences.Written(index + 1),
        line.Name,
        line.Department ?? string.Empty,
        line.Session,
        line.Reason ?? string.Empty,
        line.Approver ?? string.Empty,
        Day(line.ApprovedOn),
        Day(line.MakeUpDueOn),
        Day(line.MadeUpOn),
        line.Mode ?? string.Empty,
        line.Content ?? string.Empty,
        line.Hours is { } hours ? Sentences.Written(hours) : string.Empty,
        line.MakeUpState ?? string.Empty,
        line.Accepter ?? string.Empty,
    ];

    private static string Day(DateOnly? day) => day is { } on ? Days.Briefly(on) : string.Empty;
}
