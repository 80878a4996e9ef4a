using Microsoft.AspNetCore.Components;
using StudyLog.Features.Notices;
using StudyLog.Pages.Shared;
using StudyLog.Queries;

namespace StudyLog.Pages.Notices;

/// <summary>消息: what one was given notice of, to be read, opened and passed on.</summary>
public sealed partial class NoticesPage
{
    [Inject]
    private NoticeWatch Watch { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    [SupplyParameterFromQuery]
    private string? Unread { get; set; }

    protected override IQuery<ListNotices.Answered> Query => new ListNotices.Query(Unread, Page);

    private async Task Read(NoticeView notice)
    {
        if (notice.ReadAt is not null) return;
        await Do(notice.Id, new ReadNotice.Body());
        await Watch.Look();
    }

    // Those that came since the list was shown stay unread.
    private async Task ReadAll()
    {
        await Do(target: null, new ReadAllNotices.Body(Page is null && Reply?.Value?.Items is [var latest, ..] ? latest.At : null));
        await Watch.Look();
    }
}
