using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;

namespace StudyLog.Domain.Tests.Programmes;

/// <summary>The pilot programme and what is said of it.</summary>
internal static class KnownProgrammes
{
    public static readonly Guid ProgrammeId = Id(0xB01);
    public static readonly Source Source = new("本报记者于俊如", null, "于俊如", null);

    public static readonly Seat FirstLead = new(SeatRole.Lead, "县委书记", null, null, null);
    public static readonly Seat SecondLead = new(SeatRole.Lead, "县委副书记、县长", Wang, null, null);
    public static readonly Seat Deputy = new(SeatRole.Deputy, "县委组织部部长", null, null, null);
    public static readonly Seat MemberUnits = new(SeatRole.MemberUnit, null, null, "领导小组成员单位", 38);

    public static readonly ProgrammeEstablished Established = new(By(Secretary, RightNow), "城乡社区治理试点项目", "第三批", Source);
    public static readonly ExpertsEngaged Experts = new(By(Secretary, RightNow), Id(0xB11), "跟踪指导专家团队", "高校、枢纽型社会组织");
    public static readonly UnitTaskAssigned Assigned = new(By(Secretary, RightNow), Id(0xB21), "锦城社区", Office, "便民服务型");
    public static readonly ProgrammeActivityLinked Linked = new(By(Secretary, On(October25)), Sessions.KnownSessions.SessionId);

    public static readonly ProgrammeFigureReported Reviewed =
        new(By(Secretary, RightNow), Id(0xB31), "社区治理项目", 30, Qualifier.Over, FigureState.Reviewed, null);

    public static LeadingGroupFormed Formed(params Seat[] seats) => new(By(Secretary, RightNow), seats);

    public static ReportFigure Report(int id = 0xB31) => new(Id(id), "社区治理项目", 30, Qualifier.Over, FigureState.Reviewed, null);
}
