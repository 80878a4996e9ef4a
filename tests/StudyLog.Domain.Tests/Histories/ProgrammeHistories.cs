using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CsCheck;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Programmes;
using StudyLog.Domain.Tests.Sessions;
using Sentence = StudyLog.Domain.Tests.Histories.Said<
    StudyLog.Domain.Programmes.Programme, StudyLog.Domain.Programmes.ProgrammeEvent>;

namespace StudyLog.Domain.Tests.Histories;

/// <summary>Whatever is said of a programme in whatever order, these things hold.</summary>
public class ProgrammeHistories
{
    private static readonly Gen<Session> Sessions = Gen.Enum<SessionState>().Select(KnownSessions.In);

    private static readonly Gen<Seat> Seats = Gen.Select(
        Gen.Enum<SeatRole>(), Some.Of<string?>(null, "县委书记"), Some.Of<Guid?>(null, Known.Chen, Known.Wang), Some.Of<string?>(null, "成员单位"), Some.Of<int?>(null, 1, 38),
        (role, post, person, unit, count) => new Seat(role, post, person, unit, count));

    private static readonly Gen<string?> Reasons = Some.Of<string?>(null, "记错");

    private static readonly Gen<Sentence> Establishing = Some.Of<string?>(null, "第三批").Select(note => Says(
        "establish", (programme, asking, now) => ProgrammeDecisions.Establish(programme, new(KnownProgrammes.ProgrammeId, "试点项目", note, null), asking, now))).SelectMany(Asked);

    private static readonly Gen<Sentence> Anything = Gen.Frequency(
        (1, Establishing),
        (3, Seats.Array[0, 3].Select(seats => Says(
            "form", (programme, asking, now) => ProgrammeDecisions.FormLeadingGroup(programme, new(seats), asking, now))).SelectMany(Asked)),
        (2, Gen.Select(Some.IdOf(1), Some.Of("专家团队", "成都团队"), (id, name) => Says(
            "engage", (programme, asking, now) => ProgrammeDecisions.EngageExperts(programme, new(id, name, null), asking, now))).SelectMany(Asked)),
        (2, Gen.Select(Some.IdOf(2), Some.Of("锦城社区", "严陵镇"), Some.Of("便民服务型", "自治互助型"), (id, unit, task) => Says(
            "assign", (programme, asking, now) => ProgrammeDecisions.AssignUnitTask(programme, new(id, unit, null, task), null, asking, now))).SelectMany(Asked)),
        (3, Gen.Select(Sessions, Some.IdOf(3), (session, id) => Says(
            "link", (programme, asking, now) => ProgrammeDecisions.LinkActivity(programme, session, id, asking, now))).SelectMany(Asked)),
        (1, Some.IdOf(3).Select(id => Says(
            "unlink", (programme, asking, now) => ProgrammeDecisions.UnlinkActivity(programme, id, asking, now))).SelectMany(Asked)),
        (3, Gen.Select(Some.IdOf(4), Some.Of<int?>(null, 20, 30), Some.Of<Qualifier?>(null, Qualifier.Over), Gen.Enum<FigureState>(), (id, count, qualifier, state) => Says(
            "figure", (programme, asking, now) => ProgrammeDecisions.ReportFigure(programme, new(id, "项目", count, qualifier, state, null), null, asking, now))).SelectMany(Asked)),
        (1, Gen.Select(Some.Of<Given<string>>(default, "试点", "试点项目"), Some.Of<Given<string?>>(default, "第四批"), (name, note) => Says(
            "change", (programme, asking, now) => ProgrammeDecisions.Change(programme, new(name, note), asking, now))).SelectMany(Asked)),
        (1, Gen.Select(Some.IdOf(1), Reasons, (id, reason) => Says(
            "withdraw experts", (programme, asking, now) => ProgrammeDecisions.WithdrawExperts(programme, new(id, reason), asking, now))).SelectMany(Asked)),
        (1, Gen.Select(Some.IdOf(2), Reasons, (id, reason) => Says(
            "withdraw task", (programme, asking, now) => ProgrammeDecisions.WithdrawUnitTask(programme, new(id, reason), asking, now))).SelectMany(Asked)),
        (1, Gen.Select(Some.IdOf(4), Reasons, (id, reason) => Says(
            "withdraw figure", (programme, asking, now) => ProgrammeDecisions.WithdrawFigure(programme, new(id, reason), asking, now))).SelectMany(Asked)));

    internal static IEnumerable<string> Decisions => Tale.DecisionsOf(Anything);

    [Fact]
    public void Whatever_is_said_in_whatever_order_the_rules_of_a_programme_hold()
    {
        var reached = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        Tale.Sample(Establishing, Anything, (before, step, _) =>
        {
            var programme = step.After;
            if (before.Establishment is { } first) programme.Establishment.ShouldBeSameAs(first, "How it began stays known.");
            programme.Activities.Select(activity => activity.SessionId).ShouldBeUnique();
            programme.Experts.Select(experts => experts.ExpertsId).ShouldBeUnique();
            programme.UnitTasks.Select(task => task.TaskId).ShouldBeUnique();
            programme.Figures.Select(figure => figure.FigureId).ShouldBeUnique();
            programme.Figures.ShouldAllBe(figure => figure.Count != null || figure.Qualifier == null);
            programme.Figures.Take(before.Figures.Count(Stands)).ShouldBe(before.Figures.Where(Stands), "What was reported stands until it is withdrawn.");
            programme.Withdrawn.IsSupersetOf(before.Withdrawn).ShouldBeTrue("What was withdrawn stays so.");
            programme.Withdrawn.ShouldAllBe(gone => !Standing(programme).Contains(gone));
            (programme.LeadingGroup?.Seats ?? []).Where(seat => seat.Role == SeatRole.Lead).Sum(seat => seat.Headcount ?? 1).ShouldBeLessThanOrEqualTo(2);
            bool Stands(ProgrammeFigureReported figure) => !programme.Withdrawn.Contains((Thing.ProgrammeFigure, figure.FigureId));
            foreach (var @event in step.Events) reached.AddOrUpdate(@event.GetType().Name, 1, (_, times) => times + 1);
        });

        reached.Keys.ShouldBe(
            typeof(ProgrammeEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ProgrammeEvent))).Select(type => type.Name),
            ignoreOrder: true,
            "histories that reach too little prove too little");
    }

    private static HashSet<(Thing, Guid)> Standing(Programme programme) =>
    [
        .. programme.Experts.Select(experts => (Thing.ProgrammeExperts, experts.ExpertsId)),
        .. programme.UnitTasks.Select(task => (Thing.UnitTask, task.TaskId)),
        .. programme.Figures.Select(figure => (Thing.ProgrammeFigure, figure.FigureId)),
    ];

    private static Sentence Says(
        string what, Func<Programme, Asking, Now, Decision<ProgrammeEvent>> decide, [CallerArgumentExpression(nameof(decide))] string code = "") =>
        new(what, Known.Secretary, decide, code);

    private static Gen<Sentence> Asked(Sentence sentence) => Some.Asking.Select(asking => sentence with { Asking = asking });
}
