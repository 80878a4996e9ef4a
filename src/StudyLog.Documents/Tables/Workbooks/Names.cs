using System.Xml;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>The names in a part's markup. Its reader keeps each that it meets, so a part with ever new ones is refused.</summary>
internal sealed class Names : XmlNameTable
{
    private const int Most = 10_000;
    private readonly NameTable kept = new();
    private int met;

    /// <inheritdoc />
    public override string Add(char[] array, int offset, int length) => Get(array, offset, length) ?? Counted(kept.Add(array, offset, length));

    /// <inheritdoc />
    public override string Add(string array) => Get(array) ?? Counted(kept.Add(array));

    /// <inheritdoc />
    public override string? Get(char[] array, int offset, int length) => kept.Get(array, offset, length);

    /// <inheritdoc />
    public override string? Get(string array) => kept.Get(array);

    private string Counted(string name) => ++met <= Most ? name : throw new InvalidDataException("The markup has ever new names.");
}
