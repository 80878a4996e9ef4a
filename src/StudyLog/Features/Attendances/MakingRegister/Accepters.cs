using Marten;
using StudyLog.Accounts;
using StudyLog.Domain.Attendances;
using StudyLog.Projections;
using StudyLog.ReadModels;

namespace StudyLog.Features.Attendances.MakingRegister;

/// <summary>验收人 of make-up studies: the person, or the account where it belongs to nobody.</summary>
internal static class Accepters
{
    /// <summary>By the place; those that nobody accepted are left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string?>> Of(Reading reading, IEnumerable<AttendanceEntry> entries, AccountDirectory accounts)
    {
        var accepted = entries.Where(entry => entry.MakeUp?.State == MakeUpState.Accepted).ToList();
        var people = await reading.Names.OfPeople(accepted.Select(entry => entry.MakeUp!.AccepterId));
        var byAccount = await AccountsOf(reading, [.. accepted.Where(entry => entry.MakeUp!.AccepterId is null).Select(entry => entry.Id)]);
        var actors = await Actors.Find(byAccount.Values, accounts, reading.Names, reading.Cancellation);
        return accepted.ToDictionary(
            entry => entry.Id,
            entry => entry.MakeUp!.AccepterId is { } person ? people[person].Name : actors.Of(byAccount[entry.Id]) is var actor ? actor.Name ?? actor.UserName : null);
    }

    // The line knows only people; the account stands in the event.
    private static async Task<IReadOnlyDictionary<Guid, Guid>> AccountsOf(Reading reading, Guid[] places)
    {
        if (places.Length == 0) return new Dictionary<Guid, Guid>();

        var events = await reading.Session.Events.QueryAllRawEvents().Where(e => places.Contains(e.StreamId)).OrderBy(e => e.Sequence).ToListAsync(reading.Cancellation);
        return events.Where(e => e.Data is MakeUpStudyAccepted).GroupBy(e => e.StreamId).ToDictionary(place => place.Key, place => ((MakeUpStudyAccepted)place.Last().Data).Provenance.By);
    }
}
