namespace StudyLog.Pages.Shared;

/// <summary>Where to go on to, as it stood in an address: only pages of our own.</summary>
public static class LocalAddress
{
    /// <summary>The address, or home where it leads elsewhere.</summary>
    public static string Of(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
