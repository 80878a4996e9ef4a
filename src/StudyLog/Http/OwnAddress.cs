namespace StudyLog.Http;

/// <summary>Where the service listens.</summary>
public static class OwnAddress
{
    /// <summary>Where no setting says otherwise.</summary>
    public const string Usual = "http://127.0.0.1:5080";
}
