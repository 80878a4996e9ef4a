using StudyLog.Documents.Word;

namespace StudyLog.Documents.Templates.Samples;

/// <summary>Templates to begin with: an office goes on with one in Word until it looks like its own papers.</summary>
public static class TemplateSample
{
    /// <summary>会议记录: a form with a line for each thing.</summary>
    public static byte[] Record => Of(PaperForm.Office, "会议记录模板", RecordSample.Content);

    /// <summary>会议纪要: an official paper by GB/T 9704-2012.</summary>
    public static byte[] Minutes => Of(PaperForm.Official, "会议纪要模板", _ => MinutesSample.Content);

    // It is filled for Word and for pages alike, so its letters stand by themselves, as LibreOffice needs it.
    private static byte[] Of(PaperForm form, string name, Func<PageShape, IEnumerable<DocumentFormat.OpenXml.OpenXmlElement>> content) =>
        WordFile.Of(new Paper(form, name, IsDraft: false, Blocks: []), CharacterGrid.OfTheLetters, content);
}
