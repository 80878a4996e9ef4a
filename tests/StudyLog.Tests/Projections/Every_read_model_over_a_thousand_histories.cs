using System.Globalization;
using System.Text.Json;
using StudyLog.Domain;
using StudyLog.Domain.Attachments;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Reports;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Inbox;
using StudyLog.Features.Progress.Coverage;
using StudyLog.Features.Progress.Hours;
using StudyLog.Features.Search;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.ReadModels;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Projections;

[Trait("Category", "Long")]
[Collection(nameof(Every_read_model_over_a_thousand_histories))]
[CollectionDefinition(nameof(Every_read_model_over_a_thousand_histories))]
public sealed class Every_read_model_over_a_thousand_histories(HostFixture host, Store store) : IClassFixture<Store>
{
    private const string SeedVariable = "STUDYLOG_SEED";

    [Fact]
    public async Task Equals_its_formulas_as_every_query_answers_it_and_a_rebuild_from_zero_equals_both()
    {
        var (cancellation, clock) = (TestContext.Current.CancellationToken, new SteadyClock());
        await store.Started(host, cancellation, clock);
        var seed = int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"{SeedVariable}={seed}");

        var comparison = new Comparison(store, clock);
        var differences = await comparison.Ask(await comparison.Tell(seed, 1_000, cancellation), cancellation);

        differences.ShouldBeEmpty($"{SeedVariable}={seed} tells the same tales again.");
        AssertReach(comparison.Reached);
        await store.ShouldBeAsMadeAnew(cancellation, spoilt: true);
    }

    // Tales that reach too little prove too little. What is told most seldom is told some thirty times and more, so that chance alone never fails.
    private static void AssertReach(Reached reached)
    {
        StoreConfiguration.EventTypes.Where(type => reached.Events.GetValueOrDefault(type) < 10).ShouldBeEmpty("events seldom told");
        Wanted().Where(value => reached.Values.GetValueOrDefault(value) < 3).ShouldBeEmpty("values seldom answered");
    }

    private static IEnumerable<string> Wanted() =>
    [
        .. Each("/ledgers/sessions items.state", SessionState.NotPlanned),
        .. Enum.GetValues<SessionMember>().Where(Session.IsAskedFor).Select(member => $"/ledgers/sessions items.missing {Written(member)}"),
        .. Each<FollowUpState>("/ledgers/follow-ups items.status", FollowUpState.NotIssued),
        .. Each<Light>("/ledgers/follow-ups items.light"),
        .. Each<DueKind>("/ledgers/follow-ups items.dueKind"),
        .. Each("/inbox items.what", Features.Inbox.Wanted.Judge),
        .. Each<Light>("/inbox items.light"),
        .. Each<SeeInbox.Declined>("/inbox items.refusals.what"),
        .. Each<MakeUpState>("/make-ups items.state"),
        .. Each("/deadlines items.kind", DeadlineKind.Record),
        "/deadlines items.overdue true", "/deadlines items.overdue false", "/deadlines items.remindedOn a text", "/deadlines items.nextOn a text", "/deadlines items.nextOn null",
        .. Each<Capacity>("/sessions/{id:guid}/attendance items.capacity"),
        .. Each<AttendanceStatus>("/sessions/{id:guid}/attendance items.status"),
        .. Each<CheckInMethod>("/sessions/{id:guid}/attendance items.method"),
        .. Each<LeaveState>("/sessions/{id:guid}/attendance items.leave.state"),
        .. Each<MakeUpState>("/sessions/{id:guid}/attendance items.makeUp.state"),
        .. Each<MakeUpMode>("/sessions/{id:guid}/attendance items.makeUp.mode"),
        .. Each<InvitationAnswer>("/sessions/{id:guid}/attendance items.reply.answer"),
        "/sessions/{id:guid}/attendance items.reply.outdated true", "/sessions/{id:guid}/attendance items.reply.outdated false",
        .. Each<RemarkKind>("/sessions/{id:guid} remarks.kind"),
        .. Each<StudyMode>("/sessions/{id:guid} materials.mode"),
        .. Each<PreStudyMode>("/sessions/{id:guid} preStudies.mode"),
        .. Each<AttachmentPurpose>("/sessions/{id:guid} attachments.purpose"),
        .. Enum.GetValues<AmendableField>().Select(field => $"/sessions/{{id:guid}} amendments.field {Written(field)}"),
        .. Each<Precision>("/sessions/{id:guid} datePrecision", Precision.Instant),
        .. Each<Precision>("/sessions/{id:guid}/history items.occurred.precision"),
        .. Each<HourSource>("/progress/people items.sessions.source"),
        .. Each<CoverageRoute>("/progress/materials/{id:guid}/coverage departments.persons.route"),
        .. Each<SearchKind>("/search items.kind"),
        .. Each<FigureState>("/programmes/{id:guid}/board figures.state"),
        .. Each<ReportState>("/period-reports/{id:guid} state", ReportState.NotDrafted),
        .. Figures.Concat(["followUps.yellow", "followUps.green", "followUps.closedOnTime", "followUps.closureRate", "followUps.onTimeRate"]).Select(figure => $"/progress/departments departments.{figure} a number"),
        .. Figures.Select(figure => $"/progress/departments departments.undated.{figure} a number"),
        .. new[] { "closed", "inProgress", "suspended", "cancelled", "closedShare", "inProgressShare" }.Select(figure => $"/bulletins/follow-ups {figure} a number"),
        "/bulletins/follow-ups lagging.numbers a text", "/bulletins/follow-ups closedShare null",
        "/ledgers/sessions items.attendanceRate null", "/ledgers/sessions items.attendanceRate a number", "/ledgers/sessions items.madeUp a number",
        "/ledgers/sessions items.firstAgendaItem true", "/ledgers/sessions items.recordedByGroup true", "/ledgers/sessions items.volume a text",
        "/ledgers/follow-ups items.source.withdrawn true", "/ledgers/follow-ups items.daysLeft a number", "/make-ups items.overdue true",
        "/progress/departments departments.followUps.closureRate null", "/progress/departments departments.followUps.onTimeRate null",
        "/inbox makeUps.overdue true", "/inbox makeUps.overdue false", "/inbox makeUps.answer a text",
        "/progress/people items.exempt true", "/progress/people items.gap 0", "/progress/people items.gap a number", "/progress/people items.norm null", "/progress/people items.undatedHours a number",

        // What is switched off answers nothing but its status.
        "/progress/materials/{id:guid}/coverage  a number",
        "/progress/frequency rows.gap null", "/progress/frequency rows.gap 0", "/progress/frequency rows.gap a number",
        "/programmes/{id:guid}/board units.latestActivity.ofUnit true", "/programmes/{id:guid}/board units.latestActivity.ofUnit false",
        $"{Features.Plans.Configuration.Address} topics.held a number", $"{Features.Plans.Configuration.Address} dropped.held a number",
        "/sessions/{id:guid} presentAsSigned a number", "/sessions/{id:guid} roster.people.statusAsSigned absent", "/inbox completions.what judge",
        "/sessions/{id:guid} carriedOver.number a text", "/sessions/{id:guid}/carry-over items.number a text",
    ];

    private static readonly string[] Figures =
    [
        "sessionsHeld", "owed", "present", "late", "leftEarly", "onLeave", "absent", "unmarked", "madeUp", "makeUpOpen", "attendanceRate", "coverageRate", "studyHours",
        "materialsCovered", "remarks", "recordedByGroup", "followUps.issued", "followUps.open", "followUps.closed", "followUps.returned",
        "followUps.red", "followUps.grey",
    ];

    private static IEnumerable<string> Each<TValue>(string member, params TValue[] but)
        where TValue : struct, Enum =>
        Enum.GetValues<TValue>().Except(but).Select(value => $"{member} {Written(value)}");

    private static string Written<TValue>(TValue value) => JsonSerializer.Serialize(value, ApiJson.Options).Trim('"');
}
