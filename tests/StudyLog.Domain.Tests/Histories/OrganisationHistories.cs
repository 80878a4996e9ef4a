using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CsCheck;
using StudyLog.Domain.Notices;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using Sentence = StudyLog.Domain.Tests.Histories.Said<
    StudyLog.Domain.Organisations.Organisation, StudyLog.Domain.Organisations.OrganisationEvent>;

namespace StudyLog.Domain.Tests.Histories;

/// <summary>Whatever is said of an organisation in whatever order, these things hold.</summary>
public class OrganisationHistories
{
    private static readonly Gen<IReadOnlyList<string>> Aliases = Some.Of<IReadOnlyList<string>>([], ["联合会"], ["联合会", "中社联"]);

    private static readonly Gen<string> Zones = Some.Of("Asia/Shanghai", "Asia/Shanghai", "Asia/Urumqi", "Asia/Weiyuan");

    private static readonly Gen<OrganisationSettings?> Settings = Some.Of<OrganisationSettings?>(
        null, OrganisationSettings.Default, new(3, 10, 5, SelfCheckIn: true), new(14, 0, 0, SelfCheckIn: false),
        OrganisationSettings.Default with { HourNorm = 40, ShowHourGaps = false }, OrganisationSettings.Default with { HourNorm = 400 },
        OrganisationSettings.Default with { HourKinds = [SessionKind.Training], Frequencies = [new(SessionKind.ThemeDay, NormPeriod.Month, 1, NormScope.Branch)] },
        OrganisationSettings.Default with { Frequencies = [.. StudyNorms.Frequencies, StudyNorms.Frequencies[0]] });

    // None of these days is still to come: "from now on", said again a day later, is another wish where others begin in between.
    private static readonly Gen<DateOnly?> Days = Some.Of<DateOnly?>(null, new(2022, 1, 1), Known.October25, Known.Today);

    private static readonly Gen<TemplatedPaper> Papers = Gen.Enum<TemplatedPaper>();

    private static readonly Gen<TemplateFile> Files = Some.Of(new TemplateFile("记录.docx", 1, "a"), new("记录.docx", 2, "b"), new("纪要.docx", 1, "a"));

    private static readonly Gen<IReadOnlyList<TemplateFlaw>> Flaws = Some.Of<IReadOnlyList<TemplateFlaw>>([], [], [], [new("damaged", Control: null)]);

    private static readonly Gen<int> Years = Some.Of(2022, 2023);

    private static readonly Gen<IReadOnlyList<AnnouncedDays>> Lines = Some.Of<IReadOnlyList<AnnouncedDays>>(
        [], [new(new(2022, 10, 1), new(2022, 10, 7), "国庆节", HolidayKind.Off)],
        [new(new(2022, 12, 31), new(2023, 1, 2), "元旦", HolidayKind.Off)], [new(new(2023, 1, 29), new(2023, 1, 28), Name: null, HolidayKind.Worked)],
        [new(new(2022, 10, 8), new(2022, 10, 9), "国庆节", HolidayKind.Worked), new(new(2022, 10, 1), new(2022, 10, 7), "国庆节", HolidayKind.Off)],
        [new(new(2022, 10, 7), new(2022, 10, 7), Name: null, HolidayKind.Worked), new(new(2022, 10, 1), new(2022, 10, 7), "国庆节", HolidayKind.Off)]);

    private static readonly Gen<NoticeWords?> Words = Some.Of<NoticeWords?>(null, new("{matter}", "请落实[，{person}]。"), new("请落实", "{matter}"), new("{owner}", "请落实"));

    private static readonly Gen<Sentence> Registering = Gen.Select(Some.Of("联合会", "协会"), Aliases, Zones, (name, aliases, zone) => Says(
        "register", (organisation, asking, now) => OrganisationDecisions.Register(organisation, new(name, aliases, zone), asking, now))).SelectMany(Asked);

    private static readonly Gen<Sentence> Anything = Gen.Frequency(
        (1, Registering),
        (6, Gen.Select(
            Some.Given(Some.Of("联合会", "总会")), Some.Given(Aliases), Some.Given(Zones), Settings, Days, Some.Bool,
            (name, aliases, zone, settings, from, hasSessions) => Says("change", (organisation, asking, now) => OrganisationDecisions.Change(
                organisation, new(name, aliases, zone, settings, from, hasSessions), asking, now))).SelectMany(Asked)),
        (2, Gen.Select(Papers, Files, Flaws, (paper, file, flaws) => Says(
            "set template", (organisation, asking, now) => PaperTemplateDecisions.Set(organisation, new(paper, file, flaws), asking, now))).SelectMany(Asked)),
        (1, Papers.Select(paper => Says(
            "remove template", (organisation, asking, now) => PaperTemplateDecisions.Remove(organisation, paper, asking, now))).SelectMany(Asked)),
        (2, Gen.Select(Gen.Enum<NoticeKind>(), Gen.Enum<NoticeLanguage>(), Words, (kind, language, words) => Says(
            "set notice words", (organisation, asking, now) => NoticeWordsDecisions.Set(organisation, new(kind, language, words), asking, now))).SelectMany(Asked)),
        (2, Gen.Select(Years, Lines, (year, days) => Says(
            "announce days off", (organisation, asking, now) => DaysOffDecisions.Announce(organisation, new(year, days), asking, now))).SelectMany(Asked)));

    internal static IEnumerable<string> Decisions => Tale.DecisionsOf(Anything);

    [Fact]
    public void Whatever_is_said_in_whatever_order_the_rules_of_an_organisation_hold()
    {
        var reached = new ConcurrentDictionary<(bool Exists, bool HasSettings, string Zone), int>();
        Tale.Sample(Registering, Anything, (before, step, _) =>
        {
            TimeZoneInfo.TryFindSystemTimeZoneById(step.After.TimeZone, out var _).ShouldBeTrue();
            step.After.SettingsHistory.Take(before.SettingsHistory.Count).ShouldBe(before.SettingsHistory, "What held once is not forgotten.");
            step.After.SettingsHistory.ShouldAllBe(dated => dated.Settings.HourNorm <= StudyNorms.MostHours);
            foreach (var set in step.Events.OfType<PaperTemplateSet>()) step.After.TemplateOf(set.Paper)!.File.ShouldBe(set.File);
            foreach (var removed in step.Events.OfType<PaperTemplateRemoved>()) step.After.TemplateOf(removed.Paper).ShouldBeNull();
            foreach (var set in step.Events.OfType<NoticeWordsSet>()) step.After.WordsOf(set.Kind, set.Language).ShouldBe(set.Words);
            foreach (var removed in step.Events.OfType<NoticeWordsRemoved>()) step.After.WordsOf(removed.Kind, removed.Language).ShouldBeNull();
            foreach (var announced in step.Events.OfType<DaysOffAnnounced>()) step.After.DaysOff.Of(announced.Year).ShouldBe(announced.Days);
            foreach (var year in step.After.DaysOff.Years)
            {
                var days = step.After.DaysOff.Of(year).SelectMany(line => line.Each()).ToList();
                days.ShouldBeUnique("Nothing is announced of a day twice.");
                days.ShouldBeInOrder();
                days.ShouldAllBe(day => AnnouncedDaysOff.YearOf(day) == year);
            }

            foreach (var changed in step.Events.OfType<OrganisationSettingsChanged>())
            {
                step.After.SettingsOn(changed.From).ShouldBe(changed.Settings);
                foreach (var setting in Each.Where(setting => setting(changed.Settings) == setting(before.SettingsOn(changed.From))))
                    AllDays(step.After).ShouldAllBe(day => setting(step.After.SettingsOn(day)) == setting(before.SettingsOn(day)), "What was not changed is as it was on every day.");
            }

            var byDay = step.After.SettingsByDay();
            byDay.Select(dated => dated.From).ShouldBe(step.After.SettingsHistory.Select(dated => dated.From).Distinct().Order());
            AllDays(step.After).ShouldAllBe(day => step.After.SettingsOn(day) == (byDay.LastOrDefault(dated => dated.From <= day) ?? new(day, OrganisationSettings.Default)).Settings);
            reached.AddOrUpdate((step.After.Exists, !step.After.SettingsHistory.IsEmpty, step.After.TimeZone), 1, (_, times) => times + 1);
        });

        reached.Count.ShouldBe(5, "histories that reach too little prove too little");
    }

    // Each setting as text, which compares lists by what they hold.
    private static readonly IReadOnlyList<Func<OrganisationSettings, string>> Each =
        [.. typeof(OrganisationSettings).GetProperties().Select(Func<OrganisationSettings, string> (property) => settings => JsonSerializer.Serialize(property.GetValue(settings)))];

    private static IEnumerable<DateOnly> AllDays(Organisation organisation) =>
        organisation.SettingsHistory.SelectMany(dated => new[] { dated.From.AddDays(-1), dated.From, dated.From.AddDays(1) });

    private static Sentence Says(
        string what, Func<Organisation, Asking, Now, Decision<OrganisationEvent>> decide, [CallerArgumentExpression(nameof(decide))] string code = "") =>
        new(what, Known.Secretary, decide, code);

    private static Gen<Sentence> Asked(Sentence sentence) => Some.Asking.Select(asking => sentence with { Asking = asking });
}
