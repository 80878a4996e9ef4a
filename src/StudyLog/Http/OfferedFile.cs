using Microsoft.Net.Http.Headers;

namespace StudyLog.Http;

/// <summary>Answers that are files to be saved.</summary>
public static class OfferedFile
{
    /// <summary>Says what the file is called, and that it is to be saved and not shown. That no browser guesses what it is, every answer says.</summary>
    public static void OfferAs(this HttpResponse response, string fileName)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = disposition.ToString();
    }

    /// <summary>The same of a file that was made for the one who asked: nobody keeps it, and one that is behind says so.</summary>
    public static void OfferMade(this HttpResponse response, string fileName, bool upToDate)
    {
        response.OfferAs(fileName);
        response.Headers.CacheControl = "private, no-store";
        if (!upToDate) response.Headers[IStamped.StaleHeader] = "true";
    }
}
