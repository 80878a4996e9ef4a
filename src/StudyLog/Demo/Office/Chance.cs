using System.Globalization;
using StudyLog.Domain;

namespace StudyLog.Demo.Office;

/// <summary>Numbers that look like chance: the same seed gives the same ones about the same thing, whatever else happens and wherever it runs.</summary>
public sealed class Chance(int seed, string thing)
{
    private int drawn;

    /// <summary>The next number, from 0.</summary>
    public uint Next()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{seed} {thing} {++drawn}");
        return BitConverter.ToUInt32(NameBasedGuid.Create(Guid.Empty, name).ToByteArray());
    }

    /// <summary>The next number below this.</summary>
    public int Below(int end) => (int)(Next() % (uint)end);

    /// <summary>The next number from one up to, and without, another.</summary>
    public int Between(int from, int end) => from + Below(end - from);
}
