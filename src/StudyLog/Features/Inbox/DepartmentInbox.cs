using System.Collections.Immutable;
using StudyLog.Domain.FollowUps;
using StudyLog.ReadModels;

namespace StudyLog.Features.Inbox;

/// <summary>What somebody has to do about a follow-up.</summary>
public enum Wanted
{
    /// <summary>签收.</summary>
    Receive,

    /// <summary>Work on it and report.</summary>
    Report,

    /// <summary>Do again what was returned.</summary>
    Redo,

    /// <summary>Grant the time that is asked for, or refuse it.</summary>
    DecideExtension,

    /// <summary>Close what was handed in as done, or return it.</summary>
    Judge,
}

/// <summary>One matter in the inbox.</summary>
/// <param name="Number">The number of the follow-up.</param>
/// <param name="SessionId">The session it comes from.</param>
/// <param name="RemarkId">The remark it comes from; null when it comes from none.</param>
/// <param name="Matter">What is to be done.</param>
/// <param name="Leads">Whether the department leads it (主办) or joins (协办).</param>
/// <param name="What">What the department has to do now.</param>
/// <param name="DueKind">How it is due.</param>
/// <param name="DueOn">The day it is due on as extended; null when there is none.</param>
/// <param name="Basis">What decides its light.</param>
public sealed record InboxItem(
    string Number,
    Guid SessionId,
    Guid? RemarkId,
    string Matter,
    bool Leads,
    Wanted What,
    DueKind DueKind,
    DateOnly? DueOn,
    LightBasis Basis)
{
    /// <summary>What this department has to do about the follow-up now; null: nothing.</summary>
    public static InboxItem? Of(FollowUpEntry entry, Guid departmentId)
    {
        // The lead receives and does again what was returned; who joins works on it and reports.
        var leads = entry.LeadDepartmentId == departmentId;
        Wanted? what = entry.State switch
        {
            FollowUpState.Issued => leads ? Wanted.Receive : Wanted.Report,
            FollowUpState.Received => Wanted.Report,
            FollowUpState.Returned => leads ? Wanted.Redo : Wanted.Report,
            _ => null,
        };
        return what is { } wanted && entry.DepartmentIds.Contains(departmentId) ? Of(entry, wanted, leads) : null;
    }

    /// <summary>What is wanted about the follow-up of somebody.</summary>
    public static InboxItem Of(FollowUpEntry entry, Wanted what, bool leads) => new(
        entry.Number, entry.SessionId, entry.RemarkId, entry.Matter, leads, what, entry.DueKind, entry.DueOn, entry.BasisOn(DateOnly.MaxValue));
}

/// <summary>What one department must do now.</summary>
public sealed record DepartmentInbox
{
    /// <summary>The department.</summary>
    public Guid Id { get; init; }

    /// <summary>What it has to do something about, by follow-up.</summary>
    public ImmutableSortedDictionary<Guid, InboxItem> Items { get; init; } = ImmutableSortedDictionary<Guid, InboxItem>.Empty;

    /// <summary>With what the department has to do about the follow-up now, or without it.</summary>
    public DepartmentInbox With(FollowUpEntry entry)
    {
        var item = InboxItem.Of(entry, Id);
        return Items.GetValueOrDefault(entry.Id) == item
            ? this
            : this with { Items = item is null ? Items.Remove(entry.Id) : Items.SetItem(entry.Id, item) };
    }
}
