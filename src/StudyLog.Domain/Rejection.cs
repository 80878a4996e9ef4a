namespace StudyLog.Domain;

/// <summary>What can be unknown.</summary>
public enum Thing
{
    /// <summary>A department.</summary>
    Department,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A post of a person.</summary>
    Post,

    /// <summary>A material.</summary>
    Material,

    /// <summary>A session.</summary>
    Session,

    /// <summary>A remark of a session.</summary>
    Remark,

    /// <summary>An agenda item of a session.</summary>
    AgendaItem,

    /// <summary>A material as a session studied it.</summary>
    StudiedMaterial,

    /// <summary>What was studied before a session.</summary>
    PreStudy,

    /// <summary>A vote of a session.</summary>
    Vote,

    /// <summary>A follow-up.</summary>
    FollowUp,

    /// <summary>A file attached to something.</summary>
    Attachment,

    /// <summary>A notice.</summary>
    Notice,

    /// <summary>A channel that notices go out over.</summary>
    Channel,

    /// <summary>A notice on its way.</summary>
    Delivery,

    /// <summary>A programme.</summary>
    Programme,

    /// <summary>An engagement of experts in a programme.</summary>
    ProgrammeExperts,

    /// <summary>The task of a unit in a programme.</summary>
    UnitTask,

    /// <summary>A figure of a programme.</summary>
    ProgrammeFigure,

    /// <summary>A year's study plan.</summary>
    StudyPlan,

    /// <summary>A topic of a study plan.</summary>
    Topic,

    /// <summary>A period report.</summary>
    PeriodReport,

    /// <summary>A user account.</summary>
    User,

    /// <summary>Long work that somebody asked for.</summary>
    Job,

    /// <summary>The file that long work made.</summary>
    JobFile,

    /// <summary>A table that somebody brought to be taken in.</summary>
    Import,

    /// <summary>The organisation itself, which a first start registers.</summary>
    Organisation,

    /// <summary>The Word template of a paper.</summary>
    PaperTemplate,
}

/// <summary>What can be wrong with a date.</summary>
public enum DateFault
{
    /// <summary>It lies in the future.</summary>
    InFuture,

    /// <summary>A session cannot be held, nor its roll called, before its day.</summary>
    HeldInFuture,

    /// <summary>The end lies before the start.</summary>
    EndBeforeStart,

    /// <summary>The time is not on the session's day.</summary>
    NotOnSessionDay,

    /// <summary>People check themselves in on the session's day only.</summary>
    NotToday,

    /// <summary>It lies before the fact that it follows.</summary>
    BeforeItsCause,
}

/// <summary>What can be wrong with a due date.</summary>
public enum DueFault
{
    /// <summary>The kind asks for a date and none is given.</summary>
    DateMissing,

    /// <summary>The kind has no date and one is given.</summary>
    DateNotAllowed,

    /// <summary>It lies before the day of issue.</summary>
    BeforeIssue,

    /// <summary>A redo date lies before the day of the return.</summary>
    RedoBeforeReturn,

    /// <summary>A make-up study cannot be due before the session it makes up for.</summary>
    BeforeSession,

    /// <summary>Without a due date there is nothing to extend.</summary>
    NothingToExtend,

    /// <summary>A due date is extended to a later day only.</summary>
    NotLater,
}

/// <summary>Why a command is refused. A closed list: each has one row in the host's table of answers and one sentence in each language.</summary>
public abstract record Rejection
{
    private Rejection()
    {
    }

    /// <summary>The same refusal, with the member at fault named by its whole path.</summary>
    /// <param name="path">What stands before the member, like <c>entries[2].</c>.</param>
    public Rejection Within(string path) => this switch
    {
        Invalid invalid => invalid with { Member = path + invalid.Member },
        DateInvalid { Member: not ("heldOn" or "occurredOn") } date => date with { Member = path + date.Member },
        _ => this,
    };

    /// <summary>The thing is unknown to the organisation.</summary>
    public sealed record NotFound(Thing Thing, Guid Id) : Rejection;

    /// <summary>The state does not allow it, and no other rejection says so better.</summary>
    /// <param name="State">The present state, in the form the interface shows.</param>
    public sealed record WrongState(string State) : Rejection;

    /// <summary>What is to be mended was withdrawn from the record.</summary>
    public sealed record PartWithdrawn(Thing Thing) : Rejection;

    /// <summary>The body makes no sense; every fault by its member.</summary>
    public sealed record Invalid(string Member, string Fault) : Rejection;

    /// <summary>These members are given, so they cannot be declared not stated.</summary>
    public sealed record MembersGiven(IReadOnlyList<Sessions.SessionMember> Members) : Rejection;

    /// <summary>A thing with this id exists and has other content.</summary>
    public sealed record IdTaken(Guid Id) : Rejection;

    /// <summary>A date is impossible.</summary>
    public sealed record DateInvalid(string Member, DateFault Fault) : Rejection;

    /// <summary>The same kind, organiser, day and start are recorded already.</summary>
    public sealed record SessionDuplicate(Guid ExistingId) : Rejection;

    /// <summary>A report of the same kind and period is under way.</summary>
    public sealed record ReportDuplicate(Guid ExistingId) : Rejection;

    /// <summary>One command says two things of a person's attendance that cannot both be.</summary>
    public sealed record AttendanceConflict(Guid PersonId) : Rejection;

    /// <summary>These persons are not on the roster.</summary>
    public sealed record NotOnRoster(IReadOnlyList<Guid> PersonIds) : Rejection;

    /// <summary>Somebody asks for, takes back or hands in what is another person's to.</summary>
    public sealed record NotOnesOwn : Rejection;

    /// <summary>Somebody opens or closes the calendar of a department that he or she does not speak for.</summary>
    public sealed record NotOnesDepartment : Rejection;

    /// <summary>Somebody decides on his or her own leave or make-up study.</summary>
    public sealed record SelfApproval : Rejection;

    /// <summary>There is nothing to make up for: the person was there, was not to attend, or the session did not take place.</summary>
    public sealed record NotAbsent : Rejection;

    /// <summary>The make-up study was not submitted.</summary>
    public sealed record MakeUpNotSubmitted : Rejection;

    /// <summary>More present than expected.</summary>
    public sealed record CountInvalid(int Expected, int Present) : Rejection;

    /// <summary>More were present at a vote and sent written opinions than may vote.</summary>
    public sealed record TooManyVoters(int Eligible, int Present, int Written) : Rejection;

    /// <summary>The record lacks what confirmation needs; the members that are neither given nor declared not stated.</summary>
    public sealed record RecordIncomplete(IReadOnlyList<Sessions.SessionMember> Missing) : Rejection;

    /// <summary>More votes than voters: those present and those who wrote.</summary>
    public sealed record VoteMismatch(int Votes, int Voters) : Rejection;

    /// <summary>The record is confirmed; only an amendment may follow.</summary>
    /// <param name="State">Confirmed or archived, in the form the interface shows.</param>
    public sealed record RecordLocked(string State = "confirmed") : Rejection;

    /// <summary>A first agenda item that is not item 1.</summary>
    public sealed record FirstItemOrder : Rejection;

    /// <summary>A reason must be given.</summary>
    public sealed record ReasonRequired : Rejection;

    /// <summary>A follow-up needs a lead department.</summary>
    public sealed record LeadRequired : Rejection;

    /// <summary>A due date is impossible.</summary>
    public sealed record DueInvalid(DueFault Fault) : Rejection;

    /// <summary>The completion was not submitted.</summary>
    public sealed record NotSubmitted : Rejection;

    /// <summary>The asker speaks neither for the lead nor for a co-department.</summary>
    public sealed record NotResponsible : Rejection;

    /// <summary>A member checks in somebody else.</summary>
    public sealed record OnlyForOneself : Rejection;

    /// <summary>The account that submitted the completion closes it.</summary>
    public sealed record SelfClose : Rejection;

    /// <summary>A file is not kept because of what it holds.</summary>
    public sealed record AttachmentRefused(Attachments.AttachmentFault Fault) : Rejection;

    /// <summary>A file is no template that papers can be made from.</summary>
    /// <param name="Flaws">All that is wrong with it.</param>
    public sealed record TemplateInvalid(IReadOnlyList<Organisations.TemplateFlaw> Flaws) : Rejection;

    /// <summary>Classified material is kept elsewhere.</summary>
    public sealed record ClassifiedRefused : Rejection;
}
