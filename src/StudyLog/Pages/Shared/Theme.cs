using MudBlazor;

namespace StudyLog.Pages.Shared;

/// <summary>
/// Colours and type scale, all of them. Quiet greys, one accent: a deep red. The colours of the lights belong to what they show and are never
/// the only sign of it. Each pair of text and ground reaches a contrast of 4.5 to 1.
/// </summary>
public static class Theme
{
    private const string Accent = "#9b1b1f";
    private const string AccentOnDark = "#f08d8a";
    private static readonly string[] Sans = ["system-ui", "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif"];

    private static PaletteLight Day { get; } = new()
    {
        Primary = Accent,
        PrimaryContrastText = "#ffffff",
        Secondary = "#4a5160",
        Background = "#f7f7f5",
        BackgroundGray = "#eeeeeb",
        Surface = "#ffffff",
        TextPrimary = "#1d2127",
        TextSecondary = "#545b67",
        TextDisabled = "#6b7280",
        ActionDefault = "#4a5160",
        ActionDisabled = "#6b7280",
        LinesDefault = "#d9dbdf",
        LinesInputs = "#7b8290",
        TableLines = "#e3e5e8",
        TableHover = "#f3f1ee",
        Divider = "#d9dbdf",
        AppbarBackground = "#ffffff",
        AppbarText = "#1d2127",
        DrawerBackground = "#ffffff",
        DrawerText = "#1d2127",
        Success = "#1a6b3c",
        Warning = "#8a5a00",
        Error = "#b3261e",
        Info = "#3d5a80",
    };

    private static PaletteDark Night { get; } = new()
    {
        Primary = AccentOnDark,
        PrimaryContrastText = "#2a0a0b",
        Secondary = "#b6bcc7",
        Background = "#15171a",
        BackgroundGray = "#1b1e22",
        Surface = "#1f2327",
        TextPrimary = "#e8eaed",
        TextSecondary = "#b2b8c2",
        TextDisabled = "#949ba6",
        ActionDefault = "#b6bcc7",
        ActionDisabled = "#949ba6",
        LinesDefault = "#383d44",
        LinesInputs = "#8a919c",
        TableLines = "#2e3238",
        TableHover = "#272b30",
        Divider = "#383d44",
        AppbarBackground = "#1f2327",
        AppbarText = "#e8eaed",
        DrawerBackground = "#1f2327",
        DrawerText = "#e8eaed",
        Success = "#7bd09a",
        Warning = "#e8b453",
        Error = "#ff9b93",
        Info = "#9dbbe0",
    };

    private static Typography Type { get; } = new()
    {
        Default = new DefaultTypography { FontFamily = Sans, FontSize = "0.9375rem", LineHeight = "1.5", LetterSpacing = "normal" },
        H1 = new H1Typography { FontFamily = Sans, FontSize = "1.5rem", FontWeight = "600", LineHeight = "1.3", LetterSpacing = "normal" },
        H2 = new H2Typography { FontFamily = Sans, FontSize = "1.125rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
        H3 = new H3Typography { FontFamily = Sans, FontSize = "1rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
        Body1 = new Body1Typography { FontFamily = Sans, FontSize = "0.9375rem", LineHeight = "1.5", LetterSpacing = "normal" },
        Body2 = new Body2Typography { FontFamily = Sans, FontSize = "0.875rem", LineHeight = "1.45", LetterSpacing = "normal" },
        Button = new ButtonTypography { FontFamily = Sans, FontSize = "0.875rem", FontWeight = "500", LetterSpacing = "normal", TextTransform = "none" },
        Caption = new CaptionTypography { FontFamily = Sans, FontSize = "0.8125rem", LineHeight = "1.4", LetterSpacing = "normal" },
    };

    public static MudTheme Light { get; } = Of(":root");

    /// <summary>The same, where the document says that it is dark.</summary>
    public static MudTheme Dark { get; } = Of(":root[data-theme=dark]");

    private static MudTheme Of(string scope) => new()
    {
        PseudoCss = new PseudoCss { Scope = scope },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
        PaletteLight = Day,
        PaletteDark = Night,
        Typography = Type,
    };
}
