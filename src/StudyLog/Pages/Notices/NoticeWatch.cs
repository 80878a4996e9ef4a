using StudyLog.Features.Notices;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Notices;

/// <summary>How many notices whoever works with a page has not read, for all that shows it.</summary>
public sealed class NoticeWatch(PageDoor door)
{
    /// <summary>There are more, or fewer.</summary>
    public event EventHandler? Moved;

    /// <summary>How many; null before the first look.</summary>
    public long? Unread { get; private set; }

    /// <summary>Looks again.</summary>
    public async Task Look()
    {
        if ((await door.Ask(new ListNotices.Query(Unread: "true", PageSize: "1"))).Value is not { } answered) return;
        Unread = answered.Unread;
        Moved?.Invoke(this, EventArgs.Empty);
    }
}
