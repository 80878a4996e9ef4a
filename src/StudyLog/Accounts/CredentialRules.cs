using System.Security.Cryptography;
using System.Text;
using StudyLog.Http;

namespace StudyLog.Accounts;

/// <summary>What user names and passwords must be like.</summary>
public static class CredentialRules
{
    public const int LongestUserName = 64;
    public const int ShortestPassword = 10;

    // Without the characters that are mistaken for each other when read from paper.
    private const string PasswordCharacters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static IEnumerable<Fault> FaultsOfUserName(string userName)
    {
        // Composed first, as the stored name is: the column counts code units, not what people see as characters.
        var composed = userName.Normalize();
        if (composed.Length > LongestUserName) yield return new Fault("userName", "text-too-long", LongestUserName, composed.Length);
        else if (!composed.EnumerateRunes().All(IsOfName)) yield return new Fault("userName", "user-name-characters");
    }

    public static IEnumerable<Fault> FaultsOfPassword(string password)
    {
        if (password.Length < ShortestPassword) yield return new Fault("password", "password-too-short", ShortestPassword);
    }

    /// <summary>A password that nobody has thought of.</summary>
    public static string RandomPassword() => RandomNumberGenerator.GetString(PasswordCharacters, 16);

    private static bool IsOfName(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '-' or '_' or '@';
}
