using System.Net;
using System.Net.Sockets;
using StudyLog.Http;

namespace StudyLog.Hosting;

/// <summary>Tries the addresses to listen on before anything is opened: found out later, a taken one would bury its sentence in the host's own words.</summary>
public static class Addresses
{
    public static void Check(IConfiguration configuration)
    {
        // Endpoints of Kestrel's own section take the place of these.
        if (configuration.GetSection("Kestrel:Endpoints").Exists()) return;
        var urls = configuration["urls"] is { Length: > 0 } given ? given : OwnAddress.Usual;
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries)) Check(url, Parse(url));
    }

    private static void Check(string url, BindingAddress address)
    {
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0) return;
        var ip = IPAddress.TryParse(address.Host.Trim('[', ']'), out var literal) ? literal : address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any;
        try
        {
            using var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(ip, address.Port));
            socket.Listen();
        }
        catch (SocketException exception)
        {
            throw Refused(url, exception);
        }
    }

    public static StartRefusedException Refused(string url, Exception exception) => new(
        $"地址 {url} 无法使用，请停止占用它的程序，或用 ASPNETCORE_URLS 换一个地址。",
        $"The address {url} cannot be used; stop the program that has it, or choose another one with ASPNETCORE_URLS: {exception.Message}",
        exception);

    private static BindingAddress Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url.Trim());
        }
        catch (FormatException exception)
        {
            throw Refused(url, exception);
        }
    }
}
