using StudyLog.Domain.Materials;
using RegisterMaterial = StudyLog.Features.Materials.Registering.RegisterMaterial;

namespace StudyLog.Demo.Office;

/// <summary>What a month is about: the material that is read, and what is said about it.</summary>
/// <param name="Name">In a few words.</param>
/// <param name="Material">The title of the material; no such paper exists.</param>
/// <param name="Kind">What sort of paper it is.</param>
/// <param name="Said">What speakers say.</param>
/// <param name="Agreed">大家认为.</param>
public sealed record Theme(string Name, string Material, MaterialKind Kind, IReadOnlyList<string> Said, string Agreed);

/// <summary>One theme a month, the oldest first.</summary>
public static class Themes
{
    public static IReadOnlyList<Theme> All { get; } =
    [
        new(
            "调查研究",
            "《怎样把一次调研做实》读本",
            MaterialKind.Book,
            ["下去之前先把问题列清楚，回来之后逐条对照，才不会走马观花。", "今年到窗口坐了三天，才知道材料清单里有两项早就没有用了。", "调研报告写得短一些，附上原始记录，别人才能接着查。"],
            "大家认为，调研贵在见到人、问到事，结论要经得起再问一遍。"),
        new(
            "文风会风",
            "《公文写作二十讲》",
            MaterialKind.Book,
            ["通知能一页说完的不写两页，能当面说清的不发通知。", "会议议题提前三天送到，会上只讨论不念稿。", "科里把常用的七种公文做成了范例，新来的同志照着写少走弯路。"],
            "大家认为，改文风先改习惯，少一些套话，多一些办法。"),
        new(
            "窗口服务",
            "《政务服务窗口工作手册》",
            MaterialKind.Document,
            ["群众跑第二趟，多半是第一趟没有一次说清。", "把最常见的三十个问题贴在等候区，排队的人少了一半。", "窗口每周留出半天整理退件原因，再反馈给业务科室。"],
            "大家认为，服务好不好，要看来办事的人少跑了几趟。"),
        new(
            "档案管理",
            "《机关档案整理要点》",
            MaterialKind.Regulation,
            ["归档不是年底的事，会开完一周内就应当成卷。", "去年有四份记录缺了附件，今年改为谁主办谁补齐。", "电子件和纸质件的编号要对得上，查起来才快。"],
            "大家认为，档案是给以后的人看的，缺一页就说不清一件事。"),
        new(
            "安全生产",
            "《办公场所安全自查指南》",
            MaterialKind.Document,
            ["演练时发现二楼西侧的门推不开，当天就修了。", "值班的同志要知道总闸在哪里，不能只知道电话。", "隐患登记要写到人、写到天，整改完要回头看。"],
            "大家认为，安全的账平时一笔一笔记，不能出了事再补。"),
        new(
            "财务内控",
            "《单位内部控制问答》",
            MaterialKind.Book,
            ["报销慢，慢在单据反复补，我们把一次告知做成了清单。", "合同签之前先看付款条件，后面就少扯皮。", "每季度抽查十笔支出，把发现的问题在科务会上讲明白。"],
            "大家认为，制度要让老实人不吃亏，让走捷径的人走不通。"),
        new(
            "数据共享",
            "《部门数据共享操作规程》",
            MaterialKind.Regulation,
            ["同一张表三个科室各报一遍，数字还不一样，根子是口径没有统一。", "先把字段说明写清楚，再谈系统对接。", "数据谁产生谁负责更正，用的人发现错了要告诉他。"],
            "大家认为，数据多跑路的前提是数据靠得住。"),
        new(
            "群众来信",
            "《来信来访办理实务》",
            MaterialKind.Book,
            ["来信的人最怕没有回音，能办不能办都要说一声。", "同一件事来了三次，应当由负责人约谈，不能再转。", "把办结的典型案例整理出来，新同志学得快。"],
            "大家认为，把小事办好，大事就少。"),
        new(
            "节约机关",
            "《节约型机关建设手册》",
            MaterialKind.Document,
            ["空调和照明分区控制以后，上个月用电降了一成。", "能线上审的不打印，确需打印的双面打印。", "公务用车拼车出行，一周少跑了六趟。"],
            "大家认为，节约是习惯，领导带头比贴标语管用。"),
        new(
            "依法办事",
            "《行政办事法律常识》",
            MaterialKind.Book,
            ["答复群众要写明依据，只说“按规定”等于没有说。", "程序走到位，结果才站得住。", "拿不准的先问法律顾问，问过的问题建一本台账。"],
            "大家认为，依法办事先要把法条读懂，再把道理讲清。"),
        new(
            "基层减负",
            "《给基层减负的十个做法》",
            MaterialKind.Article,
            ["今年合并了五张报表，基层少填四成。", "检查能合并的合并，不留痕的不考核。", "给基层打电话之前先查一遍我们自己有没有这个数。"],
            "大家认为，减负减的是重复和形式，责任一点不能减。"),
        new(
            "年度总结",
            "《年度工作总结与计划编写说明》",
            MaterialKind.Document,
            ["总结不写做了多少次，写解决了什么。", "没有办成的事单独列一页，写明卡在哪里。", "明年的计划要和今年没办完的接得上。"],
            "大家认为，总结是为了明年少走弯路。"),
    ];

    /// <summary>The theme of so many months ago.</summary>
    public static Theme Of(int monthsAgo) => All[All.Count - 1 - monthsAgo];

    public static async Task Record(OfficeDesk office)
    {
        for (var place = 0; place < All.Count; place++)
        {
            var theme = All[place];
            var issued = office.Days.First.AddMonths(place - 1);
            await office.Enter(new RegisterMaterial.Body(
                office.Ids.Theme(theme.Name), theme.Material, theme.Kind, Author: null, "本办资料室", issued, Url: null, Classified: null).On(office.Days.First));
        }
    }
}
