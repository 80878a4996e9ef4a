using StudyLog.Demo.Office;

namespace StudyLog.Tests.Demo;

/// <summary>The office's year is told relative to a day; it has to make sense on any.</summary>
public sealed class Whatever_day_it_is
{
    private static IEnumerable<OfficeDays> Days => Enumerable.Range(0, 800).Select(after => new OfficeDays(new DateOnly(2023, 11, 20).AddDays(after)));

    [Fact]
    public void What_happened_lies_at_or_before_it_and_what_is_to_come_after_it()
    {
        foreach (var days in Days)
        {
            foreach (var tale in Sessions.Of(days))
            {
                (tale.Day > days.Today).ShouldBe(tale.Fate == Fate.Planned, $"{tale.Label}, told on {days.Today}");
                tale.Day.ShouldBeGreaterThanOrEqualTo(days.First, tale.Label);
                (tale.MakeUpBy ?? tale.Day).ShouldBeGreaterThanOrEqualTo(tale.Day, $"{tale.Label}, told on {days.Today}");
            }
        }
    }

    [Fact]
    public void No_two_sessions_take_one_place()
    {
        foreach (var days in Days)
        {
            Sessions.Of(days).GroupBy(tale => (tale.Kind, tale.Organiser, tale.Day, tale.StartsAt)).Where(place => place.Count() > 1).ShouldBeEmpty($"told on {days.Today}");
            Sessions.Of(days).Select(tale => tale.Label).ShouldBeUnique();
        }
    }

    [Fact]
    public void The_steps_of_a_follow_up_come_one_after_the_other_from_its_issue_to_today()
    {
        foreach (var days in Days)
        {
            var sessions = Sessions.Of(days).ToDictionary(tale => tale.Label, tale => tale.Day);
            foreach (var tale in StudyLog.Demo.Office.FollowUps.All)
            {
                var issued = sessions[tale.Session];
                var steps = tale.Steps.Select(step => step.When.Of(days, issued)).Prepend(issued).ToList();
                steps.ShouldBeInOrder(SortDirection.Ascending, null!, $"{tale.Label}, told on {days.Today}");
                steps[^1].ShouldBeLessThanOrEqualTo(days.Today, $"{tale.Label}, told on {days.Today}");
                (tale.Due?.Of(days, issued) ?? issued).ShouldBeGreaterThanOrEqualTo(issued, $"{tale.Label}, told on {days.Today}");
            }
        }
    }

    [Fact]
    public void Everybody_of_the_departments_who_was_there_all_the_time_has_a_turn()
    {
        foreach (var days in Days)
        {
            var seated = Sessions.Of(days).SelectMany(tale => Rosters.Of(days, tale)).Select(place => place.Person.Name).ToHashSet();
            foreach (var department in StudyLog.Demo.Office.Departments.All.Select(department => department.Name).Except([StudyLog.Demo.Office.Departments.Committee, StudyLog.Demo.Office.Departments.ServiceBranch]))
                StudyLog.Demo.Office.People.In(department).Where(person => Changes.DepartmentOn(days, person, days.First) == department && Changes.DepartmentOn(days, person, days.Today) == department)
                    .Select(person => person.Name).Where(name => !seated.Contains(name)).ShouldBeEmpty($"{department}, told on {days.Today}");
        }
    }

    [Fact]
    public void One_quarter_passes_without_the_study_group()
    {
        foreach (var days in Days)
        {
            var held = Sessions.Of(days).Where(tale => tale.Label.StartsWith("study group", StringComparison.Ordinal) && tale.Fate != Fate.Planned).Select(tale => QuarterOf(tale.Day)).ToArray();
            held.Distinct().Count().ShouldBe(held.Length, $"told on {days.Today}");
            Enumerable.Range(held.Min(), held.Max() - held.Min() + 1).Except(held).Count().ShouldBe(1, $"told on {days.Today}");
        }
    }

    private static int QuarterOf(DateOnly day) => (day.Year * 4) + ((day.Month - 1) / 3);
}
