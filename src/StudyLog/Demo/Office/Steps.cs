namespace StudyLog.Demo.Office;

/// <summary>A day in the life of a follow-up: so long after its issue, or so long before today.</summary>
public readonly record struct When(int Days, bool FromIssue)
{
    public static When After(int days) => new(days, FromIssue: true);

    public static When Ago(int days) => new(days, FromIssue: false);

    public static When Ahead(int days) => new(-days, FromIssue: false);

    public DateOnly Of(OfficeDays days, DateOnly issued) => FromIssue ? issued.AddDays(Days) : days.Ago(Days);
}

/// <summary>What happens to a follow-up, and when.</summary>
public abstract record Step(When When)
{
    /// <summary>签收.</summary>
    public sealed record Received(When When) : Step(When);

    /// <summary>反馈.</summary>
    public sealed record Reported(When When, int Percent, string Text, string? Problem = null) : Step(When);

    /// <summary>佐证: a picture of what was done.</summary>
    public sealed record Shown(When When) : Step(When);

    /// <summary>提交办结.</summary>
    public sealed record Submitted(When When, string Result) : Step(When);

    /// <summary>退回.</summary>
    public sealed record Returned(When When, string Reason, When? RedoBy = null) : Step(When);

    /// <summary>销号.</summary>
    public sealed record Closed(When When, string? Opinion = null) : Step(When);

    /// <summary>申请延期.</summary>
    public sealed record AskedForTime(When When, When Until, string Reason) : Step(When);

    public sealed record GotTime(When When) : Step(When);

    public sealed record GotNoTime(When When, string Reason) : Step(When);

    public sealed record Suspended(When When, string Reason) : Step(When);

    public sealed record Resumed(When When, string Reason) : Step(When);

    public sealed record Cancelled(When When, string Reason) : Step(When);

    public sealed record Reopened(When When, string Reason) : Step(When);

    /// <summary>改派.</summary>
    public sealed record GivenTo(When When, string Department, string Reason) : Step(When);

    /// <summary>结转.</summary>
    public sealed record CarriedOver(When When, string Session) : Step(When);
}
