namespace StudyLog.Domain.Sessions;

/// <summary>会议类型.</summary>
public enum SessionKind
{
    /// <summary>理论学习中心组.</summary>
    TheoryStudyGroup,

    /// <summary>专题会议.</summary>
    SpecialSession,

    /// <summary>党员大会.</summary>
    MembersMeeting,

    /// <summary>支委会.</summary>
    CommitteeMeeting,

    /// <summary>党小组会.</summary>
    CellMeeting,

    /// <summary>党课.</summary>
    PartyLecture,

    /// <summary>主题党日.</summary>
    ThemeDay,

    /// <summary>组织生活会.</summary>
    OrganisationLifeMeeting,

    /// <summary>工作坊.</summary>
    Workshop,

    /// <summary>培训.</summary>
    Training,

    /// <summary>仪式.</summary>
    Ceremony,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>The states of a session and its record.</summary>
public enum SessionState
{
    /// <summary>Nothing is known of it.</summary>
    NotPlanned,

    /// <summary>Planned, not yet held.</summary>
    Planned,

    /// <summary>Held; the record is being written.</summary>
    Held,

    /// <summary>The record awaits confirmation.</summary>
    Submitted,

    /// <summary>The record came back with a reason and is being written again.</summary>
    Returned,

    /// <summary>The record is confirmed and locked.</summary>
    Confirmed,

    /// <summary>The confirmed record lies in the archive.</summary>
    Archived,

    /// <summary>It did not take place.</summary>
    Cancelled,

    /// <summary>It was entered by mistake.</summary>
    Voided,
}

/// <summary>The members of a record that a source may leave unsaid.</summary>
public enum SessionMember
{
    /// <summary>The day.</summary>
    HeldOn,

    /// <summary>The start.</summary>
    StartsAt,

    /// <summary>The end.</summary>
    EndsAt,

    /// <summary>The place.</summary>
    Venue,

    /// <summary>主持人.</summary>
    Chair,

    /// <summary>记录人.</summary>
    Recorder,

    /// <summary>学时.</summary>
    StudyHours,

    /// <summary>应到.</summary>
    Expected,

    /// <summary>实到.</summary>
    Present,

    /// <summary>Who was on leave.</summary>
    Leave,

    /// <summary>Who was there, by name or by group.</summary>
    Roster,

    /// <summary>What was done before.</summary>
    PreStudies,

    /// <summary>What was studied.</summary>
    Materials,

    /// <summary>The agenda.</summary>
    AgendaItems,

    /// <summary>What was said.</summary>
    Remarks,
}

/// <summary>The day of a session as exactly as it is known.</summary>
/// <param name="On">The day (of a month: its first day); null when unknown.</param>
/// <param name="Precision">Day, Month or Unknown.</param>
/// <param name="SourceText">The date as printed in the source, when it was taken from one.</param>
public sealed record SessionDay(DateOnly? On, Precision Precision, string? SourceText)
{
    /// <summary>Whether the session cannot have taken place yet.</summary>
    public bool LiesAfter(DateOnly today) => On > today;

    /// <summary>Whether it certainly lies before <paramref name="other"/>. What is unknown contradicts nothing.</summary>
    public bool LiesBefore(SessionDay other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Precision == Precision.Month ? On?.AddMonths(1).AddDays(-1) : On) < other.On;
    }

    /// <summary>When the session's own facts happened: on its day; null (so: now) as long as that day is still to come.</summary>
    public Occurred? Occurred(Now now)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (Precision == Precision.Unknown) return Domain.Occurred.Unknown;
        if (LiesAfter(now.Today)) return null;
        return Precision == Precision.Day ? Domain.Occurred.On(On!.Value, now.Zone) : Domain.Occurred.InMonthOf(On!.Value, now.Zone);
    }
}

/// <summary>Where a record was taken from, as printed.</summary>
public sealed record Source(string Name, string? Citation, string? Reporter, string? Url);

/// <summary>Who organises a session: a department, or a body by name.</summary>
public sealed record Organiser(Guid? DepartmentId, string? Name);

/// <summary>Somebody with a part in the session: a person, or only the post that the source prints.</summary>
/// <param name="PersonId">The person; null when the source gives no name.</param>
/// <param name="Post">The post as printed.</param>
/// <param name="DepartmentId">The department he or she speaks for.</param>
public sealed record Participant(Guid? PersonId, string? Post, Guid? DepartmentId);

/// <summary>Where, when and with whom. Null: not known (yet).</summary>
/// <param name="StartsAt">The start.</param>
/// <param name="EndsAt">The end.</param>
/// <param name="Venue">The place.</param>
/// <param name="Chair">主持人.</param>
/// <param name="Recorder">记录人.</param>
/// <param name="StudyHours">学时 that attending counts for.</param>
public sealed record Arrangements(
    DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Venue, Participant? Chair, Participant? Recorder, decimal? StudyHours)
{
    /// <summary>Nothing known.</summary>
    public static Arrangements None { get; } = new(null, null, null, null, null, null);
}

/// <summary>What a session is held for.</summary>
/// <param name="TopicId">The topic of a year's study plan; null: none.</param>
/// <param name="ProgrammeId">The programme; null: none.</param>
public sealed record SessionContext(Guid? TopicId, Guid? ProgrammeId)
{
    /// <summary>Nothing in particular.</summary>
    public static SessionContext None { get; } = new(null, null);
}

/// <summary>In what capacity somebody sits in a session.</summary>
public enum Capacity
{
    /// <summary>出席: counts in the denominator.</summary>
    Attending,

    /// <summary>列席: never counts in the denominator.</summary>
    SittingIn,
}

/// <summary>How a printed number is meant.</summary>
public enum Qualifier
{
    /// <summary>余、多: more than the number.</summary>
    Over,

    /// <summary>左右、约: about the number.</summary>
    About,

    /// <summary>近: nearly the number.</summary>
    Nearly,
}

/// <summary>A person on the roster.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Capacity">In what capacity.</param>
/// <param name="DepartmentId">The department he or she sits for, frozen when the roster was set.</param>
public sealed record RosterEntry(Guid PersonId, Capacity Capacity, Guid? DepartmentId);

/// <summary>A group on the roster, named without its members.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Capacity">In what capacity.</param>
/// <param name="DepartmentId">The department it belongs to.</param>
/// <param name="Headcount">How many; null when the source does not say.</param>
/// <param name="Qualifier">How the number is meant; null: exactly.</param>
public sealed record RosterGroup(string Name, Capacity Capacity, Guid? DepartmentId, int? Headcount, Qualifier? Qualifier);

/// <summary>What was done before the session.</summary>
public enum PreStudyMode
{
    /// <summary>会前自学.</summary>
    SelfStudy,

    /// <summary>集中收听收看.</summary>
    GroupBroadcast,
}

/// <summary>How a material was studied.</summary>
public enum StudyMode
{
    /// <summary>集体学习.</summary>
    Collective,

    /// <summary>领学.</summary>
    LedReading,

    /// <summary>传达.</summary>
    Relayed,
}

/// <summary>What kind of thing was said.</summary>
public enum RemarkKind
{
    /// <summary>交流发言.</summary>
    Remark,

    /// <summary>重点发言.</summary>
    Keynote,

    /// <summary>大家认为: has no speaker.</summary>
    Consensus,

    /// <summary>会议要求: by the chair; source of follow-ups.</summary>
    Requirement,
}
