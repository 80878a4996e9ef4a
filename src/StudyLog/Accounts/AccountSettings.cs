namespace StudyLog.Accounts;

/// <summary>The settings of accounts, from the section <c>StudyLog</c>.</summary>
public sealed class AccountSettings
{
    public const string Section = "StudyLog";

    /// <summary>How often one address may try to sign in within a minute.</summary>
    public int SignInsPerMinute { get; init; } = 30;

    /// <summary>Whether system administration, security administration and audit must each be the only duty of an account.</summary>
    public bool ForbidUnionOfAdministration { get; init; }
}
