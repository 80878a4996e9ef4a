using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Deliveries;

/// <summary>Why something was not delivered, in words where there are any.</summary>
public static class DeliveryWords
{
    private static readonly string[] Known =
    [
        "timeout", "past", "ConnectionRefused", "ConnectionError", "NameResolutionError", "SecureConnectionError", "HostNotFound", "TimedOut", "unexpected answer", "mail address", "closed address", "channel removed", "no mail",
    ];

    /// <summary>The keys of all of them.</summary>
    public static IEnumerable<string> Keys => Known.Select(KeyOf);

    public static string Of(string problem) => Known.Contains(problem) ? Wording.Say(KeyOf(problem)) : problem;

    private static string KeyOf(string problem) => $"delivery-problem.{problem.Replace(' ', '-')}";
}
