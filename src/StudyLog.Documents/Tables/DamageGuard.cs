using System.Xml;

namespace StudyLog.Documents.Tables;

/// <summary>Says of a file that is not as such files are made that it is damaged.</summary>
internal static class DamageGuard
{
    /// <summary>What is read; what the readers of archives and markup throw, each for its own kind of damage, is a refusal.</summary>
    /// <exception cref="UnreadableFileException">It is not read.</exception>
    public static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception cause) when (cause is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw new UnreadableFileException(UnreadableReason.Damaged, at: null, cause);
        }
    }
}
