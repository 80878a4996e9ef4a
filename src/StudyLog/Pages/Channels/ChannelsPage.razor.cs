using StudyLog.Deliveries;
using StudyLog.Features.NoticeChannels;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Pages.Shared;
using StudyLog.Queries;

namespace StudyLog.Pages.Channels;

/// <summary>通知渠道: webhooks and group robots, what keeps any of them waiting, and new ones.</summary>
public sealed partial class ChannelsPage
{
    private IReadOnlyList<DepartmentView> departments = [];
    private ChannelFields fields = new();
    private string? told;

    protected override IQuery<ListChannels.Answered> Query => new ListChannels.Query();

    protected override async Task OnInitializedAsync() => departments = await Door.AllDepartments();

    private string NameOf(Guid? department) =>
        department is { } id ? departments.FirstOrDefault(each => each.Id == id)?.Name ?? "" : Wording.Say("channels.everybody");

    private async Task Open()
    {
        told = null;
        if (!await Do(target: null, fields.AsNew())) return;
        told = Wording.Say("channels.opened", fields.Name.Trim());
        fields = new ChannelFields();
    }

    private async Task Try(ChannelView channel)
    {
        told = null;
        if (await Do(channel.Id, new TryChannel.Body())) told = Wording.Say("channels.tried");
    }
}
