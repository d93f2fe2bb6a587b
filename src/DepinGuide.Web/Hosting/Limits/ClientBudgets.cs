using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting.Limits;

/// <summary>
/// How many pages each address may still have made. A table of fixed size and not the framework's limiters, of which
/// every address gets one: whoever owns many addresses would fill the memory with them.
/// </summary>
internal sealed class ClientBudgets(TimeProvider clock, IOptions<LimitsOptions> options)
{
    // 65,536 addresses in 1.5 MB.
    private const int Rows = 8_192;
    private const int Width = 8;

    private readonly Budget[][] _rows = [.. Enumerable.Range(0, Rows).Select(_ => new Budget[Width])];
    private readonly double _perSecond = options.Value.PagesPerSecond;
    private readonly double _most = options.Value.PagesAtOnce;
    private long _refused;

    /// <summary>Requests refused since the start.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <param name="wait">After which one page can be had; zero when it is granted.</param>
    public bool TryTake(IPAddress address, out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        if (_perSecond <= 0)
            return true;

        var client = ClientOf(address);
        // The hash differs from start to start: nobody can choose addresses that meet in one row.
        var row = _rows[(uint)HashCode.Combine(client) % Rows];
        lock (row)
        {
            ref var budget = ref Find(row, client);
            if (budget.Left >= 1)
            {
                budget.Left--;
                return true;
            }

            wait = TimeSpan.FromSeconds((1 - budget.Left) / _perSecond);
        }

        Interlocked.Increment(ref _refused);
        return false;
    }

    /// <summary>An IPv4 address, or the network of an IPv6 one: a household has one /64, and 2^64 addresses in it.</summary>
    internal static ulong ClientOf(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address.AddressFamily == AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6)
        {
            address.MapToIPv4().TryWriteBytes(bytes, out _);
            return 0x0000_FFFF_0000_0000UL | BinaryPrimitives.ReadUInt32BigEndian(bytes);
        }

        address.TryWriteBytes(bytes, out _);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    /// <summary>The budget of this client, filled up to now. A new client takes the place of the one that has most left, which loses least.</summary>
    private ref Budget Find(Budget[] row, ulong client)
    {
        var (now, place, most) = (clock.GetTimestamp(), 0, -1d);
        for (var i = 0; i < row.Length; i++)
        {
            ref var budget = ref row[i];
            budget.Left = budget.IsUsed ? Math.Min(_most, budget.Left + (clock.GetElapsedTime(budget.FilledAt, now).TotalSeconds * _perSecond)) : double.MaxValue;
            budget.FilledAt = now;
            if (budget.IsUsed && budget.Client == client)
                return ref budget;

            if (budget.Left > most)
                (place, most) = (i, budget.Left);
        }

        row[place] = new Budget { IsUsed = true, Client = client, FilledAt = now, Left = _most };
        return ref row[place];
    }

    private struct Budget
    {
        public ulong Client;
        public long FilledAt;
        public double Left;
        public bool IsUsed;
    }
}
