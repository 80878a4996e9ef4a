using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Reports;
using StudyLog.Domain.Sessions;
using StudyLog.Pages.Auditing;
using StudyLog.Pages.Deliveries;
using StudyLog.Pages.Sessions.Recording;
using StudyLog.Pages.Shared;
using StudyLog.Persistence;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Pages;

/// <summary>Whatever a page says stands in the resources, in both languages.</summary>
public sealed partial class Every_text_of_the_pages
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static SortedDictionary<string, string> ChineseWords { get; } = Words(CultureInfo.InvariantCulture);

    private static SortedDictionary<string, string> EnglishWords { get; } = Words(English);

    // Keys that a page puts together stand here as their beginning.
    private static IEnumerable<string> Composed =>
    [
        .. Enum.GetValues<Duty>().Select(duty => $"home.{Wording.KeyOf(duty)}"),
        .. StoreConfiguration.EventTypes
            .Where(type => type.IsAssignableTo(typeof(SessionEvent)) || type.IsAssignableTo(typeof(AttendanceEvent)) || type.IsAssignableTo(typeof(FollowUpEvent))
                || type.IsAssignableTo(typeof(MaterialEvent)) || type.IsAssignableTo(typeof(PeriodReportEvent)))
            .Select(type => $"event.{JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name)}"),
        .. NavigationEntry.All.SelectMany(entry => (string?[])[entry.Key, entry.Group]).OfType<string>(),
        .. EventMembers.Keys,
        .. AuditWords.Names.Select(AuditWords.KeyOf),
        .. DeliveryWords.Keys,
        .. Enumerable.Range(1, 5).Select(week => $"recurring.week-{week}"),
    ];

    [Fact]
    public void That_a_page_names_is_there()
    {
        var named = Sources().SelectMany(source => Key().Matches(source).Select(match => match.Groups[1].Value)).Concat(Composed).ToHashSet(StringComparer.Ordinal);

        named.Count.ShouldBeGreaterThan(150);
        named.Where(key => !ChineseWords.ContainsKey(key)).ShouldBeEmpty("no Chinese words");
        named.Where(key => !EnglishWords.ContainsKey(key)).ShouldBeEmpty("no English words");
    }

    [Fact]
    public void That_is_there_is_named_by_a_page()
    {
        var sources = string.Concat(Sources());
        var lists = Lists().SelectMany(list => Enum.GetValuesAsUnderlyingType(list).Cast<object>().Select(value => Wording.KeyOf((Enum)Enum.ToObject(list, value))));
        var known = Composed.Concat(lists).ToHashSet(StringComparer.Ordinal);

        ChineseWords.Keys.Where(key => !known.Contains(key) && !sources.Contains($"\"{key}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Is_there_in_both_languages_and_names_the_same() =>
        EnglishWords.Select(word => (word.Key, Places(word.Value))).ShouldBe(ChineseWords.Select(word => (word.Key, Places(word.Value))));

    [Fact]
    public void Of_a_closed_list_is_there_for_each_value_once_it_is_for_one()
    {
        var begun = Lists().ToList();

        begun.Count.ShouldBeGreaterThan(15);
        foreach (var list in begun)
            foreach (var value in Enum.GetValuesAsUnderlyingType(list))
                ChineseWords.ShouldContainKey(Wording.KeyOf((Enum)Enum.ToObject(list, value)));
    }

    // The closed lists that pages show in words.
    private static IEnumerable<Type> Lists() =>
        ((Assembly[])[typeof(DomainEvent).Assembly, typeof(Wording).Assembly]).SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsEnum && ChineseWords.Keys.Any(key => key.StartsWith($"{JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name)}.", StringComparison.Ordinal)));

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Repository.PathOf("src/StudyLog/Pages"), "*.*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".razor", StringComparison.Ordinal) || path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    private static string Places(string words) => string.Join(' ', Place().Matches(words).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    private static SortedDictionary<string, string> Words(CultureInfo culture)
    {
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in Wording.Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!) words[(string)entry.Key] = (string)entry.Value!;
        return words;
    }

    [GeneratedRegex("""Say\((?:\w+ \? )?"([a-z0-9.-]+)"(?! *\+)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{(\d)[^}]*\}")]
    private static partial Regex Place();
}
