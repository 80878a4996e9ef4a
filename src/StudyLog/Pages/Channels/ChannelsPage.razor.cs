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
    private Fields fields = new();
    private string? told;

    protected override IQuery<ListChannels.Answered> Query => new ListChannels.Query();

    protected override async Task OnInitializedAsync() => departments = await Door.AllDepartments();

    private string NameOf(Guid? department) =>
        department is { } id ? departments.FirstOrDefault(each => each.Id == id)?.Name ?? "" : Wording.Say("channels.everybody");

    private async Task Open()
    {
        var secret = string.IsNullOrWhiteSpace(fields.Secret) || fields.Kind == ChannelKind.Wecom ? null : fields.Secret.Trim();
        told = null;
        if (!await Do(target: null, new OpenChannel.Body(null, fields.Kind, fields.Name.Trim(), fields.Address.Trim(), secret, fields.DepartmentId, fields.RemindersOnly))) return;
        told = Wording.Say("channels.opened", fields.Name.Trim());
        fields = new Fields();
    }

    private async Task Try(ChannelView channel)
    {
        told = null;
        if (await Do(channel.Id, new TryChannel.Body())) told = Wording.Say("channels.tried");
    }

    private sealed class Fields
    {
        public string Address { get; set; } = "";

        public Guid? DepartmentId { get; set; }

        public ChannelKind Kind { get; set; } = ChannelKind.Wecom;

        public string Name { get; set; } = "";

        public bool RemindersOnly { get; set; } = true;

        public string? Secret { get; set; }
    }
}
