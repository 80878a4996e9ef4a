using StudyLog.Accounts;
using StudyLog.Domain;

namespace StudyLog.Pages.Shared;

/// <summary>Who works with a page, and what day it is there.</summary>
/// <param name="Asker">Who.</param>
/// <param name="Now">The present in the organisation.</param>
public sealed record PageUser(Asker Asker, Now Now)
{
    /// <summary>Today as addresses write it.</summary>
    public string Today => new StatedTime.OnDay(Now.Today).ToString();

    /// <summary>Whether the duties reach so far.</summary>
    public bool Reaches(Act act, Reach from = Reach.Organisation) => Asker.ReachFor(act) >= from;
}
