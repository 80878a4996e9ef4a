namespace StudyLog.Domain.People;

/// <content>个人日历订阅: opened, given another address, closed.</content>
public static partial class PersonDecisions
{
    /// <summary>Opens the person's calendar, or gives it another address.</summary>
    public static Decision<PersonEvent> OpenCalendar(Person person, OpenCalendar command, Asking asking, Now now)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(asking);
        return Erased(person) is { } erased
            ? erased
            : person.Calendar.Open<PersonEvent>(command, asking, now, (provenance, number) => new PersonCalendarOpened(provenance, number));
    }

    /// <summary>Closes it: its address leads nowhere.</summary>
    public static Decision<PersonEvent> CloseCalendar(Person person, Asking asking, Now now)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(asking);
        return person.Calendar.Close<PersonEvent>(asking, now, provenance => new PersonCalendarClosed(provenance));
    }
}
