using StudyLog.Deliveries;
using StudyLog.Domain;
using StudyLog.Features.NoticeChannels;

namespace StudyLog.Pages.Channels;

/// <summary>What is typed of a channel.</summary>
public sealed class ChannelFields
{
    public string Address { get; set; } = "";

    public Guid? DepartmentId { get; set; }

    public ChannelKind Kind { get; set; } = ChannelKind.Wecom;

    public string Name { get; set; } = "";

    public bool RemindersOnly { get; set; } = true;

    public string? Secret { get; set; }

    private string? SecretTyped => string.IsNullOrWhiteSpace(Secret) || Kind == ChannelKind.Wecom ? null : Secret.Trim();

    public static ChannelFields Of(ChannelView known) => new()
    {
        Address = known.Address.AbsoluteUri,
        DepartmentId = known.DepartmentId,
        Kind = known.Kind,
        Name = known.Name,
        RemindersOnly = known.RemindersOnly,
        Secret = known.Secret,
    };

    public OpenChannel.Body AsNew() => new(null, Kind, Name.Trim(), Address.Trim(), SecretTyped, DepartmentId, RemindersOnly);

    public ChangeChannel.Body AsChange(ChannelView known) => new(
        Name.Trim(), Address.Trim(), SecretTyped == known.Secret ? default : Given.Of(SecretTyped), Given.Of(DepartmentId), RemindersOnly, default);
}
