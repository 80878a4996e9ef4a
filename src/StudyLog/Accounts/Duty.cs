namespace StudyLog.Accounts;

/// <summary>职责. These names are final.</summary>
public enum Duty
{
    SystemAdministrator,
    SecurityAdministrator,
    Auditor,
    StudySecretary,
    GroupLeader,
    DepartmentHead,
    DepartmentLiaison,
    Member,
    HigherLevelReader,
}

/// <summary>How far a duty reaches.</summary>
public enum Reach
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The person's own entries.</summary>
    Own,

    /// <summary>What concerns the departments the account speaks for.</summary>
    Departments,

    /// <summary>The whole organisation.</summary>
    Organisation,
}

/// <summary>What can be asked of the service. Each route names one.</summary>
public enum Act
{
    SeeOneself,
    KeepOwnCalendar,
    KeepUsers,
    SeeUsers,
    SeeAuditTrail,
    KeepOrganisation,
    SeeOrganisation,
    SeeTemplates,
    KeepDepartments,
    KeepCalendars,
    SeeDepartments,
    KeepPeople,
    SeePeople,
    KeepMaterials,
    SeeMaterials,
    KeepSessions,
    SeeSessions,
    TakeRollCall,
    CheckIn,
    SeeAttendance,
    AnswerInvitations,
    RequestLeave,
    DecideLeave,
    DecideLeaveInOwnName,
    AssignMakeUps,
    SubmitMakeUps,
    AcceptMakeUps,
    ReturnOrConfirmRecord,
    AmendRecord,
    SeeHistory,
    SeePapers,
    SeeJobs,
    KeepJobs,
    SeeImports,
    KeepImports,
    IssueFollowUps,
    SeeFollowUps,
    WorkOnFollowUps,
    AcceptFollowUps,
    SeeInbox,
    SeeNotices,
    KeepChannels,
    SeeDeliveries,
    ReplayDeliveries,
    SeeDeadlines,
    KeepProgrammes,
    SeeProgrammes,
    KeepPlans,
    SeePlans,
    KeepReports,
    JudgeReports,
    SeeReports,
    SeeProgress,
    SeeHours,
    SeeLedgers,
    SeeSearch,
    ActOnBehalf,
}
