using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace StudyLog.Tests.Deliveries;

/// <summary>A mail server as far as somebody who only hands mail in sees one (RFC 5321), and what it was handed.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<MimeMessage> taken = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Task listening;

    private MailServer()
    {
        listener.Start();
        listening = Task.Run(Listen);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What a service is set to that sends by it.</summary>
    public KeyValuePair<string, string?>[] Settings =>
    [
        new("StudyLog:Mail:Host", "127.0.0.1"),
        new("StudyLog:Mail:Port", $"{Port}"),
        new("StudyLog:Mail:Security", "none"),
        new("StudyLog:Mail:From", "studylog@example.org"),
        new("StudyLog:PublicAddress", "https://study.example.org"),
    ];

    public IReadOnlyList<MimeMessage> Taken => [.. taken];

    /// <summary>What it says to a recipient; 250: it takes mail for it.</summary>
    public string Recipient { get; set; } = "250 OK";

    /// <summary>Whether it goes away when a mail is handed in, having taken it, before it says so.</summary>
    public bool GoesAwayAfterTaking { get; set; }

    /// <summary>How often somebody connected.</summary>
    public int Connections { get; private set; }

    public static MailServer Start() => new();

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await listening;
        stopping.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                Connections++;
                try
                {
                    await Converse(client);
                }
                catch (IOException)
                {
                    // Who spoke to it was killed; the next is heard.
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It is stopped.
        }
    }

    private async Task Converse(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 loopback ESMTP");
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO":
                    await writer.WriteLineAsync("250-loopback\r\n250-8BITMIME\r\n250 SMTPUTF8");
                    break;
                case "RCPT":
                    await writer.WriteLineAsync(Recipient);
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    await Take(reader);
                    if (GoesAwayAfterTaking) return;
                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 OK");
                    break;
            }
        }
    }

    private async Task Take(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stopping.Token) is { } line && line != ".") text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        taken.Enqueue(await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), stopping.Token));
    }
}
