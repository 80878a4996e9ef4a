using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyLog.Documents.Word;

/// <summary>The numbers of headings, by Word's own lists: 一、 （一） 1. （1）. Who goes on in Word gets the next number by the style alone.</summary>
internal static class HeadingNumbers
{
    public const int Id = 1;

    private const int DefinitionId = 1;

    private static readonly (NumberFormatValues Format, string Text)[] Levels =
    [
        (NumberFormatValues.ChineseCountingThousand, "%1、"), (NumberFormatValues.ChineseCountingThousand, "（%2）"),
        (NumberFormatValues.Decimal, "%3."), (NumberFormatValues.Decimal, "（%4）"),
    ];

    public static Numbering Numbering() => new(
        new AbstractNum([.. Levels.Select(LevelOf)]) { AbstractNumberId = DefinitionId, MultiLevelType = new MultiLevelType { Val = MultiLevelValues.Multilevel } },
        new NumberingInstance(new AbstractNumId { Val = DefinitionId }) { NumberID = Id });

    private static Level LevelOf((NumberFormatValues Format, string Text) level, int index) => new(
        new StartNumberingValue { Val = 1 },
        new NumberingFormat { Val = level.Format },
        new ParagraphStyleIdInLevel { Val = PaperStyle.Heading(index + 1) },
        new LevelSuffix { Val = LevelSuffixValues.Nothing },
        new LevelText { Val = level.Text },
        new LevelJustification { Val = LevelJustificationValues.Left })
    {
        LevelIndex = index,
    };
}
