namespace StudyLog.Domain.People;

/// <summary>Makes a person's check-in code another one.</summary>
/// <param name="Renewed">How often it had been renewed when it was looked at: if that was done since, it is another already.</param>
public sealed record RenewCheckInCode(int Renewed);

/// <content>个人签到码: made from the person and how often it was renewed, so that a lost one can be made worthless.</content>
public static partial class PersonDecisions
{
    /// <summary>Makes the person's check-in code another than the one that was looked at.</summary>
    public static Decision<PersonEvent> RenewCheckInCode(Person person, RenewCheckInCode command, Asking asking, Now now)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(command);
        if (Erased(person) is { } erased) return erased;
        if (command.Renewed < person.CheckInCodesRenewed) return Decision<PersonEvent>.AlreadySo;
        if (command.Renewed > person.CheckInCodesRenewed) return new Rejection.Invalid("renewed", "code-not-yet-made");

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection ? rejection : new CheckInCodeRenewed(provenance);
    }
}
