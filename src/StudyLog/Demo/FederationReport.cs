namespace StudyLog.Demo;

/// <summary>
/// The first report of a newspaper page of 2022, verbatim: broken lines joined, spaces between Chinese characters taken out, punctuation
/// kept. Nothing here is our wording but the two inferences, which say so.
/// </summary>
public static class FederationReport
{
    public const string Organisation = "中国社会工作联合会";
    public const string Leadership = "联合会领导班子";
    public const string PartyCommittee = "联合会党委";

    public const string Title = "中国社会工作联合会召开专题会议学习贯彻党的二十大会议精神";
    public const string DateAsPrinted = "10 月 25日";
    public const string Citation = "据中国社会工作联合会";
    public const string Chair = "陈存根";
    public const string ChairPost = "会长";

    public const string LeadershipGroup = "联合会党政领导班子";
    public const string HeadsGroup = "部分部门负责人";

    public const string Report = "习近平总书记代表十九届中央委员会所做的报告";
    public const string ReportAuthor = "习近平";
    public const string Communique = "二十大会议公报";

    public const string GroupBroadcast = "集中收听收看";
    public const string SelfStudy = "自学了习近平总书记代表十九届中央委员会所做的报告";

    public static readonly IReadOnlyList<string> Inferred =
    [
        "年份：原文只载“10 月 25日”，2022年系推定",
        "议程：第1至3项的次序系推定，原文只载明会议要求“在大家发言结束后”提出",
    ];

    public static readonly IReadOnlyList<string> Agenda =
    [
        "会上集体学习了二十大会议公报",
        "与会同志结合工作实际，围绕自己的学习感悟和分管工作谈认识、谈感想、谈体会",
        "在大家发言结束后，陈存根要求",
    ];

    public static readonly IReadOnlyList<string> Consensus =
    [
        "大家认为，刚刚胜利闭幕的党的二十大，是在全党全国各族人民迈上全面建设社会主义现代化国家新征程、向第二个百年奋斗目标进军的关键时刻召开的一次十分重要的大会，是一次高举旗帜、凝聚力量、团结奋进的大会，具有里程碑意义。",
        "大会选举产生的新一届中央领导班子，是担当新时代新征程党的历史使命的坚强领导集体，充分体现了全党共同意志，充分反映了亿万人民共同心愿，坚决拥护以习近平总书记为核心的新一届中央领导班子，深刻领会“两个确立”的决定性意义，不断增强“四个意识”、坚定“四个自信”，坚决做到“两个维护”，进一步提高政治判断力、政治领悟力、政治执行力，始终在思想上政治上行动上同党中央保持高度一致。",
        "大家认为，党的二十大报告集中体现了十八大以来我们党理论创新、实践创新、制度创新的新成果。报告内容与社会工作紧密相关，涵盖了社会工作的方方面面，为新时代社会工作的高质量发展指明了前进方向、确立了行动指南。",
        "下一步要把学习宣传贯彻二十大精神作为当前和今后一段时间的重要政治任务，要结合社会工作、结合联合会工作、结合分管业务工作的实际，不断加强学习领会，对标总书记和党中央的要求，围绕分管业务多方位开展研究和探索，从思想上强化认识，在工作中具体落实。",
    ];

    public static readonly IReadOnlyList<string> Requirements =
    [
        "联合会领导班子要带头学习领会二十大精神，要坚决拥护“两个确立”，坚决做到“两个维护”，要在深入学习、深刻领会、准确把握二十大精神的基础上，将大会精神和社会工作紧密联系、有机结合，把总书记的重要讲话精神落实到社会工作的具体实践中去。",
        "联合会党委要继续组织各部门、各单位分阶段、有步骤地开展学习宣传贯彻，在联合会内部迅速掀起学习宣传贯彻热潮，全面把握精神实质、核心要义和实践要求，坚决把思想和行动统一到党的二十大精神上来。",
        "联合会作为全国性、引领性、枢纽性的社会工作行业组织，要认真学习领会、贯彻执行二十大报告中关于“推进国家安全体系和能力现代化，坚决维护国家安全和社会稳定”“完善社会治理体系，健全共建共治共享的社会治理制度”“增进民生福祉，提高人民生活品质”等方面内容，坚持“以人民为中心”的发展思想，学深悟透，身体力行，团结带领全行业找准切入点、发力点，踔厉奋发、勇毅前行，在新的历史阶段找准社会工作的定位，紧紧围绕党和国家事业全局谋划工作，为全面建设社会主义现代化国家、全面推进中华民族伟大复兴做出积极的贡献。",
    ];
}
