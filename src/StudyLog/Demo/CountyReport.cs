namespace StudyLog.Demo;

/// <summary>
/// The second report of a newspaper page of 2022, verbatim: broken lines joined, spaces between Chinese characters taken out, punctuation
/// kept. Nothing here is our wording but the inferences, which say so.
/// </summary>
public static class CountyReport
{
    public const string County = "四川省内江市威远县";
    public const string Headline = "四川：首个县级“五社联动”支持中心建立";
    public const string Citation = "本报记者于俊如";
    public const string Reporter = "于俊如";
    public const string Caption = "威远县“五社联动”支持中心揭牌仪式";

    public const string Programme = "四川省第三批城乡社区治理试点项目";
    public const string Experts = "跟踪指导专家团队";
    public const string WhatExpertsDo = "为做好试点项目，威远县邀请了高校、枢纽型社会组织组成的跟踪指导专家团队，详细分析威远在地资源，拟定试点方案，精准高效开展试点。";

    public const string CountyHead = "罗侯勇";
    public const string CountyHeadPost = "威远县委副书记、县长";
    public const string MemberUnits = "省级城乡社区治理试点项目领导小组成员单位";

    public const string Town = "严陵镇";
    public const string Lotus = "荷花街社区";
    public const string TeamOfExperts = "专家团队";
    public const string Hub = "枢纽型社会组织";
    public const string Earlier = "前期";

    public const string Launch = "四川省第三批城乡社区治理试点项目启动仪式";
    public const string LaunchDay = "10 月 27 日";
    public const string MobilisationSpeech = "我们将深入贯彻党的二十大、省十二次党代会精神，坚持‘讲政治、抓发展、惠民生、保安全’，念好‘试字经’，做好‘点文章’，大力推进从‘试点’到‘示范’，以赶考姿态奋力打好城乡社区试点创建‘攻坚战’。";
    public const string CivilAffairs = "威远县民政局相关领导";
    public const string FiveParts = "我们创新‘五社联动’支持中心，就是要构建起以社区为平台，以社会组织为载体，以社会工作专业人才为支撑，以社区志愿服务队伍为依托，以社会慈善资源为助推的新型社区治理机制。";

    public const string Workshop = "SWOT工作坊";
    public const string ZhangLi = "张丽";
    public const string ZhangLiPost = "严陵镇荷花街社区书记";
    public const string WhatTheWorkshopTaught = "这种工作坊的互动方法很好，充分调动了参会人员共同参与讨论的积极性，汇聚大家的智慧。通过本次活动，我们意识到劣势与优势的可以进行转换、相互弥补，我们将用这个方法来分析如何利用社区优势与机遇破解社区治理难点、痛点。";

    public const string Training = "项目书撰写培训会";
    public const string Contest = "威远县暨严陵镇首届公益创投大赛";
    public const string Aims = "据介绍，本次公益创投活动旨在通过创意投标、项目运作、第三方评估等，培育和发展公益性社会组织，促进其规范治理、提升专业服务能力，推进社会发育和成长，撬动辖区居民、商家、企事业单位等参与社区服务，培育更多的治理主体，构建人人有责、人人尽责、人人享有的社区治理共同体。";
    public const string Projects = "社区治理项目";

    public static readonly string Background = string.Join(
        '\n',
        "党的二十大明确指出，要完善社会治理体系，健全共建共治共享的社会治理制度，四川省委第十二次党代会明确提出，要加强乡镇（街道）和城乡社区治理。威远县委、县政府高度重视城乡社区治理工作，并以威远县省级城乡社区治理试点项目为抓手，试点探索第二个百年奋斗目标新征程中城乡社区治理新路径。",
        "为高位推进该项试点项目，全县成立了以县委书记、县政府县长双组长，县委组织部部长、县政府分管副县长双副组长的威远县省级城乡社区治理试点项目领导小组，高位统筹、谋划全县省级城乡社区治理试点项目。",
        "威远县省级城乡社区治理试点项目涉及严陵镇以及东风路社区、锦城社区、荷花街社区、大桥街社区、杨家坝社区等五个社区。");

    public static readonly IReadOnlyList<string> Communities = ["东风路社区", "锦城社区", Lotus, "大桥街社区", "杨家坝社区"];

    public static readonly IReadOnlyList<(string Unit, string Task)> Tasks =
    [
        (Town, "“五社联动”机制创新"), ("东风路社区", "便民服务型"), ("锦城社区", "便民服务型"),
        (Lotus, "社会组织参与型"), ("大桥街社区", "社会组织参与型"), ("杨家坝社区", "自治互助型"),
    ];

    public static readonly IReadOnlyList<string> LaunchInferred =
    [
        "年份：原文只载“10 月 27 日”，2022年系推定",
        "启动会即启动仪式：原文两处所称不同，系推定",
        "议程：第1至2项的次序系推定",
        "民政局相关领导的介绍：原文未载明是否在启动仪式上所说，记入本场系推定",
    ];

    public static readonly IReadOnlyList<string> LaunchGroups =
        ["威远县委、县政府主要领导", "威远县 38 个省级城乡社区治理试点项目领导小组成员单位主要负责人", "试点镇、社区负责人", "在地社会组织代表"];

    public static readonly IReadOnlyList<string> LaunchAgenda =
    [
        "罗侯勇在全县省级城乡社区治理试点项目启动会上进行了动员讲话。",
        "威远县城乡社区治理试点项目工作领导小组组长、中共威远县委副书记、县长罗侯勇为威远县“五社联动”支持中心揭牌，这标志着四川省首个县（市、区）级“五社联动”支持中心在威远建立，威远县四川省第三批城乡社区治理试点项目进入全面实施阶段。",
    ];

    public static readonly IReadOnlyList<string> WorkshopInferred =
        ["议程：第1至3项的次序系推定", "张丽的介绍：原文未载明是否在工作坊上所说，记入本场系推定"];

    public static readonly IReadOnlyList<string> WorkshopGroups = ["严陵镇各社区“两委”成员", "党员代表", "居民骨干代表", "在地社会组织代表"];

    public static readonly IReadOnlyList<string> WorkshopAgenda =
    [
        "专家团队对县试点社区进行了资源调查，并采用 SWOT工作坊，引导社区“两委”、居民骨干全面梳理社区“人、文、地、产、景”等资源，对社区治理进行战略、战术规划。",
        "严陵镇各社区“两委”成员、党员代表、居民骨干代表、在地社会组织代表等多元主体共同参与讨论分析社区的优势、劣势、机遇与挑战。",
        "成都团队就各小组讲述的 S、W、O、T四个元素的联动进行了专业讲述，重点就如何把利用优势、机遇破解社区劣势和挑战给出了具有针对性的建议，如加强与辖区学校联动，协商错时使用学校活动场地等。",
    ];

    public static readonly IReadOnlyList<string> TrainingAgenda = ["详细阐述了公益创投活动的意义及项目书撰写重点及注意事项"];

    public static readonly IReadOnlyList<string> ContestInferred = ["议程：第1至2项的次序系推定"];

    public static readonly IReadOnlyList<string> ContestGroups =
        ["威远县本土及外来社会组织、自组织", "威远县委组织部", "县民政局", Town, "五个试点社区", "成都实务专家", "财务专家", "枢纽平台"];

    public static readonly IReadOnlyList<string> ContestAgenda =
    [
        "经过精细化指导，30 余个社区治理项目进入现场评审答辩，威远县委组织部、县民政局、严陵镇、五个试点社区、成都实务专家、财务专家、枢纽平台多方代表参与担任活动评委。",
        "经评委团认真研判，拟立项目 20 余个。",
    ];
}
