using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using StudyLog.Documents.Papers;

namespace StudyLog.Documents.Templates;

/// <summary>An organisation's own Word template: a document (.docx) whose content controls stand for what was recorded of a session.</summary>
public static class WordTemplate
{
    /// <summary>A template may have so many bytes.</summary>
    public const int LargestFile = 8 << 20;

    /// <summary>What is wrong with a file as a template; empty: it may be filled.</summary>
    public static IReadOnlyList<TemplateFault> Check(byte[] file)
    {
        if (TemplatePackage.FaultsOf(file) is { Count: > 0 } faults) return faults;
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            if (document.MainDocumentPart is not { } main) return [new(TemplateFaultReason.NotADocument)];
            var parts = Markup.PartsOf(main).Select(Markup.Read).ToList();
            return parts[0].Root?.Element(Markup.W + "body") is null ? [new(TemplateFaultReason.NotADocument)] : ControlCheck.FaultsOf(parts);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            return [new(TemplateFaultReason.Damaged)];
        }
    }

    /// <summary>
    /// A template filled with a session. Each value looks as its control did; several lines are paragraphs where the control held whole ones, and broken
    /// lines among other words. What stands outside the controls stays. A draft says on every page that it is one, and what was amended or entered later is
    /// said at the end, whatever the template has.
    /// </summary>
    /// <param name="template">The bytes of a template without a fault.</param>
    /// <param name="session">The session.</param>
    /// <param name="documentNumber">发文字号 or 期号 as the office gave it.</param>
    /// <exception cref="FaultyTemplateException">It is none that may be filled.</exception>
    public static byte[] Fill(byte[] template, SessionOnPaper session, string? documentNumber = null)
    {
        if (Check(template) is { Count: > 0 } faults) throw new FaultyTemplateException(faults);

        using var bytes = new MemoryStream();
        bytes.Write(template);
        using (var document = WordprocessingDocument.Open(bytes, isEditable: true))
        {
            var main = document.MainDocumentPart!;
            var postscript = Postscript.To(session, Markup.PartsOf(main).Select(Markup.Read));
            foreach (var part in Markup.PartsOf(main).ToList()) Fill(part, new Occasion(session, documentNumber));
            if (postscript.Count > 0) Postscript.PutOn(main, postscript);
            if (!session.IsConfirmed) DraftMark.PutOn(main);
        }

        return bytes.ToArray();
    }

    private static void Fill(OpenXmlPart part, Occasion occasion)
    {
        var markup = Markup.Read(part);
        if (Control.In(markup).Count == 0) return;

        Filling.Fill(markup, occasion);
        Markup.Write(part, markup);
    }

    // Everything that the reading of packages and of markup throws where they are not as they should be.
    private static bool IsBroken(Exception broken) => broken is OpenXmlPackageException or InvalidDataException or FormatException or XmlException
        or IOException or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException;
}
