using System.Text;
using OtpNet;
using StudyLog.Accounts;

namespace StudyLog.Features.Attendances.CheckingIn;

/// <summary>The codes people check in by: of the session, which changes with time, and of the person. All by this service's clock.</summary>
public sealed class CheckInCodes(InstallationSecret secret, TimeProvider clock)
{
    private const int Digits = 8;
    private const int SecondsOfATurn = 20;

    // Two minutes to open the page and to say who one is; one turn early for nodes whose clocks differ.
    private static readonly VerificationWindow Accepted = new(previous: 6, future: 1);

    /// <summary>The session's present code.</summary>
    /// <param name="Code">The code.</param>
    /// <param name="ChangesAt">When the next takes its place; this one is accepted for two minutes more.</param>
    public sealed record Present(string Code, DateTimeOffset ChangesAt);

    /// <summary>The present code of a session.</summary>
    public async ValueTask<Present> OfSession(Guid organisationId, Guid sessionId, CancellationToken cancellation)
    {
        var (codes, now) = (await OfTime(organisationId, sessionId, cancellation), clock.GetUtcNow());
        var turn = now.ToUnixTimeSeconds() / SecondsOfATurn;
        return new Present(codes.ComputeTotp(now.UtcDateTime), DateTimeOffset.FromUnixTimeSeconds((turn + 1) * SecondsOfATurn));
    }

    /// <summary>Whether a code is the session's present one, or was so a moment ago.</summary>
    public async ValueTask<bool> FitsSession(Guid organisationId, Guid sessionId, string code, CancellationToken cancellation) =>
        (await OfTime(organisationId, sessionId, cancellation)).VerifyTotp(clock.GetUtcNow().UtcDateTime, DigitsOf(code), out _, Accepted);

    /// <summary>The code of a person.</summary>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="personId">The person.</param>
    /// <param name="renewed">How often the person's code was renewed.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask<string> OfPerson(Guid organisationId, Guid personId, int renewed, CancellationToken cancellation) =>
        (await OfCount(organisationId, personId, cancellation)).ComputeHOTP(renewed);

    /// <summary>Whether a code is the person's.</summary>
    public async ValueTask<bool> FitsPerson(Guid organisationId, Guid personId, int renewed, string code, CancellationToken cancellation) =>
        (await OfCount(organisationId, personId, cancellation)).VerifyHotp(DigitsOf(code), renewed);

    private async ValueTask<Totp> OfTime(Guid organisationId, Guid sessionId, CancellationToken cancellation) =>
        new(await secret.KeyFor($"session/{organisationId}/{sessionId}", cancellation), SecondsOfATurn, OtpHashMode.Sha256, Digits);

    private async ValueTask<Hotp> OfCount(Guid organisationId, Guid personId, CancellationToken cancellation) =>
        new(await secret.KeyFor($"person/{organisationId}/{personId}", cancellation), OtpHashMode.Sha256, Digits);

    // As people and input methods write digits: in groups, and in full width.
    private static string DigitsOf(string typed) =>
        string.Concat(typed.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));
}
