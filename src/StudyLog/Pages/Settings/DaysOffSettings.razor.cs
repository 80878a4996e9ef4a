using StudyLog.Accounts;
using StudyLog.Domain.Organisations;
using StudyLog.Features.Organisations.KeepingDaysOff;
using StudyLog.Queries;

namespace StudyLog.Pages.Settings;

/// <summary>节假日安排 in the settings: what was announced year by year, entered line by line.</summary>
public sealed partial class DaysOffSettings
{
    // Years that somebody begins to enter, which nobody knows of before they are saved.
    private readonly SortedSet<int> begun = [];
    private int next;

    protected override IQuery<DaysOffView> Query => new ListDaysOff.Query();

    private bool Keeps => User.Reaches(Act.KeepOrganisation);

    // The announcement of a year comes late in the year before.
    protected override void OnInitialized() => next = AnnouncedDaysOff.YearOf(User.Now.Today.AddMonths(2));

    private IEnumerable<AnnouncedYear> YearsOf(DaysOffView known) => known.Years
        .Concat(begun.Except(known.Years.Select(year => year.Year)).Select(year => new AnnouncedYear(year, [])))
        .OrderByDescending(year => year.Year);

    private void Begin()
    {
        if (next is >= DaysOffDecisions.FirstYear and <= DaysOffDecisions.LastYear) begun.Add(next);
    }
}
