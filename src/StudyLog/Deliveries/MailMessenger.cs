using System.Globalization;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using StudyLog.Notices;

namespace StudyLog.Deliveries;

/// <summary>Sends notices to an account by mail, those that are due together in one.</summary>
public sealed class MailMessenger(MailSettings settings, string address, CultureInfo language, string organisation) : IMessenger
{
    /// <inheritdoc/>
    public int MostAtOnce => 50;

    /// <inheritdoc/>
    public int MostMessages => 10;

    /// <inheritdoc/>
    public async Task<SendResult> Send(Guid messageId, IReadOnlyList<OutgoingNotice> notices, CancellationToken cancellation)
    {
        using var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellation);
            if (settings.UserName is { Length: > 0 } user) await client.AuthenticateAsync(user, settings.Password ?? "", cancellation);
            await client.SendAsync(MessageOf(messageId, notices), cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
            return new SendResult.Taken();
        }
        catch (SmtpCommandException exception) when ((int)exception.StatusCode >= 500 && exception.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            return new SendResult.Refused(string.Create(CultureInfo.InvariantCulture, $"SMTP {(int)exception.StatusCode}"));
        }
        catch (ParseException)
        {
            return new SendResult.Refused("mail address");
        }
        catch (Exception exception) when (IsOfTheServer(exception))
        {
            return new SendResult.Unreachable(ReasonOf(exception));
        }
    }

    private MimeMessage MessageOf(Guid messageId, IReadOnlyList<OutgoingNotice> notices)
    {
        var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.Add(MailboxAddress.Parse(address));
        message.Subject = notices is [var only] ? only.Words.Subject : string.Format(language, ServiceWords.Of("mail.subject", language), organisation, notices.Count);

        // Sent again it is the same mail, so that whoever gets it twice can tell.
        message.MessageId = $"{messageId:D}@studylog";
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, language.Name);
        message.Body = new BodyBuilder { TextBody = TextOf(notices), HtmlBody = HtmlOf(notices) }.ToMessageBody();
        return message;
    }

    private string TextOf(IEnumerable<OutgoingNotice> notices) =>
        $"{string.Join("\n\n", notices.Select(notice => notice.Text))}\n\n-- \n{Footer}\n{settings.LinkTo("/me/notices")}\n";

    private string HtmlOf(IEnumerable<OutgoingNotice> notices)
    {
        var encoder = HtmlEncoder.Default;
        var items = notices.Select(notice =>
            $"<h3 style=\"margin:16px 0 4px\"><a href=\"{encoder.Encode(notice.Link.AbsoluteUri)}\">{Plain(notice.Words.Subject)}</a></h3><p style=\"margin:0\">{Plain(notice.Words.Text)}</p>");
        return $"<div style=\"font-size:15px;line-height:1.6\">{string.Concat(items)}<p style=\"margin-top:24px;color:#666;font-size:13px\"><a href=\"{encoder.Encode(settings.LinkTo("/me/notices").AbsoluteUri)}\">{Plain(Footer)}</a></p></div>";
    }

    private string Footer => string.Format(language, ServiceWords.Of("mail.footer", language), organisation);

    // Chinese as it is.
    private static string Plain(string text) => System.Net.WebUtility.HtmlEncode(text);

    private static bool IsOfTheServer(Exception exception) =>
        exception is SmtpCommandException or SmtpProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException or AuthenticationException
            or SslHandshakeException or SocketException or IOException or TimeoutException or NotSupportedException;

    private static string ReasonOf(Exception exception) => exception switch
    {
        SmtpCommandException command => string.Create(CultureInfo.InvariantCulture, $"SMTP {(int)command.StatusCode}"),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } => "HostNotFound",
        SocketException { SocketErrorCode: SocketError.TimedOut } => "TimedOut",
        SocketException => "ConnectionRefused",
        SmtpProtocolException => "unexpected answer",
        ServiceNotAuthenticatedException or AuthenticationException => "not signed in",
        SslHandshakeException => "SecureConnectionError",
        TimeoutException => "timeout",
        IOException or ServiceNotConnectedException => "lost connection",
        _ => exception.GetType().Name,
    };
}
