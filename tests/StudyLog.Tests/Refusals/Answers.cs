namespace StudyLog.Tests.Refusals;

/// <summary>The refusals as people read them.</summary>
internal static class Answers
{
    public static readonly Answer Invalid = new(
        400, "invalid-request", "填写的内容有误，没有保存，请按提示逐项修改。", "The request has faults and nothing was saved. Please mend each of them.");

    public static readonly Answer DutySeparation = new(
        403,
        "duty-separation",
        "您的职责不包括这项操作，请联系有相应职责的同事办理。",
        "Your duties do not include this. Please ask a colleague whose duties do.");

    public static readonly Answer OnlyForOneself = new(
        403,
        "duty-separation",
        "只能为本人签到；如需代为签到，请联系学习秘书。",
        "You can check in only yourself. For somebody else, please ask the study secretary.");

    public static readonly Answer NotResponsible = new(
        403,
        "not-responsible",
        "您所在部门既不是主办也不是协办部门；如果是代为填报，请注明代哪个部门。",
        "Your department neither leads nor co-operates here. If you act for one that does, say on whose behalf.");

    public static readonly Answer SelfClose = new(
        403,
        "self-close",
        "提交办结的账号不能自己办结，请由另一位同志办理。",
        "The account that submitted the completion cannot close it. Please let somebody else do so.");

    public static readonly Answer NotOnesOwn = new(
        403,
        "duty-separation",
        "只能办理本人的请假、补学和参会回复；如需代为办理，请联系学习秘书。",
        "You can do this only for your own leave, make-up study and reply. For somebody else, please ask the study secretary.");

    public static readonly Answer SelfApproval = new(
        403,
        "self-approval",
        "不能审批本人的请假，也不能验收本人的补学，请由另一位同志办理。",
        "Nobody decides on his or her own leave or make-up study. Please let somebody else do so.");

    public static readonly Answer NotAbsent = new(
        409,
        "not-absent",
        "补学只针对已召开场次的出席人员中缺席或请假的同志，请核对人员、场次和考勤。",
        "Make-up study is for those who were to attend a session that took place and were absent or on leave. Please check person, session and attendance.");

    public static readonly Answer MakeUpNotSubmitted = new(
        409,
        "not-submitted",
        "补学还没有提交，不能验收或退回。",
        "The make-up study has not been submitted, so it cannot be accepted or returned.");

    public static readonly Answer SessionDuplicate = new(
        409,
        "session-duplicate",
        "同类型、同组织者、同日期和开始时间的场次已经登记过。如果确实是另一场，请写上各自的开始时间。",
        "A session of the same kind, organiser, day and start is recorded already. If this is another one, state when each of them began.");

    public static readonly Answer ReportDuplicate = new(
        409,
        "report-duplicate",
        "同类型、同期间的报告正在办理，请在那份报告上继续，或待其被接受后再起草。",
        "A report of the same kind and period is under way. Please go on with that one, or draft another after it is accepted.");

    public static readonly Answer AttendanceConflict = new(
        409,
        "attendance-conflict",
        "同一个人不能在一次点名中既到场又请假或缺席，请只选一项。",
        "One person cannot be both present and on leave or absent in one roll call. Please choose one.");

    public static readonly Answer RecordLocked = new(
        409,
        "record-locked",
        "记录已经确认，不能直接修改；如确需更正，请使用“更正”并说明理由。",
        "The record is confirmed and cannot be edited. If it must be changed, use an amendment with a reason.");

    public static readonly Answer NotSubmitted = new(
        409,
        "not-submitted",
        "责任部门还没有提交办结，不能办结或退回。",
        "The responsible department has not submitted the completion, so it cannot be closed or returned.");

    public static readonly Answer NotOnRoster = new(
        422,
        "not-on-roster",
        "名单中没有这位同志，请先由学习秘书把这位同志加入应到名单。",
        "This person is not on the roster. The study secretary has to add the person to it first.");

    public static readonly Answer FirstItemOrder = new(
        422, "first-item-order", "“第一议题”只能是议程的第 1 项。", "Only item 1 of an agenda can be the first agenda item.");

    public static readonly Answer VoteMismatch = new(
        422,
        "vote-mismatch",
        "赞成、反对、弃权合计 9 票，多于到会人数与书面意见之和（8），请核对。",
        "For, against and abstaining come to 9 votes, more than those present and the written opinions together (8). Please check them.");

    public static readonly Answer ReasonRequired = new(422, "reason-required", "请说明理由。", "Please give a reason.");

    public static readonly Answer LeadRequired = new(422, "lead-required", "请指定一个主办部门。", "Please name the one department that leads.");

    public static readonly Answer SvgRefused = new(
        422,
        "attachment-refused",
        "不收网页和 SVG 图形，其中可能带有脚本；请另存为 PDF 后再上传。",
        "Web pages and SVG drawings are not kept because they can hold scripts. Please save it as PDF and send that.");

    public static readonly Answer ClassifiedRefused = new(
        422,
        "classified-refused",
        "本系统不存放涉密材料，请按保密规定另行管理。",
        "Classified material must not be kept here. Please handle it under the rules for secrets.");

    public static readonly Answer InFuture = DateInvalid("时间不能晚于现在。", "The time cannot lie in the future.");

    public static readonly Answer HeldInFuture = DateInvalid(
        "场次的日期还没有到，不能登记为已召开，也不能点名。", "The session's day is still to come: it cannot be held yet, nor its roll called.");

    public static readonly Answer EndBeforeStart = DateInvalid("结束时间早于开始时间，请核对。", "The end lies before the start. Please check both.");

    public static readonly Answer NotOnSessionDay = DateInvalid(
        "时间不在场次当天，请核对日期和时间。", "The time is not on the session's day. Please check date and time.");

    public static readonly Answer NotToday = DateInvalid(
        "本人只能在场次当天签到；补签请联系学习秘书。", "You can check yourself in only on the day of the session; the study secretary can enter it later.");

    public static readonly Answer BeforeItsCause = DateInvalid("时间早于它所依据的事项，请核对。", "The time lies before what it follows. Please check it.");

    public static readonly Answer NoSuchDate = DateInvalid("没有这个日期，请核对。", "There is no such date. Please check it.");

    public static readonly Answer DueMissing = DueInvalid(
        "请填写完成日期，或选择“长期坚持”或“未定期限”。", "Please give the due date, or choose continuous or unspecified.");

    public static readonly Answer DueNotAllowed = DueInvalid(
        "“长期坚持”和“未定期限”的事项不填完成日期。", "A continuous or unspecified follow-up has no due date.");

    public static readonly Answer DueBeforeIssue = DueInvalid(
        "完成日期早于交办日期，请核对。", "The due date lies before the day of issue. Please check it.");

    public static readonly Answer RedoBeforeReturn = DueInvalid(
        "重新办理的期限早于退回日期，请核对。", "The date to redo by lies before the day of the return. Please check it.");

    public static readonly Answer DueBeforeSession = DueInvalid(
        "补学期限早于场次日期，请核对。", "The make-up study would be due before the session. Please check the date.");

    public static readonly Answer NothingToExtend = DueInvalid(
        "这个事项没有完成日期，不需要申请延期。", "This follow-up has no due date, so there is nothing to extend.");

    public static readonly Answer DueNotLater = DueInvalid(
        "延期后的日期应晚于现在的完成日期，请核对。", "The new due date must lie after the present one. Please check it.");

    public static readonly Answer Suspended = WrongStateIn(
        "这个事项已暂缓办理，请先恢复办理。", "This follow-up is suspended. Please resume it first.");

    public static readonly Answer ExtensionPending = WrongStateIn(
        "已有一项延期申请等待批复，请等批复后再申请。", "An extension is asked for already. Please wait until it is decided on.");

    public static readonly Answer NoExtensionPending = WrongStateIn("没有等待批复的延期申请。", "No extension waits for a decision.");

    public static Answer NotFound(string chinese, string english) => new(
        404, "not-found", $"找不到这个{chinese}，请核对后再试。", $"This {english} cannot be found. Please check and try again.");

    public static Answer WrongState(string chinese, string english) => new(
        409, "wrong-state", $"当前状态为“{chinese}”，不能进行这项操作。", $"The present state is “{english}”, which does not allow this.");

    public static Answer PartWithdrawn(string chinese, string english) => new(
        409,
        "wrong-state",
        $"这项{chinese}已从记录中撤回，不能再更正；如确需列入，请重新录入。",
        $"This {english} was withdrawn from the record and cannot be corrected. If it belongs there, please record it anew.");

    /// <summary>Likewise, where the state says more in a sentence of its own.</summary>
    public static Answer WrongStateIn(string chinese, string english) => new(409, "wrong-state", chinese, english);

    public static Answer IdTaken(Guid id) => new(
        409, "id-taken", $"编号 {id} 已有其他内容，请换一个编号。", $"The id {id} already stands for something else. Please use another id.");

    public static Answer CountInvalid(int present, int expected) => new(
        422,
        "count-invalid",
        $"实到人数（{present}）多于应到人数（{expected}），请核对。",
        $"More present ({present}) than expected ({expected}). Please check both.");

    public static Answer TooManyVoters(int present, int written, int eligible) => new(
        422,
        "count-invalid",
        $"到会 {present} 人与书面意见 {written} 份之和多于应到会人数（{eligible}），请核对。",
        $"Those present ({present}) and the written opinions ({written}) together are more than may vote ({eligible}). Please check them.");

    public static Answer RecordIncomplete(string chinese, string english) => new(
        422,
        "record-incomplete",
        $"记录还不能确认，缺少：{chinese}。请退回记录，补充或声明原文未载明后再提交。",
        $"The record cannot be confirmed yet. Missing: {english}. Please return the record, have them added or declared not stated, and submitted again.");

    private static Answer DateInvalid(string chinese, string english) => new(422, "date-invalid", chinese, english);

    private static Answer DueInvalid(string chinese, string english) => new(422, "due-invalid", chinese, english);
}
