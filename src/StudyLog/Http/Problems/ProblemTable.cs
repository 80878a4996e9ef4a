using System.Text.Json;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;

namespace StudyLog.Http.Problems;

/// <summary>The one table from what is refused to what is answered.</summary>
public static class ProblemTable
{
    public static Problem Unauthenticated { get; } = new(401, "unauthenticated", "unauthenticated");

    public static Problem DutyMissing { get; } = new(403, "duty-separation", "duty-separation");

    public static Problem UnknownAddress { get; } = new(404, "not-found", "not-found.address");

    public static Problem MethodNotAllowed { get; } = new(405, "method-not-allowed", "method-not-allowed");

    public static Problem TooLarge { get; } = new(413, "too-large", "too-large");

    public static Problem FileTooLarge { get; } = new(413, "too-large", "too-large.file") { Faults = [new("file", "file-too-large")] };

    public static Problem WrongContentType { get; } = new(415, "unsupported-media-type", "unsupported-media-type");

    public static Problem KeyReused { get; } = new(422, "idempotency-key-reused", "idempotency-key-reused");

    public static Problem TooMany { get; } = new(429, "too-many-requests", "too-many-requests") { RetryAfter = 60 };

    public static Problem Unexpected { get; } = new(500, "unexpected", "unexpected");

    public static Problem NoPdf { get; } = new(501, "pdf-unavailable", "pdf-unavailable");

    public static Problem PdfFailed { get; } = new(500, "pdf-failed", "pdf-failed");

    public static Problem Unavailable { get; } = new(503, "unavailable", "unavailable") { RetryAfter = 2 };

    /// <summary>A request with these faults. Where nothing is wrong but dates that do not exist, it says so.</summary>
    public static Problem Invalid(IReadOnlyList<Fault> faults) =>
        faults.Count > 0 && faults.All(fault => fault.Sentence == WrittenDate.Impossible)
            ? new(422, "date-invalid", "date-invalid.impossible") { Faults = faults }
            : new(400, "invalid-request", "invalid-request") { Faults = faults };

    public static Problem Invalid(string member, string fault, params object[] arguments) => Invalid([new Fault(member, fault, arguments)]);

    public static Problem NotFound(Thing thing) => new(404, "not-found", "not-found", new Word($"thing.{ApiJson.Written(thing)}"));

    public static Problem VersionConflict(long currentVersion) =>
        new(409, "version-conflict", "version-conflict", currentVersion) { Extensions = With("currentVersion", currentVersion) };

    public static Problem Of(Rejection rejection) => rejection switch
    {
        Rejection.NotFound r => NotFound(r.Thing) with { Extensions = With("id", r.Id) },
        Rejection.WrongState r => WrongState(r.State),
        Rejection.PartWithdrawn r => new(409, "wrong-state", "wrong-state.withdrawn-part", new Word($"thing.{ApiJson.Written(r.Thing)}"))
        {
            Extensions = With("state", "withdrawn"),
        },
        Rejection.Invalid r => Invalid(r.Member, r.Fault),
        Rejection.MembersGiven r => WrongState("stated") with
        {
            Faults = [.. r.Members.Select(member => new Fault(JsonNamingPolicy.CamelCase.ConvertName(member.ToString()), "is-given"))],
        },
        Rejection.IdTaken r => new(409, "id-taken", "id-taken", r.Id) { Extensions = With("id", r.Id) },
        Rejection.DateInvalid r => new(422, "date-invalid", $"date-invalid.{ApiJson.Written(r.Fault)}") { Faults = [new(r.Member, $"date.{ApiJson.Written(r.Fault)}")] },
        Rejection.SessionDuplicate r => new(409, "session-duplicate", "session-duplicate")
        {
            Extensions = With("existing", $"/api/v1/sessions/{r.ExistingId}"),
        },
        Rejection.ReportDuplicate r => new(409, "report-duplicate", "report-duplicate")
        {
            Extensions = With("existing", $"/api/v1/period-reports/{r.ExistingId}"),
        },
        Rejection.AttendanceConflict r => new(409, "attendance-conflict", "attendance-conflict") { Extensions = With("personId", r.PersonId) },
        Rejection.NotOnRoster r => new(422, "not-on-roster", "not-on-roster") { Extensions = With("personIds", r.PersonIds) },
        Rejection.NotOnesOwn => new(403, "duty-separation", "not-ones-own"),
        Rejection.NotOnesDepartment => new(403, "duty-separation", "not-ones-department"),
        Rejection.SelfApproval => new(403, "self-approval", "self-approval"),
        Rejection.NotAbsent => new(409, "not-absent", "not-absent"),
        Rejection.MakeUpNotSubmitted => new(409, "not-submitted", "make-up-not-submitted"),
        Rejection.CountInvalid r => CountInvalid("count-invalid", ["present"], r.Present, r.Expected),
        Rejection.TooManyVoters r => CountInvalid("count-invalid.voters", ["present", "written"], r.Present, r.Written, r.Eligible),
        Rejection.RecordIncomplete r => new(422, "record-incomplete", "record-incomplete", r.Missing.Select(member => new Word($"member.{ApiJson.Written(member)}")))
        {
            Extensions = With("missing", r.Missing),
            Faults = [.. r.Missing.Select(member => new Fault(JsonNamingPolicy.CamelCase.ConvertName(member.ToString()), "neither-given-nor-declared"))],
        },
        Rejection.RecordLocked r => new(409, "record-locked", "record-locked") { Extensions = With("state", r.State) },
        Rejection.VoteMismatch r => new(422, "vote-mismatch", "vote-mismatch", r.Votes, r.Voters)
        {
            Faults = [new("for", "more-than-voters"), new("against", "more-than-voters"), new("abstain", "more-than-voters")],
        },
        Rejection.FirstItemOrder => new(422, "first-item-order", "first-item-order") { Faults = [new("firstItem", "only-item-one")] },
        Rejection.ReasonRequired => new(422, "reason-required", "reason-required") { Faults = [new("reason", "required")] },
        Rejection.LeadRequired => new(422, "lead-required", "lead-required") { Faults = [new("leadDepartmentId", "required")] },
        Rejection.DueInvalid r => new(422, "due-invalid", $"due-invalid.{ApiJson.Written(r.Fault)}")
        {
            Faults = [new(MemberOf(r.Fault), $"due.{ApiJson.Written(r.Fault)}")],
        },
        Rejection.NotSubmitted => new(409, "not-submitted", "not-submitted"),
        Rejection.NotResponsible => new(403, "not-responsible", "not-responsible"),
        Rejection.OnlyForOneself => new(403, "duty-separation", "only-for-oneself"),
        Rejection.SelfClose => new(403, "self-close", "self-close"),
        Rejection.AttachmentRefused r => new(422, "attachment-refused", $"attachment-refused.{ApiJson.Written(r.Fault)}")
        {
            Faults = [new("file", $"attachment.{ApiJson.Written(r.Fault)}")],
        },
        Rejection.TemplateInvalid r => TemplateInvalid(r.Flaws),
        Rejection.ClassifiedRefused => new(422, "classified-refused", "classified-refused") { Faults = [new("classified", "classified")] },
        _ => throw new ArgumentOutOfRangeException(nameof(rejection), rejection, "This rejection has no row."),
    };

    /// <summary>The same, naming the members of the request that hold an id which is at fault.</summary>
    public static Problem Of(Outcome outcome, ReadOnlyMemory<byte> json)
    {
        var problem = Of(outcome);
        if (outcome is not Outcome.Refused refused) return problem;
        var members = RequestMembers.Holding(json, IdsAtFault(refused.Rejection));
        return problem with { Faults = [.. problem.Faults, .. members.Select(member => new Fault(member, problem.Code))] };
    }

    private static Problem CountInvalid(string sentence, string[] members, params object[] counts) =>
        new(422, "count-invalid", sentence, counts) { Faults = [.. members.Select(member => new Fault(member, "more-than-expected"))] };

    private static Problem TemplateInvalid(IReadOnlyList<TemplateFlaw> flaws) => new(422, "template-invalid", "template-invalid")
    {
        Faults = [.. flaws.Select(flaw => new Fault("file", $"template.{flaw.Reason}", flaw.Control ?? ""))],
        Extensions = With("flaws", flaws),
    };

    private static string MemberOf(DueFault fault) => fault switch
    {
        DueFault.RedoBeforeReturn => "redoBy",
        DueFault.NothingToExtend or DueFault.NotLater => "newDueOn",
        _ => "dueOn",
    };

    // Some states say more in a sentence of their own than by their name.
    private static Problem WrongState(string state) =>
        (Sentences.Knows($"wrong-state.{state}")
            ? new Problem(409, "wrong-state", $"wrong-state.{state}")
            : new Problem(409, "wrong-state", "wrong-state", new Word($"state.{state}"))) with { Extensions = With("state", state) };

    private static IReadOnlyCollection<Guid> IdsAtFault(Rejection rejection) => rejection switch
    {
        Rejection.NotFound r => [r.Id],
        Rejection.NotOnRoster r => r.PersonIds,
        Rejection.AttendanceConflict r => [r.PersonId],
        Rejection.IdTaken r => [r.Id],
        _ => [],
    };

    /// <summary>The problem of an outcome that is not a grant.</summary>
    public static Problem Of(Outcome outcome) => outcome switch
    {
        Outcome.Refused refused => Of(refused.Rejection),
        Outcome.VersionConflict conflict => VersionConflict(conflict.CurrentVersion),
        Outcome.KeyReused => KeyReused,
        Outcome.DutyMissing => DutyMissing,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "This outcome is no refusal."),
    };

    private static Dictionary<string, object?> With(string member, object? value) => new(StringComparer.Ordinal) { [member] = value };
}
