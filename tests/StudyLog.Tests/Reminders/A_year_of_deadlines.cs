using StudyLog.Demo.Office;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Deadlines;
using StudyLog.Tests.Hosting;
using AnnounceDaysOff = StudyLog.Features.Organisations.KeepingDaysOff.AnnounceDaysOff;
using ChangeOrganisation = StudyLog.Features.Organisations.Changing.ChangeOrganisation;

namespace StudyLog.Tests.Reminders;

/// <summary>
/// The demo office goes on after the day it was told to: it meets, gives out what is to be done, gives more time, lets things rest, hands them to others.
/// Somebody looks at every day what is due.
/// </summary>
public sealed class A_year_of_deadlines(HostFixture host)
{
    private static readonly DateOnly First = new(2025, 12, 1);

    // As announced: the days off and the weekends worked in exchange.
    private static readonly AnnouncedDays[] Of2026 =
    [
        Off(1, 1, 1, 3, "元旦"), Worked(1, 4, "元旦"),
        Worked(2, 14, "春节"), Off(2, 15, 2, 23, "春节"), Worked(2, 28, "春节"),
        Off(4, 4, 4, 6, "清明节"),
        Off(5, 1, 5, 5, "劳动节"), Worked(5, 9, "劳动节"),
        Off(6, 19, 6, 21, "端午节"),
        Worked(9, 20, "国庆节"), Off(9, 25, 9, 27, "中秋节"), Off(10, 1, 10, 7, "国庆节"), Worked(10, 10, "国庆节"),
    ];

    private static readonly ReminderSettings Later = new(DaysBefore: [5, 1], OnTheDay: true, DaysAfter: [2, 8], SecretaryAfterDays: 8, RecordDays: 2, GapDays: 5, At: new TimeOnly(9, 0));

    private static readonly DateOnly LaterFrom = new(2026, 4, 1);

    private readonly ExpectedReminders expected = new(Of2026);

    [Fact]
    public Task Every_reminder_is_given_once_and_on_its_day_over_a_New_Year() => LetPass(until: new DateOnly(2026, 1, 31));

    [Fact]
    [Trait("Category", "Long")]
    public Task Every_reminder_of_a_year_is_given_once_and_on_its_day_over_other_settings_and_other_departments() => LetPass(until: new DateOnly(2026, 12, 31));

    [Fact]
    public async Task A_service_that_was_stopped_over_a_day_reminds_once_after_its_start()
    {
        await using var office = await OfficeByDay.Begin(host, First);
        office.At(First, 9);
        await office.Sweep();
        var before = await office.Reminders();
        var dueMeanwhile = (await office.States<FollowUp>(await office.StreamsWith("follow_up_issued")))
            .Where(each => each.Value.State is FollowUpState.Issued or FollowUpState.Received or FollowUpState.Returned)
            .Where(each => each.Value.DeadlineOn > First && each.Value.DeadlineOn < First.AddDays(20))
            .Select(each => each.Key)
            .ToList();
        dueMeanwhile.ShouldNotBeEmpty();

        office.At(First.AddDays(21), 9);
        await office.Sweep();
        await office.Sweep();

        var after = (await office.Reminders()).Skip(before.Count).ToLookup(given => given.Stream);
        foreach (var id in dueMeanwhile) after[id].ShouldHaveSingleItem().Step.Moment.ShouldBe(ReminderMoment.After);
    }

    [Fact]
    public async Task Nobody_is_reminded_before_the_time_of_day_the_settings_name()
    {
        await using var office = await OfficeByDay.Begin(host, First);
        office.At(First, 8, 29);
        await office.Sweep();
        (await office.Reminders()).ShouldBeEmpty();

        office.At(First, 8, 30);
        await office.Sweep();
        (await office.Reminders()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_a_period_lacks_is_told_on_the_day_on_which_settings_first_ask_for_it_and_on_which_its_session_falls_through()
    {
        await using var office = await OfficeByDay.Begin(host, First);
        office.At(First, 9);
        await office.Sweep();
        var lacking = await office.StreamsWith("frequency_gap_reminded");
        await office.Do(OfficeUsers.Secretary, office.Ids.OrganisationId, new ChangeOrganisation.Body(default, default, default, Settings(Later with { GapDays = 60 }), First));
        office.At(First, 9, 5);
        await office.Sweep();
        var more = await office.StreamsWith("frequency_gap_reminded");
        more.Count.ShouldBeGreaterThan(lacking.Count);

        office.At(First, 9, 10);
        (await office.Find()).OfType<StudyLog.Features.Reminders.RemindOfLack>().ShouldBeEmpty("Nothing is otherwise.");
        office.At(First, 10);
        (await office.Find()).OfType<StudyLog.Features.Reminders.RemindOfLack>().ShouldNotBeEmpty("Each hour it is looked at once more.");
    }

    [Fact]
    public async Task What_is_shown_to_be_coming_is_what_comes()
    {
        await using var office = await OfficeByDay.Begin(host, First);
        await office.Do(OfficeUsers.Secretary, office.Ids.OrganisationId, new ChangeOrganisation.Body(default, default, default, Settings(Later), First.AddDays(10)));
        office.At(First, 9);
        var until = First.AddDays(30);
        var coming = await office.Coming(OfficeUsers.Secretary, until);

        for (var today = First; today <= until; today = today.AddDays(1))
        {
            office.At(today, 10);
            await office.Sweep();
        }

        var came = (await office.Reminders()).GroupBy(given => given.Stream).Select(given => given.First()).ToList();
        coming.Count.ShouldBeGreaterThan(5);
        Shown(coming.Select(item => (item.On, item.DueOn!.Value, item.To.Count))).ShouldBe(
            Shown(came.Select(given => (given.On, given.DueOn, given.To.DepartmentIds.Count + given.To.PersonIds.Count + (given.To.Secretary ? 1 : 0)))));
        coming.ShouldAllBe(item => item.Subject.Length > 0 && item.To.All(to => !string.IsNullOrEmpty(to.Name) || to.Id == null));
    }

    [Fact]
    public async Task What_would_come_by_other_settings_is_shown_before_they_are_saved_and_is_what_comes_once_they_are()
    {
        await using var office = await OfficeByDay.Begin(host, First);
        office.At(First, 7);
        var (from, until) = (First.AddDays(5), First.AddDays(30));
        var asItIs = await office.Coming(OfficeUsers.Secretary, until);
        var supposed = await office.Coming(OfficeUsers.Secretary, new PreviewReminders.Query($"{until:yyyy-MM-dd}", $"{from:yyyy-MM-dd}", "5,1", "true", "2,8", "8", "2", "5", "09:00", PageSize: "200"));
        Lines(await office.Coming(OfficeUsers.Secretary, until)).ShouldBe(Lines(asItIs), "Nothing was saved.");
        Lines(supposed).ShouldNotBe(Lines(asItIs));

        await office.Do(OfficeUsers.Secretary, office.Ids.OrganisationId, new ChangeOrganisation.Body(default, default, default, Settings(Later), from));
        Lines(await office.Coming(OfficeUsers.Secretary, until)).ShouldBe(Lines(supposed));

        static IReadOnlyList<string> Lines(IEnumerable<PreviewReminders.Item> items) => [.. items.Select(item => $"{item.On} {item.Subject} {item.Text} {string.Join(' ', item.To.Select(to => to.Name))}")];
    }

    [Theory]
    [InlineData("?daysBefore=0")]
    [InlineData("?daysBefore=1,2,3,4,5,6")]
    [InlineData("?daysAfter=x")]
    [InlineData("?at=25:00")]
    [InlineData("?settingsFrom=tomorrow")]
    public async Task Settings_that_cannot_be_are_refused_when_they_are_only_supposed_too(string asked)
    {
        var of = await Hosting.Organisation.Register(host);
        (await of.Secretary.Get($"/deadlines/reminders{asked}")).ShouldBeProblem(400, "invalid-request");
    }

    private static IReadOnlyList<string> Shown(IEnumerable<(DateOnly On, DateOnly DueOn, int To)> reminders) =>
        [.. reminders.Select(each => $"{each.On:yyyy-MM-dd} {each.DueOn:yyyy-MM-dd} {each.To}").Order(StringComparer.Ordinal)];

    private async Task LetPass(DateOnly until)
    {
        await using var office = await OfficeByDay.Begin(host, First);
        await office.Do(OfficeUsers.Secretary, office.Ids.OrganisationId, new AnnounceDaysOff.Body([.. Of2026.Select(days => new AnnounceDaysOff.DaysBody(days.From, days.To, days.Name, days.Kind))]), year: 2026);
        await office.Do(OfficeUsers.Secretary, office.Ids.OrganisationId, new ChangeOrganisation.Body(default, default, default, Settings(Later), LaterFrom));
        var year = new YearThatGoesOn(office, expected);

        for (var today = First; today <= until; today = today.AddDays(1))
        {
            office.At(today, 8);
            await year.Act(today);
            office.At(today, 10);
            await office.Sweep();
            if (today.Day == 10) await office.Sweep();

            var settings = today >= LaterFrom ? Later : ReminderSettings.Default;
            foreach (var (id, followUp) in await office.States<FollowUp>(await office.StreamsWith("follow_up_issued"))) expected.Look(today, id, followUp, settings);
            foreach (var (id, attendance) in await office.States<Attendance>(await office.StreamsWith("make_up_study_assigned"))) expected.Look(today, id, attendance, settings);
            foreach (var (id, session) in await office.States<Session>(await office.StreamsWith("study_session_planned")))
                expected.Look(today, id, session, year.RecordedOn.GetValueOrDefault(id, First), settings);
        }

        var given = await office.Reminders();
        given.GroupBy(each => (each.Stream, each.DueOn, each.Step)).ShouldAllBe(each => each.Count() == 1, "Each deadline and step once.");
        given.ShouldAllBe(each => expected.IsWorked(each.On), "Nobody is reminded on a day off.");
        var gaps = (await office.StreamsWith("frequency_gap_reminded")).ToHashSet();
        var (told, wanted) = (Lines(given.Where(each => !gaps.Contains(each.Stream))), Lines(expected.All));
        wanted.Except(told).ShouldBeEmpty("Everything is told.");
        told.Except(wanted).ShouldBeEmpty("Nothing else is.");
        gaps.ShouldNotBeEmpty();
        given.Where(each => gaps.Contains(each.Stream)).ShouldAllBe(each => each.DueOn.AddDays(1).Day == 1, "A period ends with a month.");
        foreach (var moment in Enum.GetValues<ReminderMoment>()) given.ShouldContain(each => each.Step.Moment == moment);
        given.ShouldContain(each => each.To.Secretary && each.To.DepartmentIds.Count > 0);
    }

    private static IReadOnlyList<string> Lines(IEnumerable<Given> given) =>
        [.. given.Select(each => $"{each.On:yyyy-MM-dd} {each.Stream:D} {each.DueOn:yyyy-MM-dd} {each.Step} {string.Join(' ', each.To.DepartmentIds)} {string.Join(' ', each.To.PersonIds)} {each.To.Secretary}")];

    private static ChangeOrganisation.SettingsBody Settings(ReminderSettings reminders) => new(
        default, default, default, default, default, default, default, default, default, default,
        new ChangeOrganisation.RemindersBody(
            Domain.Given.Of(reminders.DaysBefore), reminders.OnTheDay, Domain.Given.Of(reminders.DaysAfter), reminders.SecretaryAfterDays, reminders.RecordDays, reminders.GapDays, reminders.At));

    private static AnnouncedDays Off(int month, int day, int toMonth, int toDay, string name) => new(new DateOnly(2026, month, day), new DateOnly(2026, toMonth, toDay), name, HolidayKind.Off);

    private static AnnouncedDays Worked(int month, int day, string name) => new(new DateOnly(2026, month, day), new DateOnly(2026, month, day), name, HolidayKind.Worked);
}
