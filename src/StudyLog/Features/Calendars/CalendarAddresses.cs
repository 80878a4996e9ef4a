using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Http;

namespace StudyLog.Features.Calendars;

/// <summary>
/// The secret addresses of calendars: whose, which of them, and a seal of this installation over both, without which nobody can write one. None is
/// stored anywhere; an address is worth something as long as the calendar is open under its number.
/// </summary>
public sealed class CalendarAddresses(InstallationSecret secret)
{
    // With the key a multiple of three bytes, so that each token is written in one way only.
    private const int SealLength = 26;

    /// <summary>The address at this service.</summary>
    public async ValueTask<string> Of(CalendarKey key, CancellationToken cancellation)
    {
        var bytes = key.Write();
        return $"/api/v1/calendars/{Base64Url.EncodeToString([.. bytes, .. await Seal(bytes, cancellation)])}.ics";
    }

    /// <summary>The calendar that a token leads to; null when it was not made here.</summary>
    public async ValueTask<CalendarKey?> Read(string token, CancellationToken cancellation)
    {
        var bytes = new byte[CalendarKey.Length + SealLength];
        if (token.Length != Base64Url.GetEncodedLength(bytes.Length)) return null;
        if (Base64Url.DecodeFromChars(token, bytes, out _, out var written) != OperationStatus.Done || written != bytes.Length) return null;

        var seal = await Seal(bytes[..CalendarKey.Length], cancellation);
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(CalendarKey.Length), seal) ? CalendarKey.Read(bytes.AsSpan(0, CalendarKey.Length)) : null;
    }

    /// <summary>
    /// The outcome of a command about a calendar with the address in it, which is put there after all else: what is kept of a command to answer its
    /// repetition holds no secret.
    /// </summary>
    public async Task<Outcome> Tell(Outcome outcome, Func<int, CalendarKey> keyOf, CancellationToken cancellation)
    {
        if (outcome is not Outcome.Granted granted) return outcome;
        var view = JsonSerializer.Deserialize<CalendarView>(granted.Json.Span, ApiJson.Options)!;
        return granted with { Json = ApiJson.Serialize(await Tell(view, keyOf(view.Number), cancellation)) };
    }

    /// <summary>What is to be known of a calendar, with the address where it is open.</summary>
    public async ValueTask<CalendarView> Tell(CalendarView view, CalendarKey key, CancellationToken cancellation) =>
        view.Open ? view with { Address = await Of(key, cancellation) } : view;

    private async ValueTask<byte[]> Seal(byte[] key, CancellationToken cancellation) =>
        HMACSHA256.HashData(await secret.KeyFor("calendars", cancellation), key)[..SealLength];
}
