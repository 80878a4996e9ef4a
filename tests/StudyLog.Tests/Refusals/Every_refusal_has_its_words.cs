using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using StudyLog.Accounts;
using StudyLog.Documents.Templates;
using StudyLog.Domain;
using StudyLog.Features.Organisations.KeepingTemplates;
using StudyLog.Http.Problems;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Refusals;

/// <summary>The list of rejections is closed: each has its row in the table of problems, and each row its words in both languages.</summary>
public sealed partial class Every_refusal_has_its_words
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static TheoryData<string> Rejections => [.. Kinds.Select(kind => kind.Name)];

    /// <summary>An example of every rejection with every value it can hold.</summary>
    internal static IEnumerable<Rejection> AllExamples => Kinds.SelectMany(Examples);

    private static Type[] Kinds { get; } = [.. typeof(Rejection).GetNestedTypes().Where(type => type.IsAssignableTo(typeof(Rejection)))];

    private static SortedDictionary<string, string> ChineseWords { get; } = Words(CultureInfo.InvariantCulture);

    private static SortedDictionary<string, string> EnglishWords { get; } = Words(English);

    [Theory]
    [MemberData(nameof(Rejections))]
    public void A_rejection_is_a_problem_with_words_in_both_languages(string name)
    {
        foreach (var rejection in Examples(Kinds.Single(kind => kind.Name == name))) ShouldHaveWords(ProblemTable.Of(rejection));
    }

    [Fact]
    public void So_is_each_problem_that_no_rule_of_the_domain_causes()
    {
        var problems = ((Type[])[typeof(ProblemTable), typeof(AccountProblems)])
            .SelectMany(table => table.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(Problem))
            .Select(property => (Problem)property.GetValue(null)!)
            .ToArray();

        problems.Length.ShouldBeGreaterThan(12);
        foreach (var problem in problems.Append(ProblemTable.VersionConflict(3))) ShouldHaveWords(problem);
    }

    [Fact]
    public void Each_thing_that_can_be_unknown_has_its_word()
    {
        foreach (var thing in Enum.GetValues<Thing>()) ShouldHaveWords(ProblemTable.NotFound(thing));
    }

    [Fact]
    public void Each_fault_that_the_code_names_has_its_sentence()
    {
        var faults = Arguments("new Fault(").Concat(Arguments("Rejection.Invalid(")).SelectMany(arguments => Literals(arguments.ElementAtOrDefault(1))).ToHashSet();

        faults.ShouldContain("own-ancestor");
        faults.ShouldContain("date.impossible");
        faults.ShouldContain("text-too-long");
        faults.Count.ShouldBeGreaterThan(30);
        faults.Where(fault => !ChineseWords.ContainsKey($"fault.{fault}")).ShouldBeEmpty();
    }

    [Fact]
    public void Each_state_that_the_code_names_has_its_word()
    {
        var states = Arguments("Rejection.WrongState(").SelectMany(arguments => Literals(arguments[0]))
            .Concat(Enum.GetNames<Domain.Sessions.SessionState>().Select(name => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name)))
            .ToHashSet();

        states.ShouldContain("marked-on-leave");
        states.ShouldContain("held");
        states.Where(state => !ChineseWords.ContainsKey($"state.{state}") && !ChineseWords.ContainsKey($"wrong-state.{state}")).ShouldBeEmpty();
    }

    [Fact]
    public void Each_problem_that_the_code_names_has_its_title_and_its_sentence()
    {
        var problems = Arguments("new(").Concat(Arguments("new Problem(")).Where(arguments => arguments.Count >= 3 && StatusCode().IsMatch(arguments[0])).ToArray();

        problems.Length.ShouldBeGreaterThan(25);
        problems.SelectMany(arguments => Literals(arguments[1])).Where(code => !ChineseWords.ContainsKey($"title.{code}")).ShouldBeEmpty();
        problems.SelectMany(arguments => Literals(arguments[2])).Where(sentence => !ChineseWords.ContainsKey(sentence)).ShouldBeEmpty();
    }

    [Fact]
    public void Both_languages_have_the_same_keys() => EnglishWords.Keys.ShouldBe(ChineseWords.Keys);

    [Fact]
    public void Both_languages_name_the_same_things_in_a_sentence()
    {
        foreach (var (key, sentence) in ChineseWords) Placeholders(EnglishWords[key]).ShouldBe(Placeholders(sentence), key);
    }

    [Fact]
    public void Chinese_is_written_in_Chinese_and_English_in_English()
    {
        ChineseWords.Where(word => !IsChinese().IsMatch(word.Value)).Select(word => word.Key).ShouldBeEmpty();
        EnglishWords.Where(word => IsChinese().IsMatch(word.Value)).Select(word => word.Key).ShouldBeEmpty();
    }

    private static void ShouldHaveWords(Problem problem)
    {
        ShouldDiffer(problem.Title(Chinese), problem.Title(English));
        ShouldDiffer(problem.Detail(Chinese), problem.Detail(English));
        var (inChinese, inEnglish) = (problem.Errors(Chinese), problem.Errors(English));
        inEnglish.Keys.ShouldBe(inChinese.Keys);
        foreach (var (member, sentences) in inChinese)
            foreach (var (chinese, english) in sentences.Zip(inEnglish[member])) ShouldDiffer(chinese, english);
    }

    private static void ShouldDiffer(string chinese, string english)
    {
        IsChinese().IsMatch(chinese).ShouldBeTrue(chinese);
        IsChinese().IsMatch(english).ShouldBeFalse(english);
        (chinese + english).ShouldNotContain("{");
    }

    // One example for each value of an enumeration that a rejection holds, and one where it holds none.
    private static IEnumerable<Rejection> Examples(Type kind)
    {
        var constructor = kind.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        IEnumerable<object[]> given = [[]];
        foreach (var parameter in constructor.GetParameters()) given = [.. given.SelectMany(so => Values(parameter).Select(value => (object[])[.. so, value]))];
        return given.Select(values => (Rejection)constructor.Invoke(values));
    }

    private static IEnumerable<object> Values(ParameterInfo parameter) => parameter.ParameterType switch
    {
        { IsEnum: true } type => Enum.GetValues(type).Cast<object>(),
        var type when type == typeof(Guid) => [Guid.CreateVersion7()],
        var type when type == typeof(int) => [3],
        var type when type == typeof(string) => [parameter.Name switch { "State" => "held", "Fault" => "required", _ => "title" }],
        var type when type == typeof(IReadOnlyList<Guid>) => [new[] { Guid.CreateVersion7() }],
        var type when type == typeof(IReadOnlyList<Domain.Sessions.SessionMember>) => [Enum.GetValues<Domain.Sessions.SessionMember>()],
        var type when type == typeof(IReadOnlyList<Domain.Organisations.TemplateFlaw>) => [TemplateJudge.FlawsOf(
            Enum.GetValues<TemplateFaultReason>().Select(reason => new TemplateFault(reason, "remark.text")))],
        var type => throw new NotSupportedException($"Say here what a rejection's {type} looks like."),
    };

    private static SortedDictionary<string, string> Words(CultureInfo culture)
    {
        var words = Sentences.Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)
            ?? throw new MissingManifestResourceException($"There are no sentences for '{culture}'.");
        return new(words.Cast<DictionaryEntry>().ToDictionary(word => (string)word.Key, word => (string)word.Value!), StringComparer.Ordinal);
    }

    private static string[] Placeholders(string sentence) => [.. Placeholder().Matches(sentence).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Literals(string? argument) =>
        argument is null || argument.Contains('$', StringComparison.Ordinal) ? [] : Literal().Matches(argument).Select(match => match.Groups[1].Value);

    // The arguments of every call in the sources that begins with this text.
    private static IEnumerable<IReadOnlyList<string>> Arguments(string call) =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .Select(source => source.Replace("WrittenDate.Impossible", $"\"{Http.WrittenDate.Impossible}\"", StringComparison.Ordinal))
            .SelectMany(source => Calls(source, call));

    private static IEnumerable<IReadOnlyList<string>> Calls(string source, string call)
    {
        for (var at = source.IndexOf(call, StringComparison.Ordinal); at >= 0; at = source.IndexOf(call, at + 1, StringComparison.Ordinal))
            yield return ArgumentsFrom(source[(at + call.Length)..]);
    }

    private static List<string> ArgumentsFrom(string text)
    {
        var (arguments, depth, start) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[' or '{') depth++;
            else if (text[i] is ')' or ']' or '}' && --depth < 0) return [.. arguments, text[start..i]];
            else if (text[i] == ',' && depth == 0)
            {
                arguments.Add(text[start..i]);
                start = i + 1;
            }
        }

        return arguments;
    }

    [GeneratedRegex("\\{[0-9]+\\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("\"([a-z][a-z.-]*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("^ *[45][0-9][0-9]$")]
    private static partial Regex StatusCode();

    [GeneratedRegex("[\\u4E00-\\u9FFF]")]
    private static partial Regex IsChinese();
}
