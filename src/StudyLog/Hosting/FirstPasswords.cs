using StudyLog.Accounts;

namespace StudyLog.Hosting;

/// <summary>A user name and the password it was made with.</summary>
public sealed record FirstSignIn(string UserName, string Password, string Purpose);

/// <summary>Chooses first passwords, and keeps each where a person finds it before an account is made with it: none can be lost.</summary>
public interface IFirstPasswords
{
    /// <summary>The password for an account that is about to be made: the one given by a setting, or one that nobody has thought of.</summary>
    string Choose(string userName, string purpose, string? given);
}

/// <summary>Prints each once; for a service whose database lies elsewhere, so that it has no folder to keep anything in.</summary>
public sealed class PrintedPasswords : IFirstPasswords
{
    public string Choose(string userName, string purpose, string? given)
    {
        var password = given ?? CredentialRules.RandomPassword();
        Welcome.Print(new FirstSignIn(userName, given is null ? password : "(StudyLog__AdminPassword)", purpose));
        return password;
    }
}
