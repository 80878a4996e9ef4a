using StudyLog.Domain.Notices;
using StudyLog.Domain.Reminders;
using StudyLog.Notices;

namespace StudyLog.Deliveries;

/// <summary>What a channel is.</summary>
public enum ChannelKind
{
    /// <summary>A program that takes notices over HTTP.</summary>
    Webhook,

    /// <summary>企业微信群机器人.</summary>
    Wecom,

    /// <summary>钉钉群机器人.</summary>
    Dingtalk,

    /// <summary>飞书群机器人.</summary>
    Feishu,
}

/// <summary>Where notices of an organisation go out to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called here.</param>
/// <param name="Address">The address notices are sent to; whoever knows that of a robot can write in its group.</param>
/// <param name="Secret">What messages are signed with; null: they are not.</param>
/// <param name="DepartmentId">The department whose notices go there; null: those of everybody.</param>
/// <param name="RemindersOnly">Whether only reminders go there.</param>
/// <param name="IsOn">Whether anything does.</param>
public sealed record Channel(Guid Id, ChannelKind Kind, string Name, Uri Address, string? Secret, Guid? DepartmentId, bool RemindersOnly, bool IsOn)
{
    /// <summary>How often it was kept.</summary>
    public long Version { get; init; } = 1;

    /// <summary>Whether a notice goes there.</summary>
    public bool Takes(Notice notice, IEnumerable<Guid> recipients) =>
        IsOn && (!RemindersOnly || notice.Facts.IsReminder) && (DepartmentId is not { } department || recipients.Contains(department));
}

/// <summary>How soon an account wants its notices by mail.</summary>
public enum MailPace
{
    /// <summary>Not at all.</summary>
    Off,

    /// <summary>As they come, those of a minute together.</summary>
    AtOnce,

    /// <summary>Once a day, at the time at which the organisation is reminded.</summary>
    Daily,
}

/// <summary>How an account wants to be told by mail.</summary>
/// <param name="Address">The address; null: none.</param>
/// <param name="Pace">How soon.</param>
/// <param name="Language">In which language.</param>
public sealed record MailWish(string? Address, MailPace Pace, NoticeLanguage Language)
{
    /// <summary>Of an account that said nothing.</summary>
    public static MailWish None { get; } = new(null, MailPace.Off, NoticeLanguage.Zh);

    /// <summary>When something that is given now goes out.</summary>
    /// <param name="now">Now.</param>
    /// <param name="zone">Where the organisation is.</param>
    /// <param name="settings">Its settings.</param>
    public DateTimeOffset GoesOutAt(DateTimeOffset now, TimeZoneInfo zone, ReminderSettings settings)
    {
        if (Pace != MailPace.Daily) return now;
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var day = TimeOnly.FromDateTime(local.DateTime) < settings.At ? local.Date : local.Date.AddDays(1);
        var at = DateTime.SpecifyKind(day.Add(settings.At.ToTimeSpan()), DateTimeKind.Unspecified);
        return new DateTimeOffset(at, zone.GetUtcOffset(at));
    }
}
