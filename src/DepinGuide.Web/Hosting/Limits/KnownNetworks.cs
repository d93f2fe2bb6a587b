using System.Net;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting.Limits;

/// <summary>
/// This machine and the operator's proxies: believed when they name the address of a reader, and not limited themselves.
/// Loopback belongs to them, since whoever sends from there is on the machine already.
/// </summary>
internal sealed class KnownNetworks(IOptions<ProxyOptions> options)
{
    public IReadOnlyList<IPNetwork> Networks { get; } =
    [
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("::1/128"),
        .. options.Value.KnownNetworks.Select(ProxyOptions.Parse).OfType<IPNetwork>(),
    ];

    /// <param name="address">Null for a request that came over no network, as tests send it.</param>
    public bool Contains(IPAddress? address)
    {
        if (address is null)
            return true;

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Networks.Any(network => network.Contains(plain));
    }
}
