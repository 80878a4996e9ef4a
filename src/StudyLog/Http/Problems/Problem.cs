using System.Globalization;

namespace StudyLog.Http.Problems;

/// <summary>A refusal in the words of the interface: the status, the stable code, and the sentence by its key in the resources.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The code for programs; never changes.</param>
/// <param name="Sentence">The key of the sentence for people.</param>
/// <param name="Arguments">What the sentence names.</param>
public sealed record Problem(int Status, string Code, string Sentence, params object[] Arguments)
{
    /// <summary>The members at fault, each with its sentences' keys.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>More members of the answer (the present state, the version, the address of the existing thing).</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = new Dictionary<string, object?>();

    /// <summary>Seconds after which trying again makes sense.</summary>
    public int? RetryAfter { get; init; }

    public string Detail(CultureInfo culture) => Sentences.Say(Sentence, culture, Arguments);

    public string Title(CultureInfo culture) => Sentences.Say($"title.{Code}", culture);

    /// <summary>Member to sentences, as <c>errors</c> of the answer.</summary>
    public IDictionary<string, string[]> Errors(CultureInfo culture) =>
        Faults.GroupBy(fault => fault.Member, StringComparer.Ordinal)
            .ToDictionary(
                ofMember => ofMember.Key,
                ofMember => ofMember.Select(fault => Sentences.Say($"fault.{fault.Sentence}", culture, fault.Arguments)).ToArray(),
                StringComparer.Ordinal);
}
