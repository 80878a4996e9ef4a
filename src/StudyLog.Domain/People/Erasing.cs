namespace StudyLog.Domain.People;

/// <summary>Erases who a person was; what the person did stays.</summary>
/// <param name="Reason">Why: who asked for it, on what ground.</param>
public sealed record ErasePerson(string? Reason);

/// <content>个人信息删除: for ever, and only of somebody who holds no post any more.</content>
public static partial class PersonDecisions
{
    /// <summary>Erases the person. A post that is held today, or ends later, is left first: whoever still sits here is needed by name.</summary>
    public static Decision<PersonEvent> Erase(Person person, ErasePerson command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (person.IsErased) return Decision<PersonEvent>.AlreadySo;
        if (person.Posts.Any(post => post.To is null || post.To >= now.Today)) return new Rejection.WrongState("in-post");

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection ? rejection : new PersonErased(provenance, command.Reason);
    }

    private static Rejection? Erased(Person person) => person.IsErased ? new Rejection.WrongState("erased") : null;
}
