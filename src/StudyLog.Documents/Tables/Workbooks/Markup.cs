using System.IO.Compression;
using System.Text;
using System.Xml;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>The markup of a part, read forwards. Elements are known by their local names: the strict form of such files has other namespaces.</summary>
internal sealed class Markup(ZipArchiveEntry part) : IDisposable
{
    private const int Deepest = 64;
    private const int NoContent = int.MaxValue;
    private const int ChunkCharacters = 4_096;

    private readonly XmlReader reader = XmlReader.Create(new BufferedStream(part.Open(), 1 << 16), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        NameTable = new Names(),
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    });

    private readonly char[] chunk = new char[ChunkCharacters];
    private readonly StringBuilder text = new();

    /// <summary>The element that begins here; null anywhere else.</summary>
    public string? Begins => reader.NodeType == XmlNodeType.Element ? reader.LocalName : null;

    /// <summary>The element that ends here; null anywhere else. One without content does not end.</summary>
    public string? Ends => reader.NodeType == XmlNodeType.EndElement ? reader.LocalName : null;

    /// <summary>Goes on to the next piece of markup.</summary>
    public bool Read()
    {
        if (reader.Depth > Deepest) throw new InvalidDataException("The markup is nested too deeply.");
        return reader.Read();
    }

    /// <summary>How deep this piece lies.</summary>
    public int Depth => reader.Depth;

    /// <summary>The depth of the element that begins here, for <see cref="ReadWithin"/>; below everything when it has no content to read.</summary>
    public int Enter() => reader.IsEmptyElement ? NoContent : reader.Depth;

    /// <summary>Goes on to the next piece of markup within an element that was entered, up to its end.</summary>
    public bool ReadWithin(int entered) => entered != NoContent && Read() && reader.Depth > entered;

    /// <summary>The attribute of the element that begins here.</summary>
    public string? Attribute(string name) => reader.GetAttribute(name);

    /// <summary>The attribute of that name in any namespace.</summary>
    public string? AttributeOfAny(string localName)
    {
        string? value = null;
        for (var more = reader.MoveToFirstAttribute(); more && value is null; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == localName) value = reader.Value;
        }

        reader.MoveToElement();
        return value;
    }

    /// <summary>Whether an attribute says yes.</summary>
    public bool Says(string name) => Attribute(name) is "1" or "true" or "on";

    /// <summary>The text of the element that begins here, up to its end; null when it is longer than may be.</summary>
    public string? TextOfElement(int most)
    {
        text.Clear();
        for (var entered = Enter(); ReadWithin(entered);)
        {
            if (!AppendText(most)) return null;
        }

        return text.ToString();
    }

    /// <inheritdoc />
    public void Dispose() => reader.Dispose();

    private bool AppendText(int most)
    {
        if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)) return true;
        while (reader.ReadValueChunk(chunk, 0, chunk.Length) is > 0 and var read)
        {
            if (text.Length + read > most) return false;
            text.Append(chunk, 0, read);
        }

        return true;
    }
}
