namespace StudyLog.Domain.Departments;

/// <content>部门日历订阅: opened, given another address, closed.</content>
public static partial class DepartmentDecisions
{
    /// <summary>Opens the department's calendar, or gives it another address.</summary>
    /// <param name="department">The department.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="isOnes">Whether the asker may do so for this department.</param>
    /// <param name="asking">Who asks.</param>
    /// <param name="now">The present.</param>
    public static Decision<DepartmentEvent> OpenCalendar(Department department, OpenCalendar command, bool isOnes, Asking asking, Now now)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(asking);
        if (!isOnes) return new Rejection.NotOnesDepartment();
        return department.DissolvedOn is not null
            ? new Rejection.WrongState("dissolved")
            : department.Calendar.Open<DepartmentEvent>(command, asking, now, (provenance, number) => new DepartmentCalendarOpened(provenance, number));
    }

    /// <summary>Closes it: its address leads nowhere.</summary>
    /// <param name="department">The department.</param>
    /// <param name="isOnes">Whether the asker may do so for this department.</param>
    /// <param name="asking">Who asks.</param>
    /// <param name="now">The present.</param>
    public static Decision<DepartmentEvent> CloseCalendar(Department department, bool isOnes, Asking asking, Now now)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(asking);
        return isOnes
            ? department.Calendar.Close<DepartmentEvent>(asking, now, provenance => new DepartmentCalendarClosed(provenance))
            : new Rejection.NotOnesDepartment();
    }
}
