using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Spreadsheets;
using Cell = StudyLog.Documents.Spreadsheets.Cell;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>
/// Rows that StudyLog wrote into its own sheets, under the headings that stand in its source, say the same when they are read again: from a workbook, and
/// from comma-separated files in every encoding in which programs save them.
/// </summary>
public sealed class Reading_what_was_exported
{
    [Fact]
    public Task Gives_the_same_sessions() => RoundTrip.Same(
        What_StudyLog_writes_itself.Sessions, "学习台账", ImportedRows.Sessions, SessionsTable.Read, (session, heading) => heading switch
    {
        "编号" => Cell.Text(session.Number),
        "日期" => session.Date is not { } day ? Cell.Empty
            : day.Precision == StatedPrecision.Day ? Cell.Date(day.On) : Cell.Text(day.On.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        "原文日期" => Cell.Text(session.DateSourceText),
        "会议类型" => RoundTrip.Word<SessionKind>(session.Kind),
        "标题" => Cell.Text(session.Title),
        "主持人" => Cell.Text(session.Chair),
        "学习材料" => Cell.Text(TitleLists.Written(session.Materials)),
        "第一议题" => Cell.YesNo(session.FirstAgendaItem),
        "应到" => Cell.Number(session.Expected),
        "实到" => Cell.Number(session.Present),
        "人数依据" => Cell.Text("会议载明"),
        "出勤率" => Cell.Number(0.625m),
        "学时" => Cell.Number(session.StudyHours),
        "请假" => Cell.Number(session.OnLeave.Count),
        "补学" or "督办事项" => Cell.Number(3),
        "状态" => RoundTrip.Word(session.State),
        "尚缺" => Cell.Text("地点、记录人"),
        "以集体名义记录" => Cell.YesNo(session.RecordedByGroup),
        "归档卷号" => Cell.Text(session.Volume),
        _ => throw new InvalidOperationException($"Nobody says what stands under {heading}."),
    });

    [Fact]
    public Task Gives_the_same_follow_ups() => RoundTrip.Same(
        What_StudyLog_writes_itself.FollowUps, "督办台账", ImportedRows.FollowUps, FollowUpsTable.Read, (matter, heading) => heading switch
    {
        "编号" => Cell.Text(matter.Number),
        "事项" => Cell.Text(matter.Matter),
        "来源场次" => Cell.Text(matter.SourceSession),
        "来源原话" => Cell.Text(matter.SourceText),
        "主办" => Cell.Text(matter.LeadDepartment),
        "协办" => Cell.Text(string.Join('、', matter.CoDepartments)),
        "共同责任" => Cell.Text(matter.CoResponsibles),
        "责任人" => Cell.Text(matter.Owner),
        "交办日期" => Cell.Date(matter.IssuedOn),
        "期限种类" => RoundTrip.Word(matter.DueKind),
        "完成期限" => Cell.Date(matter.DueOn),
        "状态" => RoundTrip.Word(matter.State),
        "进度（%）" => Cell.Number(matter.Percent),
        "剩余天数" => Cell.Number(-3),
        "灯" => Cell.Text("逾期"),
        "退回次数" => Cell.Number(matter.Returns),
        "退回原因" => Cell.Text(string.Join('\n', matter.ReturnReasons)),
        "延期次数" => Cell.Number(matter.Extensions),
        "办结日期" => Cell.Date(matter.ClosedOn),
        "办结依据" => Cell.Text("依台账（督办台账.xlsx）办结"),
        "备注" => Cell.Text(matter.Remark),
        _ => throw new InvalidOperationException($"Nobody says what stands under {heading}."),
    });

    [Fact]
    public Task Gives_the_same_attendances() => RoundTrip.Same(
        What_StudyLog_writes_itself.Attendances, "考勤簿", ImportedRows.Attendances, AttendanceTable.Read, (place, heading) => heading switch
    {
        "场次编号" => Cell.Text(place.SessionNumber),
        "日期" => place.Date is not { } day ? Cell.Empty
            : day.Precision == StatedPrecision.Day ? Cell.Date(day.On) : Cell.Text(day.On.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        "会议类型" => RoundTrip.Word(place.SessionKind),
        "场次" => Cell.Text(place.SessionTitle),
        "姓名" => Cell.Text(place.Name),
        "部门" => Cell.Text(place.Department),
        "身份" => RoundTrip.Word(place.Capacity),
        "到会情况" => RoundTrip.Word<AttendanceStatus>(place.Status),
        "登记方式" => RoundTrip.Word(place.Method),
        "到会时间" => Cell.DateAndTime(place.ArrivedAt is { } arrived ? arrived.On!.Value.ToDateTime(arrived.At) : null),
        "离会时间" => Cell.DateAndTime(place.LeftAt is { } left ? left.On!.Value.ToDateTime(left.At) : null),
        "事由" => Cell.Text(place.Reason),
        "请假" => RoundTrip.Word(place.Leave),
        "批准人" => Cell.Text(place.Approver),
        "代会人" => Cell.Text(place.Deputy),
        "更正原因" => Cell.Text(place.CorrectionReason),
        "补学" => RoundTrip.Word(place.MakeUp),
        "补学期限" => Cell.Date(place.MakeUpDueOn),
        "补学日期" => Cell.Date(place.MakeUpOn),
        "补学学时" => Cell.Number(place.MakeUpHours),
        "补学方式" => RoundTrip.Word(place.MakeUpMode),
        "补学内容" => Cell.Text(place.MakeUpText),
        _ => throw new InvalidOperationException($"Nobody says what stands under {heading}."),
    });

    [Fact]
    public Task Gives_the_same_people() => RoundTrip.Same(
        What_StudyLog_writes_itself.People, "花名册", ImportedRows.People, PeopleTable.Read, (person, heading) => heading switch
    {
        "人员编号" => Cell.Text(person.Number),
        "姓名" => Cell.Text(person.Name),
        "部门" => Cell.Text(person.Department),
        "职务" => Cell.Text(person.Title),
        "任职日期" => person.PostFrom is not { } day ? Cell.Empty
            : day.Precision == StatedPrecision.Day ? Cell.Date(day.On) : Cell.Text(day.On.ToString("yyyy年M月", CultureInfo.InvariantCulture)),
        "离任日期" => Cell.Date(person.PostTo),
        "排序" => Cell.Number(person.Rank),
        "笔画" => Cell.Text(person.StrokeKey),
        "拼音" => Cell.Text(person.PinyinKey),
        "中共党员" => Cell.YesNo(person.PartyMember),
        "是否外部人员" => Cell.YesNo(person.External),
        "年应修学时" => Cell.Number(person.HourNorm),
        "免学" => Cell.YesNo(person.HoursExempt),
        _ => throw new InvalidOperationException($"Nobody says what stands under {heading}."),
    });

    [Fact]
    public Task Gives_the_same_departments() => RoundTrip.Same(
        What_StudyLog_writes_itself.Departments, "部门名单", ImportedRows.DepartmentLines, DepartmentsTable.Read, (department, heading) => heading switch
    {
        "名称" => Cell.Text(department.Name),
        "简称" => Cell.Text(department.ShortName),
        "类别" => RoundTrip.Word(department.Kind),
        "上级部门" => Cell.Text(department.Parent),
        "排序" => Cell.Number(department.Rank),
        "列入进展" => Cell.YesNo(department.OnBoard),
        "撤销日期" => Cell.Date(department.DissolvedOn),
        _ => throw new InvalidOperationException($"Nobody says what stands under {heading}."),
    });

    [Fact]
    public Task Gives_the_same_holidays() => RoundTrip.Same(
        What_StudyLog_writes_itself.Holidays, "节假日安排", ImportedRows.Holidays, HolidaysTable.Read, (holiday, heading) => heading switch
    {
        "开始日期" => Cell.Date(holiday.From),
        "结束日期" => Cell.Date(holiday.To),
        "名称" => Cell.Text(holiday.Name),
        "类型" => RoundTrip.Word<HolidayKind>(holiday.Kind),
        _ => throw new InvalidOperationException($"Nobody says what stands under {heading}."),
    });
}
