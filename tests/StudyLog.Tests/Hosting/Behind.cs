using StudyLog.Http;

namespace StudyLog.Tests.Hosting;

/// <summary>Read models follow what is stored, within moments where nothing else is at work. An answer that is behind says so, and is asked for again.</summary>
internal static class Behind
{
    /// <summary>So often; the service itself waits for three seconds each time.</summary>
    public const int Times = 20;

    public static bool Says(HttpResponseMessage answer) => answer.Headers.Contains(IStamped.StaleHeader);
}
