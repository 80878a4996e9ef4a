using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyLog.Documents.Word;

/// <summary>What the blocks of a paper owe to what stands before them: room above a table, and company for signatures.</summary>
internal static class Joined
{
    /// <summary>The content of blocks, one after the other.</summary>
    public static IReadOnlyList<OpenXmlElement> ContentOf(IEnumerable<Block> blocks, Func<Block, IEnumerable<OpenXmlElement>> contentOf)
    {
        List<OpenXmlElement> content = [];
        Block? before = null;
        foreach (var block in blocks)
        {
            if (block is Block.Table or Block.Signatures && before is Block.Paragraph or Block.Note) content.Add(Paragraphs.Of(PaperStyle.Gap, string.Empty));
            if (block is Block.Signatures or Block.Signing) KeepWithNext(content);
            content.AddRange(contentOf(block));
            before = block;
        }

        return content;
    }

    // Signatures alone on a page could stand under anything. A gap alone is no company, so what stands above one is kept too.
    private static void KeepWithNext(IReadOnlyList<OpenXmlElement> content)
    {
        foreach (var kept in content.Reverse().Take(2))
        {
            var last = kept is Table table ? table.Elements<TableRow>().Last() : kept;
            foreach (var paragraph in last.Descendants<Paragraph>().Concat(last is Paragraph itself ? [itself] : [])) Keep(paragraph);
        }
    }

    private static void Keep(Paragraph paragraph) => (paragraph.ParagraphProperties ??= new ParagraphProperties()).KeepNext = new KeepNext();
}
