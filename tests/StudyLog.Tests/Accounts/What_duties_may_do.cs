using System.Text.Json;
using StudyLog.Accounts;
using StudyLog.Http;

namespace StudyLog.Tests.Accounts;

public sealed class What_duties_may_do
{
    // Read it as what people may do: a change here is a change of what they may.
    private const string Approved =
        """
                               SystemAdministrator  SecurityAdministrator  Auditor  StudySecretary  GroupLeader  DepartmentHead  DepartmentLiaison  Member  HigherLevelReader
        SeeOneself             own                  own                    own      own             own          own             own                own     own
        KeepOwnCalendar        -                    -                      -        own             own          own             own                own     -
        KeepUsers              all                  all                    -        -               -            -               -                  -       -
        SeeUsers               all                  all                    all      -               -            -               -                  -       -
        SeeAuditTrail          -                    all                    all      -               -            -               -                  -       -
        KeepOrganisation       all                  -                      -        all             -            -               -                  -       -
        SeeOrganisation        all                  all                    all      all             all          all             all                all     all
        SeeTemplates           all                  -                      all      all             all          -               -                  -       -
        KeepDepartments        -                    -                      -        all             -            -               -                  -       -
        KeepCalendars          -                    -                      -        all             -            depts           depts              -       -
        SeeDepartments         all                  all                    all      all             all          all             all                all     all
        KeepPeople             -                    -                      -        all             -            -               -                  -       -
        SeePeople              all                  -                      all      all             all          all             all                -       -
        KeepMaterials          -                    -                      -        all             -            -               -                  -       -
        SeeMaterials           -                    -                      all      all             all          all             all                all     all
        KeepSessions           -                    -                      -        all             -            -               -                  -       -
        SeeSessions            -                    -                      all      all             all          depts           depts              own     -
        TakeRollCall           -                    -                      -        all             -            -               -                  -       -
        CheckIn                -                    -                      -        all             own          own             own                own     -
        SeeAttendance          -                    -                      all      all             all          depts           depts              own     -
        AnswerInvitations      -                    -                      -        all             own          own             own                own     -
        RequestLeave           -                    -                      -        all             own          own             own                own     -
        DecideLeave            -                    -                      -        all             all          -               -                  -       -
        DecideLeaveInOwnName   -                    -                      -        -               all          -               -                  -       -
        AssignMakeUps          -                    -                      -        all             -            -               -                  -       -
        SubmitMakeUps          -                    -                      -        all             own          own             own                own     -
        AcceptMakeUps          -                    -                      -        all             all          -               -                  -       -
        ReturnOrConfirmRecord  -                    -                      -        all             all          -               -                  -       -
        AmendRecord            -                    -                      -        all             all          -               -                  -       -
        SeeHistory             -                    -                      all      all             all          -               -                  -       -
        SeePapers              -                    -                      all      all             all          -               -                  -       -
        SeeJobs                -                    -                      all      all             all          -               -                  -       -
        KeepJobs               -                    -                      -        all             all          -               -                  -       -
        SeeImports             -                    -                      all      all             -            -               -                  -       -
        KeepImports            -                    -                      -        all             -            -               -                  -       -
        IssueFollowUps         -                    -                      -        all             all          -               -                  -       -
        SeeFollowUps           -                    -                      all      all             all          depts           depts              own     -
        WorkOnFollowUps        -                    -                      -        all             own          depts           depts              own     -
        AcceptFollowUps        -                    -                      -        all             all          -               -                  -       -
        SeeInbox               -                    -                      -        depts           depts        depts           depts              own     -
        SeeNotices             -                    -                      -        own             own          own             own                own     -
        KeepChannels           -                    -                      -        all             -            -               -                  -       -
        SeeDeliveries          all                  -                      all      all             -            -               -                  -       -
        ReplayDeliveries       all                  -                      -        all             -            -               -                  -       -
        SeeDeadlines           -                    -                      all      all             all          depts           depts              own     -
        KeepProgrammes         -                    -                      -        all             -            -               -                  -       -
        SeeProgrammes          -                    -                      all      all             all          all             all                -       all
        KeepPlans              -                    -                      -        all             -            -               -                  -       -
        SeePlans               -                    -                      all      all             all          all             all                -       all
        KeepReports            -                    -                      -        all             -            -               -                  -       -
        JudgeReports           -                    -                      -        all             all          -               -                  -       all
        SeeReports             -                    -                      all      all             all          -               -                  -       all
        SeeProgress            -                    -                      all      all             all          depts           depts              -       all
        SeeHours               -                    -                      all      all             all          depts           depts              own     all
        SeeLedgers             -                    -                      all      all             all          depts           depts              -       all
        SeeSearch              -                    -                      all      all             all          depts           depts              own     all
        ActOnBehalf            -                    -                      -        all             -            -               -                  -       -
        """;

    public static TheoryData<Act> Acts => [.. Enum.GetValues<Act>()];

    public static TheoryData<Duty> Duties => [.. Enum.GetValues<Duty>()];

    [Fact]
    public void Each_duty_reaches_for_each_act_as_far_as_was_approved()
    {
        var lines = Approved.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var duties = lines[0].Select(Enum.Parse<Duty>).ToList();
        duties.ShouldBe(Enum.GetValues<Duty>());
        var approved = lines.Skip(1).SelectMany(line => duties.Select((duty, column) => $"{line[0]} {duty}: {line[column + 1]}")).ToList();
        var actual = Enum.GetValues<Act>().SelectMany(act => duties.Select(duty => $"{act} {duty}: {Written(DutyTable.ReachOf(act, [duty]))}")).ToList();

        actual.Except(approved).ShouldBeEmpty("This is so and was not approved.");
        approved.Except(actual).ShouldBeEmpty("This was approved and is not so.");
        approved.Count.ShouldBe(actual.Count);

        static string Written(Reach reach) => reach switch { Reach.Organisation => "all", Reach.Departments => "depts", Reach.Own => "own", _ => "-" };
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void Every_act_is_some_duty_s(Act act) =>
        Enum.GetValues<Duty>().ShouldContain(duty => DutyTable.ReachOf(act, new[] { duty }) != Reach.None);

    [Theory]
    [MemberData(nameof(Duties))]
    public void Every_duty_sees_itself_and_something_more(Duty duty)
    {
        DutyTable.ReachOf(Act.SeeOneself, [duty]).ShouldBe(Reach.Own);
        Enum.GetValues<Act>().Where(act => act is not (Act.SeeOneself or Act.SeeOrganisation or Act.SeeDepartments))
            .ShouldContain(act => DutyTable.ReachOf(act, new[] { duty }) != Reach.None);
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void Who_has_no_duty_may_nothing(Act act) => DutyTable.ReachOf(act, []).ShouldBe(Reach.None);

    [Theory]
    [MemberData(nameof(Acts))]
    public void Who_has_all_duties_reaches_as_far_as_the_farthest_of_them(Act act)
    {
        var all = Enum.GetValues<Duty>();

        DutyTable.ReachOf(act, all).ShouldBe(all.Max(duty => DutyTable.ReachOf(act, [duty])));
    }

    [Fact]
    public void Who_only_looks_on_changes_nothing() => ActsThatChange(Duty.Auditor).ShouldBeEmpty();

    [Fact]
    public void The_higher_level_changes_nothing_but_what_becomes_of_a_report() => ActsThatChange(Duty.HigherLevelReader).ShouldBe([Act.JudgeReports]);

    [Fact]
    public void Names_of_duties_are_final()
    {
        string[] names =
        [
            "system-administrator", "security-administrator", "auditor", "study-secretary", "group-leader",
            "department-head", "department-liaison", "member", "higher-level-reader",
        ];

        Enum.GetValues<Duty>().Select(DutyNames.Of).ShouldBe(names);
        names.Select(DutyNames.Read).ShouldBe(Enum.GetValues<Duty>());
        JsonSerializer.Deserialize<string[]>(ApiJson.Serialize(Enum.GetValues<Duty>())).ShouldBe(names);
    }

    [Theory]
    [InlineData(true, Duty.SystemAdministrator, Duty.StudySecretary)]
    [InlineData(true, Duty.SystemAdministrator, Duty.SecurityAdministrator)]
    [InlineData(true, Duty.Member, Duty.Auditor)]
    [InlineData(false, Duty.Auditor)]
    [InlineData(false, Duty.StudySecretary, Duty.Member)]
    public void Administration_and_audit_are_told_from_a_union_with_them(bool union, params Duty[] duties) =>
        DutyRules.IsUnionOfAdministration(duties).ShouldBe(union);

    private static IEnumerable<Act> ActsThatChange(Duty duty) =>
        Enum.GetValues<Act>().Where(act => DutyTable.ReachOf(act, [duty]) != Reach.None && !act.ToString().StartsWith("See", StringComparison.Ordinal));

    [Theory]
    [InlineData(true, new[] { Duty.SystemAdministrator }, new[] { Duty.StudySecretary })]
    [InlineData(false, new[] { Duty.SystemAdministrator }, new[] { Duty.SecurityAdministrator })]
    [InlineData(false, new[] { Duty.SystemAdministrator, Duty.SecurityAdministrator }, new[] { Duty.SystemAdministrator })]
    [InlineData(false, new[] { Duty.StudySecretary }, new[] { Duty.Member })]
    public void Giving_up_the_last_administration_of_users_locks_out(bool locksOut, Duty[] before, Duty[] after) =>
        DutyRules.LocksOut(before, after).ShouldBe(locksOut);
}
