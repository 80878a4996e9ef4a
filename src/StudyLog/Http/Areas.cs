namespace StudyLog.Http;

/// <summary>The areas by which the interface's description is ordered.</summary>
internal static class Areas
{
    // StudyLog.Features.<Area>.<Activity>
    public static string Of(Type message) => message.Namespace!.Split('.') is [_, "Features", var area, ..] ? area : "StudyLog";
}
