namespace StudyLog.Bench.Data;

/// <summary>Sentences of some fifty characters out of parts, so that a word stands in many of them or in few.</summary>
internal static class GeneratedWords
{
    private static readonly string[] _openings =
    [
        "结合本部门工作实际，", "对照上级要求，", "通过这次学习，", "围绕年度任务，", "针对检查中发现的问题，", "从基层反映的情况看，", "总结前一阶段的经验，", "着眼明年工作，",
    ];

    private static readonly string[] _subjects =
    [
        "社区服务", "志愿队伍", "养老助餐", "乡村振兴", "窗口办理", "数字档案", "安全生产", "防汛准备", "信访接待", "项目评审",
        "干部培训", "预算执行", "文化活动", "河道巡查", "校园周边", "公益创投", "人才引进", "绿化管护", "公交线路", "夜间照明",
    ];

    private static readonly string[] _aims =
    [
        "要进一步压实责任", "要把台账建细建全", "要及时公开办理结果", "要听取群众意见", "要明确完成时限", "要安排专人跟进", "要与相邻单位会商", "要形成书面材料", "要开展一次回头看", "要按月通报进展",
        "要减少不必要的报表", "要补齐短板", "要用好现有经费", "要先试点再推开", "要注意方式方法", "要做好交接",
    ];

    private static readonly string[] _endings = ["，确保取得实效。", "，下次会议报告进展。", "，年底前见到成效。", "，不增加基层负担。", "，遇到困难及时反映。", "，经验成熟后推广。"];

    /// <summary>Words to search for, from one that stands in a twentieth of the remarks to one that stands in a third.</summary>
    public static IReadOnlyList<string> Searched { get; } = ["助餐", "防汛", "信访", "评审", "夜间", "报表", "时限", "短板", "试点", "交接", "负担", "进展", "基层", "责任", "会商", "绿化"];

    public static string Remark(Random random) =>
        One(_openings, random) + One(_subjects, random) + "方面" + One(_aims, random) + "；" + One(_subjects, random) + "方面" + One(_aims, random) + One(_endings, random);

    private static string One(string[] of, Random random) => of[random.Next(of.Length)];
}
