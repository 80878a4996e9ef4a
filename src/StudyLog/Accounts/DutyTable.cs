using static StudyLog.Accounts.Duty;
using static StudyLog.Accounts.Reach;

namespace StudyLog.Accounts;

/// <summary>
/// What each duty may do: the one table that every route and every handler asks. A duty that a row does not name may not. Who has several
/// duties reaches as far as the farthest of them.
/// </summary>
public static class DutyTable
{
    private static readonly Dictionary<Act, (Reach Reach, Duty[] Duties)[]> Rows = new()
    {
        [Act.SeeOneself] = [(Own, Enum.GetValues<Duty>())],

        // Of what concerns one as somebody who studies: who only administers or looks on has no such calendar.
        [Act.KeepOwnCalendar] = [(Own, [StudySecretary, GroupLeader, DepartmentHead, DepartmentLiaison, Member])],

        [Act.KeepUsers] = [(Organisation, [SystemAdministrator, SecurityAdministrator])],
        [Act.SeeUsers] = [(Organisation, [SystemAdministrator, SecurityAdministrator, Auditor])],
        [Act.SeeAuditTrail] = [(Organisation, [SecurityAdministrator, Auditor])],
        [Act.KeepOrganisation] = [(Organisation, [SystemAdministrator, StudySecretary])],
        [Act.SeeOrganisation] = [(Organisation, Enum.GetValues<Duty>())],

        // Who keeps them, and who sees the papers that are made from them.
        [Act.SeeTemplates] = [(Organisation, [SystemAdministrator, Auditor, StudySecretary, GroupLeader])],

        [Act.KeepDepartments] = [(Organisation, [StudySecretary])],
        [Act.KeepCalendars] = [(Organisation, [StudySecretary]), (Departments, [DepartmentHead, DepartmentLiaison])],
        [Act.SeeDepartments] = [(Organisation, Enum.GetValues<Duty>())],
        [Act.KeepPeople] = [(Organisation, [StudySecretary])],
        [Act.SeePeople] = [(Organisation, [SystemAdministrator, Auditor, StudySecretary, GroupLeader, DepartmentHead, DepartmentLiaison])],
        [Act.KeepMaterials] = [(Organisation, [StudySecretary])],
        [Act.SeeMaterials] = [(Organisation, [Auditor, StudySecretary, GroupLeader, DepartmentHead, DepartmentLiaison, Member, HigherLevelReader])],

        [Act.KeepSessions] = [(Organisation, [StudySecretary])],
        [Act.SeeSessions] =
        [
            (Organisation, [Auditor, StudySecretary, GroupLeader]),
            (Departments, [DepartmentHead, DepartmentLiaison]),
            (Own, [Member]),
        ],
        [Act.TakeRollCall] = [(Organisation, [StudySecretary])],
        [Act.CheckIn] = [(Organisation, [StudySecretary]), (Own, [GroupLeader, DepartmentHead, DepartmentLiaison, Member])],
        [Act.SeeAttendance] =
        [
            (Organisation, [Auditor, StudySecretary, GroupLeader]),
            (Departments, [DepartmentHead, DepartmentLiaison]),
            (Own, [Member]),
        ],
        [Act.AnswerInvitations] = [(Organisation, [StudySecretary]), (Own, [GroupLeader, DepartmentHead, DepartmentLiaison, Member])],
        [Act.RequestLeave] = [(Organisation, [StudySecretary]), (Own, [GroupLeader, DepartmentHead, DepartmentLiaison, Member])],

        // The secretary enters what a leader decided, and says who that was; leaders decide in their own name.
        [Act.DecideLeave] = [(Organisation, [StudySecretary, GroupLeader])],
        [Act.DecideLeaveInOwnName] = [(Organisation, [GroupLeader])],
        [Act.AssignMakeUps] = [(Organisation, [StudySecretary])],
        [Act.SubmitMakeUps] = [(Organisation, [StudySecretary]), (Own, [GroupLeader, DepartmentHead, DepartmentLiaison, Member])],
        [Act.AcceptMakeUps] = [(Organisation, [StudySecretary, GroupLeader])],
        [Act.ReturnOrConfirmRecord] = [(Organisation, [StudySecretary, GroupLeader])],
        [Act.AmendRecord] = [(Organisation, [StudySecretary, GroupLeader])],
        [Act.SeeHistory] = [(Organisation, [Auditor, StudySecretary, GroupLeader])],

        // A paper says everything of what it is about; who sees a part of it only is shown that part in the pages.
        [Act.SeePapers] = [(Organisation, [Auditor, StudySecretary, GroupLeader])],

        // What is put together from many of them takes its time.
        [Act.SeeJobs] = [(Organisation, [Auditor, StudySecretary, GroupLeader])],
        [Act.KeepJobs] = [(Organisation, [StudySecretary, GroupLeader])],
        [Act.SeeImports] = [(Organisation, [Auditor, StudySecretary])],
        [Act.KeepImports] = [(Organisation, [StudySecretary])],

        [Act.IssueFollowUps] = [(Organisation, [StudySecretary, GroupLeader])],
        [Act.SeeFollowUps] =
        [
            (Organisation, [Auditor, StudySecretary, GroupLeader]),
            (Departments, [DepartmentHead, DepartmentLiaison]),
            (Own, [Member]),
        ],
        [Act.WorkOnFollowUps] = [(Organisation, [StudySecretary]), (Departments, [DepartmentHead, DepartmentLiaison]), (Own, [GroupLeader, Member])],
        [Act.AcceptFollowUps] = [(Organisation, [StudySecretary, GroupLeader])],
        [Act.SeeInbox] = [(Departments, [StudySecretary, GroupLeader, DepartmentHead, DepartmentLiaison]), (Own, [Member])],

        // As a person, for a department, or by a duty for the whole; whoever only administers or looks on is given none.
        [Act.SeeNotices] = [(Own, [StudySecretary, GroupLeader, DepartmentHead, DepartmentLiaison, Member])],

        // What goes out over a channel its keeper reads: whoever administers the system and reads no records keeps none, but sees that something was not delivered.
        [Act.KeepChannels] = [(Organisation, [StudySecretary])],
        [Act.SeeDeliveries] = [(Organisation, [SystemAdministrator, Auditor, StudySecretary])],
        [Act.ReplayDeliveries] = [(Organisation, [SystemAdministrator, StudySecretary])],

        [Act.SeeDeadlines] =
        [
            (Organisation, [Auditor, StudySecretary, GroupLeader]),
            (Departments, [DepartmentHead, DepartmentLiaison]),
            (Own, [Member]),
        ],

        [Act.KeepProgrammes] = [(Organisation, [StudySecretary])],
        [Act.SeeProgrammes] = [(Organisation, [Auditor, StudySecretary, GroupLeader, DepartmentHead, DepartmentLiaison, HigherLevelReader])],
        [Act.KeepPlans] = [(Organisation, [StudySecretary])],
        [Act.SeePlans] = [(Organisation, [Auditor, StudySecretary, GroupLeader, DepartmentHead, DepartmentLiaison, HigherLevelReader])],
        [Act.KeepReports] = [(Organisation, [StudySecretary])],
        [Act.JudgeReports] = [(Organisation, [StudySecretary, GroupLeader, HigherLevelReader])],
        [Act.SeeReports] = [(Organisation, [Auditor, StudySecretary, GroupLeader, HigherLevelReader])],

        [Act.SeeProgress] =
        [
            (Organisation, [Auditor, StudySecretary, GroupLeader, HigherLevelReader]),
            (Departments, [DepartmentHead, DepartmentLiaison]),
        ],
        [Act.SeeHours] =
        [
            (Organisation, [Auditor, StudySecretary, GroupLeader, HigherLevelReader]),
            (Departments, [DepartmentHead, DepartmentLiaison]),
            (Own, [Member]),
        ],
        [Act.SeeLedgers] =
        [
            (Organisation, [Auditor, StudySecretary, GroupLeader, HigherLevelReader]),
            (Departments, [DepartmentHead, DepartmentLiaison]),
        ],

        // Of sessions, remarks and follow-ups, and of materials, as far as each may see them.
        [Act.SeeSearch] =
        [
            (Organisation, [Auditor, StudySecretary, GroupLeader, HigherLevelReader]),
            (Departments, [DepartmentHead, DepartmentLiaison]),
            (Own, [Member]),
        ],

        // Entering what a body without account, or a person, did.
        [Act.ActOnBehalf] = [(Organisation, [StudySecretary])],
    };

    /// <summary>How far these duties reach for an act.</summary>
    public static Reach ReachOf(Act act, IEnumerable<Duty> duties)
    {
        var reach = None;
        foreach (var duty in duties)
            foreach (var row in Rows[act])
                if (row.Reach > reach && row.Duties.Contains(duty))
                    reach = row.Reach;
        return reach;
    }
}

/// <summary>Says which act a command body, or a route, asks for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(Act act) : Attribute
{
    public Act Act { get; } = act;
}
