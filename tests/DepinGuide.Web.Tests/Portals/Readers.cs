using System.Collections.Concurrent;
using System.Net;

namespace DepinGuide.Web.Tests.Portals;

/// <summary>
/// A few readers who ask one address after the other, without end, over one or more nodes in turn. A node that cannot be reached, or that breaks
/// off before its answer is whole, is passed over for the next one, as a proxy does for GET; with a single node it is a loss.
/// </summary>
internal sealed class Readers : IAsyncDisposable
{
    private static readonly string[] Addresses =
        ["/", "/guides", "/guides/akash-token-guide", "/compare", "/compare?set=staking", "/projects", "/projects/akash", "/glossary", "/search?q=staking", "/sources"];

    private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly IReadOnlyList<Uri> _nodes;
    private readonly Task[] _readers;
    private int _turn;
    private int _answered;

    public Readers(int count, params IReadOnlyList<Uri> nodes)
    {
        _nodes = nodes;
        _readers = [.. Enumerable.Range(0, count).Select(number => Task.Run(() => ReadAsync(number)))];
    }

    /// <summary>Whole pages so far.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>What a reader got instead of a page, one line for each.</summary>
    public ConcurrentQueue<string> Lost { get; } = [];

    /// <summary>Returns when this many more pages were read than now, or something was lost.</summary>
    public Task ReadMoreAsync(int pages)
    {
        var before = Answered;
        return Condition.BecomesTrueAsync(() => Task.FromResult(Answered >= before + pages || !Lost.IsEmpty), TimeSpan.FromMinutes(1), () => $"{Answered - before} pages were read");
    }

    /// <summary>Lets everybody finish the page at hand.</summary>
    public async Task StopAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_readers);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _client.Dispose();
        _end.Dispose();
    }

    private async Task ReadAsync(int number)
    {
        for (var i = number; !_end.IsCancellationRequested; i++)
            await ReadPageAsync(Addresses[i % Addresses.Length]);
    }

    private async Task ReadPageAsync(string address)
    {
        var failure = "";
        var first = Interlocked.Increment(ref _turn) & int.MaxValue;
        for (var attempt = 0; attempt < _nodes.Count; attempt++)
        {
            var node = _nodes[(first + attempt) % _nodes.Count];
            try
            {
                using var response = await _client.GetAsync(new Uri(node, address), CancellationToken.None);
                if (response.StatusCode == HttpStatusCode.OK)
                    Interlocked.Increment(ref _answered);
                else
                    Lost.Enqueue($"{address}: {response.StatusCode}");

                return;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                // The next node, if there is one.
                failure = $"{address} of {node}: {exception.Message} {exception.InnerException?.Message}";
            }
        }

        Lost.Enqueue(failure);
    }
}
