using StudyLog.Documents.Papers;
using static StudyLog.Documents.Templates.TemplateField;

namespace StudyLog.Documents.Templates;

/// <summary>Everything that a control of a template may stand for: a closed list, whose tags stand in organisations' files.</summary>
public static class TemplateFields
{
    /// <summary>All of them, in the order of a paper.</summary>
    public static IReadOnlyList<TemplateField> All { get; } =
    [
        Of("organisation", ["单位名称"], session => session.Organisation),
        Of("document-number", ["发文字号", "期号"], (Occasion occasion) => occasion.DocumentNumber),
        Of("draft", ["草稿"], session => session.IsConfirmed ? null : DraftMark.Words),
        Of("number", ["场次编号"], session => session.Number),
        Of("kind", ["会议类型"], session => session.Kind),
        Of("title", ["标题", "会议名称", "会议标题"], session => session.Title),
        Of("opening", ["会议概况", "开头"], Opening.Of),
        Of("date", ["日期", "会议日期"], session => session.Day.Written),
        Of("date-as-printed", ["原文日期"], session => session.Day.AsPrinted),
        Of("times", ["时间", "会议时间"], session => Sentences.Times(session) ?? FieldWords.Missing(session, "开始时间")),
        Of("venue", ["地点", "会议地点"], session => session.Venue ?? FieldWords.Missing(session, "地点")),
        Of("organiser", ["组织单位"], session => session.Organiser ?? session.Organisation),
        Of("chair", ["主持人"], session => session.Chair?.Spoken ?? FieldWords.Missing(session, "主持人")),
        Of("recorder", ["记录人"], session => session.Recorder?.Spoken ?? FieldWords.Missing(session, "记录人")),
        Of("hours", ["学时"], session => session.Hours is { } hours ? Sentences.Written(hours) : null),
        Of("expected", ["应到", "应到人数"], session => session.Expected is { } people ? Sentences.Written(people) : null),
        Of("present", ["实到", "实到人数"], session => session.Present is { } people ? Sentences.Written(people) : null),
        Of("state", ["记录状态"], session => session.State),
        Of("source", ["来源"], session => session.Source),
        Of("back-filled", ["补录"], session => session.BackFilledOn is { } day ? $"{Days.Written(day)}补录" : null),

        Of("attending", ["出席", "出席人员"], session => FieldWords.GroupsAndPeople(session, sittingIn: false, place => place.IsThere)),
        Of("on-leave", ["请假", "请假人员"], session => FieldWords.People(session, sittingIn: false, place => place.Filled == PlaceFilled.OnLeave)),
        Of("absent", ["缺席", "缺席人员"], session => FieldWords.People(session, sittingIn: false, place => place.Filled == PlaceFilled.Absent)),
        Of("unmarked", ["未点名", "未点名人员"], session => FieldWords.People(session, sittingIn: false, place => place.Filled == PlaceFilled.Unmarked)),
        Of("sitting-in", ["列席", "列席人员"], session => FieldWords.GroupsAndPeople(session, sittingIn: true, FieldWords.MayBeThere)),
        Of("sitting-in-away", ["列席未到"], session => FieldWords.People(session, sittingIn: true, place => !FieldWords.MayBeThere(place))),
        Lines("groups", ["集体", "以集体名义"], session => session.Groups.Select(group => group.Written)),
        Lines("attendance-notes", ["到会说明"], FieldWords.Notes),

        Lines("studying", ["学习情况"], Minutes.Studied),
        Lines("pre-studies", ["会前学习"], session => session.Before.Select(Sentences.Of)),
        Lines("materials", ["学习内容", "学习材料"], session => session.Materials.Select(Sentences.Of)),
        Lines("agenda", ["议程"], session => session.Agenda.Select(item => item.Written)),
        Lines("consensus", ["会议认为"], session => FieldWords.Said(session, SpokenKind.Consensus)),
        Lines("requirements", ["会议要求"], session => FieldWords.Said(session, SpokenKind.Requirement)),
        Lines("votes", ["表决", "表决情况"], session => session.Votes.Select(Sentences.Of)),
        Lines("carried-over", ["续议事项"], session => session.CarriedOver),
        Lines("amendments", ["更正"], session => session.Amendments.Select(SessionRecord.Line)),
        Lines("attachments", ["附件"], session => session.Attachments),
        Lines("not-stated", ["未载明"], session => session.NotStated),
        Lines("inferred", ["推定"], session => session.Inferred),

        Repeated("people", ["人员名单"], session => session.Places),
        OfEach<Place>("people", "person.number", ["人员序号"], (place, session) => FieldWords.Seq(session.Places, place)),
        OfEach<Place>("people", "person.name", ["姓名"], (place, _) => place.Who.Name),
        OfEach<Place>("people", "person.unit", ["单位", "所在单位"], (place, _) => place.Who.Unit),
        OfEach<Place>("people", "person.post", ["职务"], (place, _) => place.Who.Post),
        OfEach<Place>("people", "person.attendance", ["到会情况"], (place, _) => FieldWords.Attendance(place)),
        OfEach<Place>("people", "person.remark", ["备注"], (place, _) => place.Remark),

        Repeated("remarks", ["发言", "发言情况"], session => session.Remarks.Where(FieldWords.IsSpeech)),
        OfEach<Spoken>("remarks", "remark.speaker", ["发言人"], (remark, _) => remark.Speaker?.Spoken),
        OfEach<Spoken>("remarks", "remark.lead", ["发言引语"], (remark, _) => Minutes.Lead(remark)),
        OfEach<Spoken>("remarks", "remark.unit", ["发言人单位"], (remark, _) => remark.Speaker?.Unit),
        OfEach<Spoken>("remarks", "remark.kind", ["发言类型"], (remark, _) => remark.Kind == SpokenKind.Keynote ? "重点发言" : "发言"),
        OfEach<Spoken>("remarks", "remark.agenda", ["发言议程"], (remark, session) => session.Agenda.FirstOrDefault(item => item.Seq == remark.AgendaSeq)?.Title),
        OfEach<Spoken>("remarks", "remark.text", ["发言内容"], (remark, _) => remark.Said),

        Repeated("follow-ups", ["督办事项"], session => session.FollowUps),
        OfEach<Required>("follow-ups", "follow-up.number", ["督办编号"], (followUp, _) => followUp.Number),
        OfEach<Required>("follow-ups", "follow-up.matter", ["督办内容", "事项"], (followUp, _) => followUp.Matter),
        OfEach<Required>("follow-ups", "follow-up.lead", ["主办"], (followUp, _) => followUp.Lead),
        OfEach<Required>("follow-ups", "follow-up.with", ["协办"], (followUp, _) => string.Join('、', followUp.With)),
        OfEach<Required>("follow-ups", "follow-up.owner", ["责任人"], (followUp, _) => followUp.Owner),
        OfEach<Required>("follow-ups", "follow-up.due", ["完成时限"], (followUp, _) => followUp.Due),
        OfEach<Required>("follow-ups", "follow-up.duty", ["办理要求"], (followUp, _) => followUp.Duty),
        OfEach<Required>("follow-ups", "follow-up.status", ["办理状态"], (followUp, _) => followUp.Status),

        Section("date-section", ["日期部分"], session => session.Day.On is not null),
        Section("times-section", ["时间部分"], session => Sentences.Times(session) is not null),
        Section("venue-section", ["地点部分"], session => session.Venue is not null),
        Section("chair-section", ["主持人部分"], session => session.Chair is not null),
        Section("attending-section", ["出席部分"], session => FieldWords.GroupsAndPeople(session, sittingIn: false, place => place.IsThere).Length > 0),
        Section("sitting-in-section", ["列席部分"], session => FieldWords.GroupsAndPeople(session, sittingIn: true, FieldWords.MayBeThere).Length > 0),
        Section("sitting-in-away-section", ["列席未到部分"], session => session.Places.Any(place => place.SittingIn && !FieldWords.MayBeThere(place))),
        Section("on-leave-section", ["请假部分"], session => session.Places.Any(place => !place.SittingIn && place.Filled == PlaceFilled.OnLeave)),
        Section("absent-section", ["缺席部分"], session => session.Places.Any(place => !place.SittingIn && place.Filled == PlaceFilled.Absent)),
        Section("unmarked-section", ["未点名部分"], session => session.Places.Any(place => !place.SittingIn && place.Filled == PlaceFilled.Unmarked)),
        Section("attendance-notes-section", ["到会说明部分"], session => FieldWords.Notes(session).Any()),
        Section("groups-section", ["集体部分"], session => session.Groups.Count > 0),
        Section("studying-section", ["学习情况部分"], session => session.Before.Count + session.Materials.Count > 0),
        Section("pre-studies-section", ["会前学习部分"], session => session.Before.Count > 0),
        Section("materials-section", ["学习内容部分"], session => session.Materials.Count > 0),
        Section("agenda-section", ["议程部分"], session => session.Agenda.Count > 0),
        Section("remarks-section", ["发言部分"], session => session.Remarks.Any(FieldWords.IsSpeech)),
        Section("consensus-section", ["会议认为部分"], session => FieldWords.Said(session, SpokenKind.Consensus).Any()),
        Section("requirements-section", ["会议要求部分"], session => FieldWords.Said(session, SpokenKind.Requirement).Any()),
        Section("follow-ups-section", ["督办事项部分"], session => session.FollowUps.Count > 0),
        Section("carried-over-section", ["续议事项部分"], session => session.CarriedOver.Count > 0),
        Section("votes-section", ["表决部分"], session => session.Votes.Count > 0),
        Section("amendments-section", ["更正部分"], session => session.Amendments.Count > 0),
        Section("attachments-section", ["附件部分"], session => session.Attachments.Count > 0),
        Section("not-stated-section", ["未载明部分"], session => session.NotStated.Count > 0),
        Section("inferred-section", ["推定部分"], session => session.Inferred.Count > 0),
        Section("source-section", ["来源部分"], session => session.Source is not null),
        Section("back-filled-section", ["补录部分"], session => session.BackFilledOn is not null),
    ];

    private static readonly Dictionary<string, TemplateField> ByName =
        All.SelectMany(field => field.Names.Append(field.Tag).Select(name => (name, field)))
            .ToDictionary(pair => pair.name, pair => pair.field, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a tag or title stands for; null: nothing.</summary>
    public static TemplateField? Named(string name) => ByName.GetValueOrDefault(name.Trim());
}
