namespace StudyLog.Documents.Imports.Reading;

/// <summary>A column that is taken in.</summary>
/// <param name="Name">What StudyLog calls it, in its own sheets too.</param>
/// <param name="Aliases">What else users call it; where several columns of a table could be meant, it is the one that stands first here.</param>
internal sealed record KnownColumn(string Name, IReadOnlyList<string> Aliases)
{
    /// <summary>All names, its own first.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Name);
}
