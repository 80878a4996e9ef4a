using System.Globalization;
using StudyLog.Deliveries;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Deliveries;

/// <summary>Why something was not delivered, in words where there are any.</summary>
public static class DeliveryWords
{
    private static readonly string[] Known =
    [
        "timeout", "past", "ConnectionRefused", "ConnectionError", "NameResolutionError", "SecureConnectionError", "HostNotFound", "TimedOut", "lost connection", "not signed in",
        "unexpected answer", "mail address", "closed address", "channel off", "channel removed", "no mail",
    ];

    private static readonly string[] OfCodes = ["http-refused", "http-moved", "http-failed", "smtp-refused", "smtp-failed"];

    /// <summary>The keys of all of them.</summary>
    public static IEnumerable<string> Keys => Known.Concat(OfCodes).Select(KeyOf);

    public static string Of(string problem)
    {
        if (Known.Contains(problem)) return Wording.Say(KeyOf(problem));
        return problem.Split(' ') is [var protocol, var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && OfCode(protocol, code) is { } words
            ? Wording.Say(KeyOf(words), problem)
            : problem;
    }

    private static string? OfCode(string protocol, int code) => (protocol, code) switch
    {
        ("HTTP", >= 300 and < 400) => "http-moved",
        ("HTTP", _) when HttpPost.MayPass(code) => "http-failed",
        ("HTTP", _) => "http-refused",
        ("SMTP", < 500) => "smtp-failed",
        ("SMTP", _) => "smtp-refused",
        _ => null,
    };

    private static string KeyOf(string problem) => $"delivery-problem.{problem.Replace(' ', '-')}";
}
