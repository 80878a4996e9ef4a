namespace StudyLog.Documents.Papers;

/// <summary>Everything about one session that papers are made from, in Chinese words and local times; null and empty: nobody recorded it.</summary>
public sealed record SessionOnPaper
{
    /// <summary>The organisation whose paper it is.</summary>
    public required string Organisation { get; init; }

    /// <summary>场次编号: year and running number.</summary>
    public required string Number { get; init; }

    /// <summary>会议类型.</summary>
    public required string Kind { get; init; }

    /// <summary>What is done with a session of its kind: 召开, 举行, 举办, 开展.</summary>
    public string Verb { get; init; } = "召开";

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The day it is or was held on.</summary>
    public required KnownDay Day { get; init; }

    /// <summary>When it begins.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>When it ends.</summary>
    public TimeOnly? To { get; init; }

    /// <summary>地点.</summary>
    public string? Venue { get; init; }

    /// <summary>组织单位.</summary>
    public string? Organiser { get; init; }

    /// <summary>主持人.</summary>
    public Attendee? Chair { get; init; }

    /// <summary>记录人.</summary>
    public Attendee? Recorder { get; init; }

    /// <summary>学时.</summary>
    public decimal? Hours { get; init; }

    /// <summary>应到.</summary>
    public int? Expected { get; init; }

    /// <summary>实到.</summary>
    public int? Present { get; init; }

    /// <summary>实到 as corrected after the confirmation; null: it was not.</summary>
    public int? PresentSince { get; init; }

    /// <summary>Where its record stands, in words.</summary>
    public required string State { get; init; }

    /// <summary>Whether the record is confirmed, so that papers made from it are no drafts.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>补录: the day it was entered on, when that was later than it was held; null: not back-filled.</summary>
    public DateOnly? BackFilledOn { get; init; }

    /// <summary>来源, as one line.</summary>
    public string? Source { get; init; }

    /// <summary>The people on the roster, by rank.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Who attended without being named.</summary>
    public IReadOnlyList<PlacesOfGroup> Groups { get; init; } = [];

    /// <summary>会前学习.</summary>
    public IReadOnlyList<Studied> Before { get; init; } = [];

    /// <summary>What was studied at it.</summary>
    public IReadOnlyList<Studied> Materials { get; init; } = [];

    /// <summary>议程.</summary>
    public IReadOnlyList<AgendaPoint> Agenda { get; init; } = [];

    /// <summary>What was said, in order.</summary>
    public IReadOnlyList<Spoken> Remarks { get; init; } = [];

    /// <summary>表决.</summary>
    public IReadOnlyList<Vote> Votes { get; init; } = [];

    /// <summary>督办事项 issued from it.</summary>
    public IReadOnlyList<Required> FollowUps { get; init; } = [];

    /// <summary>What of earlier sessions was looked at again: number, matter and where it stands.</summary>
    public IReadOnlyList<string> CarriedOver { get; init; } = [];

    /// <summary>The names of files that belong to it.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>未载明: what the source does not say, in words.</summary>
    public IReadOnlyList<string> NotStated { get; init; } = [];

    /// <summary>推定: what the recorder concluded.</summary>
    public IReadOnlyList<string> Inferred { get; init; } = [];

    /// <summary>What was amended after the confirmation.</summary>
    public IReadOnlyList<Amended> Amendments { get; init; } = [];
}

/// <summary>Somebody on paper.</summary>
/// <param name="Name">The name; null: not named, only the post is known.</param>
/// <param name="Unit">单位.</param>
/// <param name="Post">职务.</param>
public sealed record Attendee(string? Name, string? Unit = null, string? Post = null)
{
    /// <summary>Post and name as they are spoken: 会长陈存根.</summary>
    public string Spoken => $"{Post}{Name}";
}

/// <summary>How a place on the roster was filled.</summary>
public enum PlaceFilled
{
    /// <summary>Nobody has said yet.</summary>
    Unmarked,

    /// <summary>到会.</summary>
    Present,

    /// <summary>迟到.</summary>
    Late,

    /// <summary>早退.</summary>
    LeftEarly,

    /// <summary>请假.</summary>
    OnLeave,

    /// <summary>缺席.</summary>
    Absent,
}

/// <summary>One place on the roster.</summary>
/// <param name="Who">Whose place it is.</param>
/// <param name="SittingIn">列席.</param>
/// <param name="Filled">Whether and how the person was there.</param>
/// <param name="Remark">What is to be known of it: times, reason, deputy, corrected since; null: nothing.</param>
/// <param name="Deputy">代会: who comes or came instead; null: nobody.</param>
/// <param name="Corrected">What the place was corrected to after the confirmation, in words; null: it was not.</param>
public sealed record Place(Attendee Who, bool SittingIn, PlaceFilled Filled, string? Remark = null, string? Deputy = null, string? Corrected = null)
{
    /// <summary>Whether the person was there, for all or part of it.</summary>
    public bool IsThere => Filled is PlaceFilled.Present or PlaceFilled.Late or PlaceFilled.LeftEarly;
}

/// <summary>People known as a group only.</summary>
/// <param name="Name">What the group is called.</param>
/// <param name="SittingIn">列席.</param>
/// <param name="Headcount">How many, or the number that 余, 约 or 近 goes with; null: not stated.</param>
/// <param name="HowMany">The same in words: 38人, 30余人.</param>
public sealed record PlacesOfGroup(string Name, bool SittingIn, int? Headcount = null, string? HowMany = null)
{
    /// <summary>The group and how many.</summary>
    public string Written => HowMany is null ? Name : $"{Name}（{HowMany}）";
}

/// <summary>A material and how it was studied.</summary>
/// <param name="Mode">集体学习、领学、传达、会前自学 …</param>
/// <param name="Title">The material; null: only what is noted is known.</param>
/// <param name="Author">Whose it is.</param>
/// <param name="LedBy">领学人.</param>
/// <param name="Minutes">How long, in minutes.</param>
/// <param name="Note">What else is noted.</param>
public sealed record Studied(string Mode, string? Title, string? Author = null, string? LedBy = null, int? Minutes = null, string? Note = null);

/// <summary>One item of the agenda.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="IsFirstItem">第一议题.</param>
public sealed record AgendaPoint(int Seq, string Title, bool IsFirstItem)
{
    private const string FirstItem = "第一议题";

    /// <summary>What it is about, and that it is the first item, said once.</summary>
    public string Written => IsFirstItem && !Title.StartsWith(FirstItem, StringComparison.Ordinal) ? $"{Title}（{FirstItem}）" : Title;
}

/// <summary>What kind of words were spoken.</summary>
public enum SpokenKind
{
    /// <summary>交流发言.</summary>
    Remark,

    /// <summary>重点发言.</summary>
    Keynote,

    /// <summary>大家认为.</summary>
    Consensus,

    /// <summary>会议要求.</summary>
    Requirement,
}

/// <summary>Something that was said.</summary>
/// <param name="Seq">Its number, by which follow-ups name it.</param>
/// <param name="Kind">What kind of words.</param>
/// <param name="Speaker">Who spoke; null: nobody is named.</param>
/// <param name="Said">The words.</param>
/// <param name="AgendaSeq">The item of the agenda it belongs to.</param>
public sealed record Spoken(int Seq, SpokenKind Kind, Attendee? Speaker, string Said, int? AgendaSeq = null);

/// <summary>A vote and what came of it.</summary>
public sealed record Vote(string Matter, int Eligible, int Present, int? Written, int For, int Against, int Abstain, bool QuorumMet, bool Passed);

/// <summary>A matter that somebody is to act on.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Matter">What is to be done.</param>
/// <param name="Lead">主办.</param>
/// <param name="With">协办, and who is responsible with them.</param>
/// <param name="Owner">责任人.</param>
/// <param name="Due">完成时限 in words: a day, 长期坚持 or 未定期限.</param>
/// <param name="Status">Where it stands, in words.</param>
/// <param name="RemarkSeq">The words it comes from.</param>
/// <param name="DueOn">The day it is due on, for narrow columns; null: none, or only in words.</param>
public sealed record Required(
    string Number, string Matter, string Lead, IReadOnlyList<string> With, string? Owner, string Due, string Status, int? RemarkSeq, DateOnly? DueOn = null)
{
    /// <summary>Who answers for it and by when.</summary>
    public string Duty
    {
        get
        {
            List<string> parts = [$"主办：{Lead}"];
            if (With.Count > 0) parts.Add($"协办：{string.Join('、', With)}");
            if (Owner is not null) parts.Add($"责任人：{Owner}");
            parts.Add($"完成时限：{Due}");
            return string.Join('；', parts);
        }
    }
}

/// <summary>更正: what was signed and what holds since.</summary>
/// <param name="Field">What was amended, in words.</param>
/// <param name="Old">What was signed.</param>
/// <param name="New">What holds.</param>
/// <param name="Reason">Why.</param>
/// <param name="Who">Who amended it.</param>
/// <param name="On">When.</param>
public sealed record Amended(string Field, string Old, string New, string Reason, string Who, DateOnly? On);
