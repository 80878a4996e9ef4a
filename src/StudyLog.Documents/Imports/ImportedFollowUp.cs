namespace StudyLog.Documents.Imports;

/// <summary>期限种类.</summary>
public enum DueKind
{
    /// <summary>限期.</summary>
    Date,

    /// <summary>长期坚持.</summary>
    Continuous,

    /// <summary>未定期限.</summary>
    Unspecified,
}

/// <summary>The states of a follow-up.</summary>
public enum FollowUpState
{
    /// <summary>未交办.</summary>
    NotIssued,

    /// <summary>已交办.</summary>
    Issued,

    /// <summary>已签收.</summary>
    Received,

    /// <summary>待验收.</summary>
    Submitted,

    /// <summary>已退回.</summary>
    Returned,

    /// <summary>已办结.</summary>
    Closed,

    /// <summary>已暂缓.</summary>
    Suspended,

    /// <summary>已撤销.</summary>
    Cancelled,
}

/// <summary>A line of a ledger of follow-ups. What the table does not say is null, or a list with nothing in it.</summary>
/// <param name="Number">编号.</param>
/// <param name="Matter">事项.</param>
/// <param name="SourceSession">来源场次: the session's title.</param>
/// <param name="SourceNumber">来源编号: the session's number.</param>
/// <param name="SourceText">来源原话.</param>
/// <param name="LeadDepartment">主办.</param>
/// <param name="CoDepartments">协办.</param>
/// <param name="CoResponsibles">共同责任, as text (各部门).</param>
/// <param name="Owner">责任人.</param>
/// <param name="IssuedOn">交办日期.</param>
/// <param name="DueKind">期限种类; where none is stated, what stands in the place of the day says it.</param>
/// <param name="DueOn">完成期限.</param>
/// <param name="State">状态.</param>
/// <param name="Percent">进度（%）, 0 to 100.</param>
/// <param name="Returns">退回次数.</param>
/// <param name="ReturnReasons">退回原因, one a line.</param>
/// <param name="Extensions">延期次数.</param>
/// <param name="SubmittedOn">提交日期.</param>
/// <param name="ClosedOn">办结日期.</param>
/// <param name="Result">办理结果.</param>
/// <param name="Remark">备注.</param>
/// <param name="StateInResult">The state, where the result is nothing but a word for one.</param>
/// <param name="ClosedOnInResult">Whether it is the result that names the day.</param>
public sealed record ImportedFollowUp(
    string? Number,
    string Matter,
    string? SourceSession,
    string? SourceNumber,
    string? SourceText,
    string LeadDepartment,
    IReadOnlyList<string> CoDepartments,
    string? CoResponsibles,
    string? Owner,
    DateOnly? IssuedOn,
    DueKind? DueKind,
    DateOnly? DueOn,
    FollowUpState? State,
    int? Percent,
    int? Returns,
    IReadOnlyList<string> ReturnReasons,
    int? Extensions,
    DateOnly? SubmittedOn,
    DateOnly? ClosedOn,
    string? Result,
    string? Remark,
    FollowUpState? StateInResult = null,
    bool ClosedOnInResult = false);
