using System.Text.Json.Serialization;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Sessions;

namespace StudyLog.Features.Search;

/// <summary>What can be found.</summary>
public enum SearchKind
{
    /// <summary>A session, by its title.</summary>
    Session,

    /// <summary>Something said at a session.</summary>
    Remark,

    /// <summary>A study material, by its title, author and issuer.</summary>
    Material,

    /// <summary>A follow-up, by its matter.</summary>
    FollowUp,
}

/// <summary>One thing as it is found.</summary>
public sealed record SearchEntry
{
    /// <summary>The thing: the remark, session, material or follow-up.</summary>
    public Guid Id { get; init; }

    /// <summary>What it is.</summary>
    public SearchKind Kind { get; init; }

    /// <summary>The session it belongs to; null for a material.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>The words it is found by, as they were written.</summary>
    public string Text { get; init; } = "";

    /// <summary>Who has a part in it: speaker, chair, recorder, owner. Their names stand in their own streams.</summary>
    public IReadOnlyList<Guid> People { get; init; } = [];

    /// <summary>Of a session, who chairs it; null: nobody of whom more than the printed words is known.</summary>
    public Guid? ChairId { get; init; }

    /// <summary>Of a session, who records it, likewise.</summary>
    public Guid? RecorderId { get; init; }

    /// <summary>What <see cref="Text"/> is found by.</summary>
    [JsonIgnore]
    public int[] Pairs => Bigrams.Of(Text);

    /// <summary>The people as a column that is searched.</summary>
    [JsonIgnore]
    public Guid[] Participants => [.. People];

    /// <summary>The entry after one more event.</summary>
    public static SearchEntry Fold(SearchEntry? entry, Guid id, Guid streamId, DomainEvent @event)
    {
        entry ??= new SearchEntry { Id = id };
        return @event switch
        {
            StudySessionPlanned e => entry.Led(e.Arrangements) with { Kind = SearchKind.Session, SessionId = streamId, Text = e.Title },
            SessionArrangementsSet e => entry.Led(e.Arrangements),
            RemarkRecorded e => entry with { Kind = SearchKind.Remark, SessionId = streamId, Text = e.Text, People = PeopleOf(e.Speaker) },
            SessionRecordAmended { Field: AmendableField.Title or AmendableField.RemarkText, New: { } text } => entry with { Text = text },

            // Whoever comes in somebody's place by an amendment stands as printed.
            SessionRecordAmended { Field: AmendableField.Chair } => entry.Led(null, entry.RecorderId),
            SessionRecordAmended { Field: AmendableField.Recorder } => entry.Led(entry.ChairId, null),
            RemarkCorrected e => entry with { Text = e.Text, People = PeopleOf(e.Speaker) },

            // What is no part of the record any more is not found.
            RemarkWithdrawn or StudySessionVoided => entry.Led(null, null) with { Text = "" },
            MaterialRegistered e => entry with { Kind = SearchKind.Material, Text = Of(e.Details) },
            MaterialRevised e => entry with { Text = Of(e.Details) },
            FollowUpIssued e => entry with
            {
                Kind = SearchKind.FollowUp,
                SessionId = e.SessionId,
                Text = e.Matter,
                People = PeopleOf(e.Responsible),
            },
            FollowUpReassigned e => entry with { People = PeopleOf(e.Responsible) },
            _ => entry,
        };
    }

    private static string Of(MaterialDetails details) =>
        string.Join(' ', new[] { details.Title, details.Author, details.Issuer }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private SearchEntry Led(Arrangements arrangements) => Led(arrangements.Chair?.PersonId, arrangements.Recorder?.PersonId);

    private SearchEntry Led(Guid? chairId, Guid? recorderId) =>
        this with { ChairId = chairId, RecorderId = recorderId, People = [.. new[] { chairId, recorderId }.OfType<Guid>().Distinct()] };

    private static IReadOnlyList<Guid> PeopleOf(Responsible responsible) => responsible.OwnerId is { } owner ? [owner] : [];

    private static IReadOnlyList<Guid> PeopleOf(Participant? participant) => participant?.PersonId is { } personId ? [personId] : [];
}
