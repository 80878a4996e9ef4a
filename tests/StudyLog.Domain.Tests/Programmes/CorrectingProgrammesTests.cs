using StudyLog.Domain.Programmes;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Programmes.KnownProgrammes;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Programmes;

public class CorrectingProgrammesTests
{
    private static readonly ProgrammeRenamed Renamed = new(By(Secretary, RightNow), "城乡社区治理试点", "第三批");
    private static readonly ExpertsWithdrawn NoExperts = new(By(Secretary, RightNow), Experts.ExpertsId, "记错");
    private static readonly UnitTaskWithdrawn NoTask = new(By(Secretary, RightNow), Assigned.TaskId, "记错");
    private static readonly ProgrammeFigureWithdrawn NoFigure = new(By(Secretary, RightNow), Reviewed.FigureId, "记错");

    /// <summary>What can be withdrawn: how it was recorded, how it is withdrawn, how it is recorded again, and where it stands.</summary>
    private static readonly Dictionary<Thing, Part> Parts = new()
    {
        [Thing.ProgrammeExperts] = new(
            Experts, NoExperts, ProgrammeDecisions.WithdrawExperts, Experts.ExpertsId, programme => programme.Experts.Count,
            (programme, id) => ProgrammeDecisions.EngageExperts(programme, new(id, Experts.Name, Experts.Note), Secretary, AtPresent)),
        [Thing.UnitTask] = new(
            Assigned, NoTask, ProgrammeDecisions.WithdrawUnitTask, Assigned.TaskId, programme => programme.UnitTasks.Count,
            (programme, id) => ProgrammeDecisions.AssignUnitTask(programme, new(id, Assigned.UnitName, Assigned.DepartmentId, Assigned.TaskType), null, Secretary, AtPresent)),
        [Thing.ProgrammeFigure] = new(
            Reviewed, NoFigure, ProgrammeDecisions.WithdrawFigure, Reviewed.FigureId, programme => programme.Figures.Count,
            (programme, id) => ProgrammeDecisions.ReportFigure(programme, Report() with { FigureId = id }, null, Secretary, AtPresent)),
    };

    public static TheoryData<Thing> Everything => [.. Parts.Keys];

    [Fact]
    public void A_programme_gets_another_name_and_keeps_its_note() =>
        Given(Established)
            .When(programme => Change(programme, name: "城乡社区治理试点"))
            .Then(Renamed)
            .ThenTheState(programme => (programme.Name, programme.Note).ShouldBe(("城乡社区治理试点", "第三批")));

    [Fact]
    public void A_note_is_changed_and_taken_back()
    {
        Given(Established).When(programme => Change(programme, note: "第四批")).Then(Renamed with { Name = Established.Name, Note = "第四批" });
        Given(Established, Renamed).When(programme => Change(programme, note: (string?)null)).Then(Renamed with { Note = null });
    }

    [Fact]
    public void What_it_is_called_already_changes_nothing()
    {
        Given(Established).When(programme => Change(programme, name: Established.Name)).ThenAlreadySo();
        Given(Established, Renamed).When(programme => Change(programme, asking: Leader)).ThenAlreadySo();
    }

    [Fact]
    public void It_is_not_renamed_before_it_was_established() =>
        Given(Established)
            .When(programme => Change(programme, "试点", asking: Secretary.Saying("2001-01")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));

    [Fact]
    public void Establishing_it_again_as_it_was_first_is_no_other_programme() =>
        Given(Established, Renamed)
            .When(programme => ProgrammeDecisions.Establish(programme, new(ProgrammeId, Established.Name, Established.Note, Source), Leader, AtPresent))
            .ThenAlreadySo();

    [Theory]
    [MemberData(nameof(Everything))]
    public void What_should_not_have_been_recorded_is_withdrawn(Thing thing)
    {
        var part = Parts[thing];
        Given(Established, part.Recorded)
            .When(programme => part.Withdraw(programme, new(part.Id, "记错"), Secretary, AtPresent))
            .Then(part.Withdrawn)
            .ThenTheState(programme => part.Standing(programme).ShouldBe(0));
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Withdrawing_needs_a_reason_and_happens_once(Thing thing)
    {
        var part = Parts[thing];
        Given(Established, part.Recorded).When(programme => part.Withdraw(programme, new(part.Id, " "), Secretary, AtPresent)).ThenRefused(new Rejection.ReasonRequired());
        Given(Established, part.Recorded, part.Withdrawn).When(programme => part.Withdraw(programme, new(part.Id, "又"), Leader, AtPresent)).ThenAlreadySo();
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void What_is_not_there_or_is_something_else_cannot_be_withdrawn(Thing thing)
    {
        var part = Parts[thing];
        Given(Established).When(programme => part.Withdraw(programme, new(part.Id, "记错"), Secretary, AtPresent)).ThenRefused(new Rejection.NotFound(thing, part.Id));
        var other = Parts.First(each => each.Key != thing).Value;
        Given(Established, other.Recorded, other.Withdrawn)
            .When(programme => part.Withdraw(programme, new(other.Id, "记错"), Secretary, AtPresent))
            .ThenRefused(new Rejection.NotFound(thing, other.Id));
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void It_is_not_withdrawn_before_it_was_recorded_of(Thing thing)
    {
        var part = Parts[thing];
        Given(Established, part.Recorded)
            .When(programme => part.Withdraw(programme, new(part.Id, "记错"), Secretary.Saying("2001-01"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void It_can_be_recorded_again_under_another_id_only(Thing thing)
    {
        var part = Parts[thing];
        Given(Established, part.Recorded, part.Withdrawn).When(programme => part.Again(programme, part.Id)).ThenRefused(new Rejection.IdTaken(part.Id));
        Given(Established, part.Recorded, part.Withdrawn)
            .When(programme => part.Again(programme, Id(0xBFF)))
            .ThenTheState(programme => part.Standing(programme).ShouldBe(1));
    }

    private static Decision<ProgrammeEvent> Change(Programme programme, Given<string> name = default, Given<string?> note = default, Asking? asking = null) =>
        ProgrammeDecisions.Change(programme, new(name, note), asking ?? Secretary, AtPresent);

    private sealed record Part(
        ProgrammeEvent Recorded,
        ProgrammeEvent Withdrawn,
        Func<Programme, WithdrawPart, Asking, Now, Decision<ProgrammeEvent>> Withdraw,
        Guid Id,
        Func<Programme, int> Standing,
        Func<Programme, Guid, Decision<ProgrammeEvent>> Again);
}
