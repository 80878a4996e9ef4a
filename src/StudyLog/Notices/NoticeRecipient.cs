namespace StudyLog.Notices;

/// <summary>What somebody whom a notice is for is.</summary>
public enum RecipientKind
{
    /// <summary>Those who speak for a department.</summary>
    Department,

    /// <summary>A person.</summary>
    Person,

    /// <summary>The study secretaries.</summary>
    Secretaries,

    /// <summary>The group leaders.</summary>
    Leaders,
}

/// <summary>Somebody whom a notice is for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The department or the person; null: secretaries, or leaders.</param>
/// <param name="Name">Its name now; null: secretaries, or leaders.</param>
public sealed record NoticeRecipient(RecipientKind Kind, Guid? Id, string? Name)
{
    internal static NoticeRecipient Of(Guid id, Guid organisationId, NoticesInWords words) =>
        id == Addressees.Secretaries(organisationId) ? new(RecipientKind.Secretaries, null, null)
        : id == Addressees.Leaders(organisationId) ? new(RecipientKind.Leaders, null, null)
        : words.IsDepartment(id) ? new(RecipientKind.Department, id, words.NameOf(id))
        : new(RecipientKind.Person, id, words.NameOf(id));
}
