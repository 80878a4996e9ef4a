using System.Xml.Linq;
using static StudyLog.Documents.Templates.Markup;

namespace StudyLog.Documents.Templates;

/// <summary>Looks over the controls of a document, and the fields of Word's that would fetch something when it is opened.</summary>
internal static class ControlCheck
{
    private const int MostControls = 500;
    private const int LargestBlocks = 5_000;
    private const int LongestName = 64;

    private static readonly string[] Fetching = ["INCLUDEPICTURE", "INCLUDETEXT", "IMPORT", "INCLUDE", "LINK", "DDE", "DDEAUTO", "DATABASE", "RD"];

    /// <summary>What is wrong in the parts of a document.</summary>
    public static IReadOnlyList<TemplateFault> FaultsOf(IReadOnlyList<XDocument> parts)
    {
        var controls = parts.SelectMany(Control.In).ToList();
        if (controls.Count == 0) return [new(TemplateFaultReason.NothingToFill)];
        if (controls.Count > MostControls || controls.Where(IsBlock).Sum(block => block.Element.Descendants().Count()) > LargestBlocks)
            return [new(TemplateFaultReason.TooMuchToFill)];

        return [.. parts.SelectMany(Brought).Concat(controls.SelectMany(FaultsOf)).Distinct()];
    }

    private static bool IsBlock(Control control) => control.Field is { IsBlock: true };

    private static IEnumerable<TemplateFault> FaultsOf(Control control)
    {
        var name = control.Name.Length <= LongestName ? control.Name : control.Name[..LongestName];
        if (control.Field is not { } field)
        {
            yield return new(TemplateFaultReason.UnknownControl, name);
            yield break;
        }

        var around = control.Around.Select(each => each.Field).OfType<TemplateField>().ToList();
        if (field.Block is { } block && around.TrueForAll(each => each.Tag != block)) yield return new(TemplateFaultReason.OutsideItsBlock, name);
        if (field.IsBlock && around.Exists(each => each.IsBlock)) yield return new(TemplateFaultReason.BlockWithinBlock, name);
        if (around.Exists(each => each.IsValue)) yield return new(TemplateFaultReason.WithinAnother, name);
        if (field.IsValue ? IsAroundCells(control) : field.IsSection && control.Place == ControlPlace.Cells)
            yield return new(TemplateFaultReason.AroundCells, name);
    }

    private static bool IsAroundCells(Control control) =>
        control.Place == ControlPlace.Rows || (control.Place == ControlPlace.Cells && control.Content?.Descendants(W + "tc").Count() != 1);

    private static IEnumerable<TemplateFault> Brought(XDocument part)
    {
        var kinds = Instructions(part).Select(FirstWord).Where(Fetching.Contains);
        if (part.Descendants(W + "altChunk").Any()) kinds = kinds.Append("altChunk");
        return kinds.Select(kind => new TemplateFault(TemplateFaultReason.BringsInOthers, kind));
    }

    private static string FirstWord(string instruction) => instruction.Trim().Split([' ', '\t', '"', '\\'], 2)[0].ToUpperInvariant();

    // What a field of Word's does stands in one attribute, or piece by piece in the runs between its beginning and its middle.
    private static List<string> Instructions(XDocument part)
    {
        List<string> found = [.. part.Descendants(W + "fldSimple").Select(field => field.Attribute(W + "instr")?.Value ?? string.Empty)];
        foreach (var piece in part.Descendants().Where(each => each.Name == W + "fldChar" || each.Name == W + "instrText"))
        {
            if (piece.Name == W + "fldChar") found.Add(string.Empty);
            else if (found.Count > 0) found[^1] += piece.Value;
        }

        return found;
    }
}
