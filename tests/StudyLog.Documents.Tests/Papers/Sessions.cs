using CsCheck;
using StudyLog.Documents.Papers;

namespace StudyLog.Documents.Tests.Papers;

/// <summary>Sessions to make papers from: one told out, and any that may come.</summary>
internal static class Sessions
{
    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.String[Gen.Char["学习贯彻党的精神，。《》“”、一二三四五六七八九十会议abc 019<>&'\"\t\n"], 1, 60], Gen.String[1, 20].Select(text => $"文{text}"));

    private static readonly Gen<string?> Perhaps = Texts.Null();

    private static readonly Gen<Attendee> Attendees = Gen.Select(Texts, Perhaps, Perhaps, (name, unit, post) => new Attendee(name, unit, post));

    private static readonly Gen<DateOnly> Dates = Gen.Int[0, 40_000].Select(day => new DateOnly(1980, 1, 1).AddDays(day));

    private static readonly Gen<Place> Places = Gen.Select(Attendees, Gen.Bool, Gen.Enum<PlaceFilled>(), Perhaps, (who, sittingIn, filled, remark) => new Place(who, sittingIn, filled, remark));

    private static readonly Gen<PlacesOfGroup> Groups =
        Gen.Select(Texts, Gen.Bool, Gen.Nullable(Gen.Int[0, 60]), (name, sittingIn, headcount) => new PlacesOfGroup(name, sittingIn, headcount, headcount is { } people ? $"{people}余人" : null));

    private static readonly Gen<Studied> Materials = Gen.Select(Texts, Perhaps, Perhaps, Perhaps, Perhaps, (mode, title, author, leader, note) => new Studied(mode, title, author, leader, 30, note));

    private static readonly Gen<Spoken> Remarks =
        Gen.Select(Gen.Int[1, 9], Gen.Enum<SpokenKind>(), Attendees.Null(), Texts, Gen.Nullable(Gen.Int[1, 4]), (seq, kind, speaker, said, item) => new Spoken(seq, kind, speaker, said, item));

    private static readonly Gen<Required> FollowUps =
        Gen.Select(Texts, Texts, Texts, Texts.List[0, 2], Perhaps, Gen.Nullable(Gen.Int[1, 9]), (number, matter, lead, with, owner, seq) => new Required(number, matter, lead, with, owner, "2026年12月1日", "在办", seq));

    /// <summary>Sessions with anything in any member.</summary>
    public static Gen<SessionOnPaper> Any { get; } = Gen.Select(
        Gen.Select(Texts, Perhaps, Gen.Bool, Gen.Nullable(Dates), Gen.Select(Attendees.Null(), Attendees.Null())),
        Gen.Select(Places.List[0, 12], Groups.List[0, 3], Materials.List[0, 3], Materials.List[0, 3]),
        Gen.Select(Remarks.List[0, 8], FollowUps.List[0, 4], Texts.List[0, 3], Texts.List[0, 3]),
        (head, who, said) => new SessionOnPaper
        {
            Organisation = "某某局党组",
            Number = "2026-0001",
            Kind = "专题会议",
            Title = head.Item1,
            Venue = head.Item2,
            IsConfirmed = head.Item3,
            Day = new KnownDay(head.Item4),
            State = "已确认",
            Chair = head.Item5.Item1,
            Recorder = head.Item5.Item2,
            Places = who.Item1,
            Groups = who.Item2,
            Before = who.Item3,
            Materials = who.Item4,
            Remarks = said.Item1,
            FollowUps = said.Item2,
            Attachments = said.Item3,
            Inferred = said.Item4,
            Agenda = [new(1, "第一项", IsFirstItem: true), new(2, "第二项", IsFirstItem: false)],
            Votes = [new("通过决议", 12, 10, 1, 9, 0, 2, QuorumMet: true, Passed: true)],
            Amendments = [new("地点", "一楼", "二楼", "写错了", "学习秘书", new DateOnly(2026, 3, 1))],
        });

    /// <summary>A session of a study group with everybody's part in it.</summary>
    public static SessionOnPaper StudyGroup { get; } = new()
    {
        Organisation = "某某县水务局党组",
        Number = "2026-0012",
        Kind = "理论学习中心组学习",
        Title = "专题学习水资源管理有关规定",
        Day = new KnownDay(new DateOnly(2026, 3, 5)),
        From = new TimeOnly(9, 0),
        To = new TimeOnly(11, 30),
        Venue = "三楼会议室",
        Organiser = "某某县水务局党组",
        Chair = new Attendee("陈立新", "局领导", "党组书记、局长"),
        Recorder = new Attendee("周敏", "办公室", "学习秘书"),
        Hours = 2.5m,
        Expected = 6,
        Present = 4,
        State = "已确认",
        IsConfirmed = true,
        Places =
        [
            new(new("陈立新", "局领导", "党组书记、局长"), SittingIn: false, PlaceFilled.Present),
            new(new("王海", "局领导", "副局长"), SittingIn: false, PlaceFilled.Late, "9:20到会"),
            new(new("李小芳", "办公室", "主任"), SittingIn: false, PlaceFilled.Present),
            new(new("赵刚", "规划科", "科长"), SittingIn: false, PlaceFilled.OnLeave, "外出开会，陈立新批准"),
            new(new("孙丽", "规划科", "副科长"), SittingIn: false, PlaceFilled.Present),
            new(new("钱伟", "水政科", "科长"), SittingIn: false, PlaceFilled.Absent),
            new(new("吴青", "纪检组", "组长"), SittingIn: true, PlaceFilled.Present),
        ],
        Groups = [new("各乡镇水务站负责人", SittingIn: true, 12, "12人")],
        Before = [new("会前自学", "水法")],
        Materials = [new("领学", "关于加强水资源管理的意见", null, "王海", 40), new("传达", "全市水利工作会议精神")],
        Agenda = [new(1, "学习有关规定", IsFirstItem: true), new(2, "讨论全年安排", IsFirstItem: false)],
        Remarks =
        [
            new(1, SpokenKind.Keynote, new("王海", "局领导", "副局长"), "要把规定落到每一个取水口。", 1),
            new(2, SpokenKind.Remark, new("李小芳", "办公室", "主任"), "办公室做好督办。", 2),
            new(3, SpokenKind.Consensus, null, "管好水资源是全局的头等大事。", 2),
            new(4, SpokenKind.Requirement, new("陈立新", "局领导", "党组书记、局长"), "规划科要在年底前完成取水口登记。", 2),
        ],
        Votes = [new("通过全年学习计划", 6, 4, null, 4, 0, 0, QuorumMet: true, Passed: true)],
        FollowUps = [new("2026-0031", "完成取水口登记", "规划科", ["水政科"], "赵刚", "2026年12月31日", "在办", 4, new(2026, 12, 31))],
        Attachments = ["取水口清单.xlsx"],
        NotStated = [],
        Inferred = ["议程次序系按发言先后推定"],
    };
}
