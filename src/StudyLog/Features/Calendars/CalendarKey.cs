using System.Buffers.Binary;

namespace StudyLog.Features.Calendars;

/// <summary>Whose calendar it is.</summary>
public enum CalendarOf
{
    /// <summary>A person's.</summary>
    Person,

    /// <summary>A department's.</summary>
    Department,
}

/// <summary>Which calendar an address leads to, and which of its addresses it is.</summary>
/// <param name="Of">Whose it is.</param>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Id">The person or the department.</param>
/// <param name="Number">Which of its addresses.</param>
public sealed record CalendarKey(CalendarOf Of, Guid OrganisationId, Guid Id, int Number)
{
    /// <summary>How many bytes it is written in.</summary>
    public const int Length = 1 + 16 + 16 + sizeof(int);

    /// <summary>The key as bytes.</summary>
    public byte[] Write()
    {
        var bytes = new byte[Length];
        bytes[0] = (byte)Of;
        OrganisationId.TryWriteBytes(bytes.AsSpan(1), bigEndian: true, out _);
        Id.TryWriteBytes(bytes.AsSpan(17), bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(33), Number);
        return bytes;
    }

    /// <summary>The key that was written so.</summary>
    public static CalendarKey Read(ReadOnlySpan<byte> bytes) => new(
        (CalendarOf)bytes[0],
        new Guid(bytes[1..17], bigEndian: true),
        new Guid(bytes[17..33], bigEndian: true),
        BinaryPrimitives.ReadInt32BigEndian(bytes[33..]));
}
