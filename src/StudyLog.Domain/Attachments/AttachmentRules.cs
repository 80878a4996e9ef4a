using System.Collections.Immutable;

namespace StudyLog.Domain.Attachments;

/// <summary>What holds of attachments, whatever they are attached to.</summary>
internal static class AttachmentRules
{
    /// <summary>Why a file is not kept, whatever it is attached to; null when it may be.</summary>
    public static Rejection? Unfit(AttachedFile file) => file switch
    {
        { Size: <= 0 } => new Rejection.AttachmentRefused(AttachmentFault.Empty),
        _ when !MediaTypes.All.Contains(file.MediaType) => new Rejection.AttachmentRefused(AttachmentFault.UnknownType),
        _ => null,
    };

    /// <summary>What comes of a file that is attached already, or of an id that is taken; null when it is new.</summary>
    public static Decision<TEvent>? Repeated<TEvent>(ImmutableList<Attachment> attachments, AddAttachment command)
        where TEvent : DomainEvent
    {
        if (attachments.Find(known => known.Id == command.AttachmentId) is { } known)
            return known.File == command.File ? Decision<TEvent>.AlreadySo : new Rejection.IdTaken(command.AttachmentId);
        return attachments.Standing(command.File) is null ? null : Decision<TEvent>.AlreadySo;
    }

    /// <summary>What comes of taking away what is not there, or no longer, or without a reason; null when it is there.</summary>
    public static Decision<TEvent>? NotThere<TEvent>(ImmutableList<Attachment> attachments, RemoveAttachment command)
        where TEvent : DomainEvent
    {
        if (attachments.Find(known => known.Id == command.AttachmentId) is not { } known) return new Rejection.NotFound(Thing.Attachment, command.AttachmentId);
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        return known.IsRemoved ? Decision<TEvent>.AlreadySo : null;
    }

    /// <summary>The attachments without that one, which stays known.</summary>
    public static ImmutableList<Attachment> Without(this ImmutableList<Attachment> attachments, Guid id) =>
        [.. attachments.Select(known => known.Id == id ? known with { IsRemoved = true } : known)];
}

/// <summary>Looks among attachments.</summary>
public static class AttachmentList
{
    /// <summary>The attachment that holds this very file and was not taken away; null when there is none.</summary>
    public static Attachment? Standing(this ImmutableList<Attachment> attachments, AttachedFile file)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        return attachments.Find(known => !known.IsRemoved && known.File == file);
    }

    /// <summary>The attachment that was not taken away; null when there is none.</summary>
    public static Attachment? Standing(this ImmutableList<Attachment> attachments, Guid id)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        return attachments.Find(known => !known.IsRemoved && known.Id == id);
    }
}
