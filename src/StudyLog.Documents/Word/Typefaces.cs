namespace StudyLog.Documents.Word;

/// <summary>
/// The typefaces of a form by name. They are licensed: a file names them and never holds them, and says what stands in for one that a machine lacks.
/// </summary>
internal sealed record Typefaces(string Body, string Latin, string First, string Second, string Title, string Page)
{
    public const string FangSong = "仿宋_GB2312";
    public const string KaiTi = "楷体_GB2312";
    public const string HeiTi = "黑体";
    public const string XiaoBiaoSong = "方正小标宋简体";
    public const string SongTi = "宋体";
    public const string TimesNewRoman = "Times New Roman";

    private static readonly Typefaces OfOfficialPapers = new(FangSong, FangSong, HeiTi, KaiTi, XiaoBiaoSong, SongTi);
    private static readonly Typefaces OfTheOffice = new(SongTi, TimesNewRoman, HeiTi, HeiTi, HeiTi, SongTi);

    /// <summary>Every typeface a paper may name, and what a machine without it is to take.</summary>
    public static IReadOnlyList<(string Name, string InPlace)> All { get; } =
    [
        (FangSong, "仿宋"), (KaiTi, "楷体"), (HeiTi, "SimHei"), (XiaoBiaoSong, "华文中宋"), (SongTi, "SimSun"), (TimesNewRoman, "Liberation Serif"),
    ];

    public static Typefaces Of(PaperForm form) => form == PaperForm.Official ? OfOfficialPapers : OfTheOffice;
}
