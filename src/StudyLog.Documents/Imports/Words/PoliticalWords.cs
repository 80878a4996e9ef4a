namespace StudyLog.Documents.Imports.Words;

/// <summary>政治面貌: whether somebody is a member of the party.</summary>
internal static class PoliticalWords
{
    /// <summary>The words.</summary>
    public static ClosedList<bool> List { get; } = new(
        (true, ["中共党员", "党员", "中国共产党党员", "中共", "正式党员", "中共正式党员"]),
        (true, ["是", "Y", "Yes", "True", "1", "√", "✓", "✔", "☑"]),
        (true, ["预备党员", "中共预备党员"]),
        (false,
        [
            "群众", "普通群众", "非党员", "非中共党员", "积极分子", "入党积极分子", "发展对象", "入党申请人",
        ]),
        (false, ["否", "不是", "N", "No", "False", "0", "×", "✗", "✘", "✕", "✖", "☒"]),
        (false, ["共青团员", "团员", "共青团"]),
        (false,
        [
            "民主党派", "民革", "民革党员", "民盟", "民盟盟员", "民建", "民建会员", "民进", "民进会员", "农工党", "农工党党员", "致公党", "致公党党员", "九三学社", "九三学社社员", "台盟", "台盟盟员",
        ]),
        (false, ["无党派人士", "无党派", "无党派民主人士"]));
}
