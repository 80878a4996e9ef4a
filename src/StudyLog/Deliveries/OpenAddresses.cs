using System.Net;
using System.Net.Sockets;

namespace StudyLog.Deliveries;

/// <summary>
/// To which addresses of the network messages may go: never to those of the machine's own link, where a cloud keeps its keys, and to those inside only where the
/// operator lets them.
/// </summary>
/// <param name="insideToo">Whether to addresses of this machine and of private networks.</param>
public sealed class OpenAddresses(bool insideToo)
{
    /// <summary>Whether addresses inside are allowed, where that is set.</summary>
    public const string Setting = "StudyLog:SendInside";

    /// <summary>What is said of a host none of whose addresses is open.</summary>
    public const SocketError Refusal = SocketError.AccessDenied;

    private static readonly IPNetwork[] Closed = [.. new[] { "0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4" }.Select(IPNetwork.Parse)];

    private static readonly IPNetwork[] Inside = [.. new[] { "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10" }.Select(IPNetwork.Parse)];

    /// <summary>As it is set; addresses inside are allowed where nothing is.</summary>
    public static OpenAddresses Of(IConfiguration configuration) => new(configuration.GetValue(Setting, defaultValue: true));

    /// <summary>Connects to the first of a host's addresses that is open and answers.</summary>
    /// <exception cref="SocketException">It has none that is open (<see cref="Refusal"/>), or none of them answers.</exception>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host.Trim('[', ']'), context.DnsEndPoint.Port);
        IPAddress[] found = IPAddress.TryParse(host, out var written) ? [written] : await Dns.GetHostAddressesAsync(host, cancellation);
        IPAddress[] open = IsProxy(host, context.InitialRequestMessage.RequestUri!) ? found : [.. found.Where(Holds)];
        if (open.Length == 0) throw new SocketException((int)Refusal);

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // What stands between decides by itself to whom it connects.
    private static bool IsProxy(string host, Uri target) => HttpClient.DefaultProxy.GetProxy(target) is { } proxy && proxy != target && proxy.IdnHost == host;

    /// <summary>Whether messages may go to an address.</summary>
    public bool Holds(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6) return Holds(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return !address.IsIPv6LinkLocal && !address.IsIPv6Multicast && !address.Equals(IPAddress.IPv6Any)
                && (insideToo || !(IPAddress.IsLoopback(address) || address.IsIPv6UniqueLocal || address.IsIPv6SiteLocal));
        }

        return !Array.Exists(Closed, network => network.Contains(address)) && (insideToo || !Array.Exists(Inside, network => network.Contains(address)));
    }
}
