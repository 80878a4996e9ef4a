namespace StudyLog.Documents.Calendars;

/// <summary>Somebody or some body in a calendar. Nobody here has an e-mail address, so the address is the id.</summary>
/// <param name="Id">The person, the department or the organisation.</param>
/// <param name="Name">The name shown.</param>
public sealed record CalendarUser(Guid Id, string Name)
{
    private const string Scheme = "urn:uuid:";

    /// <summary>The address that calendars hold and send back.</summary>
    public string Address => Scheme + Id;

    /// <summary>Whose address it is; null when it is none of ours.</summary>
    public static Guid? IdOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && Guid.TryParseExact(address[Scheme.Length..], "D", out var id) ? id : null;
    }
}

/// <summary>What an invited person has said.</summary>
public enum Participation
{
    /// <summary>Nothing yet.</summary>
    NeedsAction,

    /// <summary>Will come.</summary>
    Accepted,

    /// <summary>Will not come.</summary>
    Declined,

    /// <summary>May come.</summary>
    Tentative,
}

/// <summary>Somebody who is invited.</summary>
/// <param name="Person">Who.</param>
/// <param name="Participation">What he or she has said; as long as that is nothing, an answer is asked for.</param>
public sealed record Invitee(CalendarUser Person, Participation Participation = Participation.NeedsAction);
