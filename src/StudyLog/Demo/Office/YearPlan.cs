using StudyLog.Features.Plans;
using StudyLog.Features.Plans.Adopting;
using StudyLog.Features.Plans.Filing;

namespace StudyLog.Demo.Office;

/// <summary>年度学习计划: the calendar years that the tale touches, each with the topics of its quarters, adopted and filed.</summary>
public static class YearPlan
{
    /// <summary>The topic that a theme is in the plan.</summary>
    public static Guid TopicOf(OfficeDesk office, Theme theme) => office.Ids.Of("topic", theme.Name);

    public static async Task Record(OfficeDesk office)
    {
        var months = Enumerable.Range(0, Themes.All.Count).Select(place => (Day: office.Days.First.AddMonths(place), Theme: Themes.All[place])).ToArray();
        foreach (var year in months.GroupBy(month => month.Day.Year))
        {
            var topics = year.Select(month => new TopicBody(
                TopicOf(office, month.Theme), QuarterOf(month.Day), $"{month.Theme.Name}专题", [office.Ids.Theme(month.Theme.Name)]));
            await office.Enter(office.Ids.OrganisationId, new AdoptPlan.Body([.. topics]).On(year.First().Day), year: year.Key);
            await office.Enter(office.Ids.OrganisationId, new FilePlan.Body(year.First().Day), year: year.Key);
        }
    }

    private static int QuarterOf(DateOnly day) => ((day.Month - 1) / 3) + 1;
}
