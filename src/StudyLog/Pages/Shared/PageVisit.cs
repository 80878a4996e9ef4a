namespace StudyLog.Pages.Shared;

/// <summary>How a page came to be shown: known to what renders it first, and handed by it to the circuit that takes it over.</summary>
public sealed class PageVisit
{
    /// <summary>Whether it is being rendered on the server, for the first sight of it.</summary>
    public bool IsBeingRendered { get; private set; }

    /// <summary>Names what was seen first; null once that does not matter any more.</summary>
    public string? Handover { get; private set; }

    /// <summary>The IP address it was asked from.</summary>
    public string? Address { get; private set; }

    /// <summary>It is rendered for its first sight.</summary>
    public void Render(string? handover, string? address) => (IsBeingRendered, Handover, Address) = (true, handover, address);

    /// <summary>A circuit takes it over.</summary>
    public void TakeOver(string? handover, string? address) => (IsBeingRendered, Handover, Address) = (false, handover, address);

    /// <summary>What is shown next was not seen before.</summary>
    public void GoOn() => Handover = null;
}
