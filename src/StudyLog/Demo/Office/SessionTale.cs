using StudyLog.Domain.Sessions;

namespace StudyLog.Demo.Office;

/// <summary>How far a session and its record came.</summary>
public enum Fate
{
    Planned,
    Cancelled,
    Voided,
    Held,
    Submitted,
    Returned,
    Confirmed,
    Archived,
}

/// <summary>Who is called together.</summary>
public enum Circle
{
    /// <summary>党委成员, and who reports to them sits in.</summary>
    Committee,

    /// <summary>中心组: the leadership and the heads of the departments.</summary>
    StudyGroup,

    /// <summary>Everybody of the branch of the service centre.</summary>
    ServiceBranch,

    /// <summary>Everybody of the branch of the retired.</summary>
    RetiredBranch,

    /// <summary>A third of everybody in the departments.</summary>
    Staff,
}

/// <summary>What becomes of a leave that somebody asks for.</summary>
public enum LeaveFate
{
    Approved,
    ApprovedWithDeputy,
    Refused,
    Withdrawn,
    CameAfterAll,
    Undecided,
}

/// <summary>What becomes of the make-up study of somebody who missed a session.</summary>
public enum MakeUpFate
{
    Accepted,
    Submitted,
    Returned,
    Open,
}

/// <summary>One session as the tale tells it.</summary>
/// <param name="Label">What the tale calls it.</param>
/// <param name="Kind">会议类型.</param>
/// <param name="Title">Its title.</param>
/// <param name="Day">Its day in the end.</param>
/// <param name="Organiser">Who organises it.</param>
/// <param name="Circle">Who is called together.</param>
/// <param name="Hours">学时.</param>
/// <param name="Fate">How far it came.</param>
/// <param name="Theme">What it is about.</param>
public sealed record SessionTale(
    string Label, SessionKind Kind, string Title, DateOnly Day, string Organiser, Circle Circle, decimal Hours, Fate Fate, Theme Theme)
{
    public TimeOnly StartsAt { get; init; } = new(9, 0);

    public TimeOnly EndsAt => StartsAt.AddHours((double)Hours);

    public string Venue { get; init; } = "三楼会议室";

    /// <summary>Which third of the staff is called together: 0, 1 or 2, so that each has its turn within the year.</summary>
    public int Third { get; init; }

    /// <summary>Whether 第一议题 opens the agenda.</summary>
    public bool FirstItem { get; init; }

    /// <summary>The rest of the agenda.</summary>
    public IReadOnlyList<string> Agenda { get; init; } = [];

    /// <summary>The day it was first planned for, when it was put off.</summary>
    public DateOnly? FirstPlannedFor { get; init; }

    /// <summary>The leaves of this session, one of them each.</summary>
    public IReadOnlyList<LeaveFate> Leaves { get; init; } = [LeaveFate.Approved];

    /// <summary>Whether most stay away, so that no vote can be taken.</summary>
    public bool FewCome { get; init; }

    /// <summary>How many check in by the code on the wall.</summary>
    public int CheckIns { get; init; }

    /// <summary>What becomes of those who missed it, in turn; none: no make-up study is asked for.</summary>
    public IReadOnlyList<MakeUpFate> MakeUps { get; init; } = [];

    /// <summary>The day to make up for it by.</summary>
    public DateOnly? MakeUpBy { get; init; }

    /// <summary>What is voted on.</summary>
    public string? Vote { get; init; }

    /// <summary>A slip of the pen in the first remark, which is corrected.</summary>
    public bool RemarkCorrected { get; init; }

    /// <summary>The right venue, when the confirmed record names a wrong one.</summary>
    public string? VenueAmended { get; init; }

    /// <summary>Whether somebody turns out, after the confirmation, to have been there.</summary>
    public bool AttendanceCorrected { get; init; }

    /// <summary>Why it was cancelled, voided or returned.</summary>
    public string? Reason { get; init; }
}
