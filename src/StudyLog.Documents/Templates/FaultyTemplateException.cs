namespace StudyLog.Documents.Templates;

/// <summary>A template is not filled because it is not as <see cref="WordTemplate.Check"/> wants it.</summary>
#pragma warning disable CA1032 // It always has its faults.
public sealed class FaultyTemplateException(IReadOnlyList<TemplateFault> faults)
    : Exception($"The template is not filled: {string.Join(", ", faults.Select(fault => fault.Reason))}.")
#pragma warning restore CA1032
{
    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<TemplateFault> Faults { get; } = faults;
}
