using System.Net;
using System.Xml.Linq;

namespace DepinGuide.Bench.Fuzz.Kinds;

/// <summary>Every page with any query: never a fault of ours, no inside shown, nothing in it that runs.</summary>
internal sealed class PagesKind(PortalProcess portal, IReadOnlyList<string> paths) : FuzzKind
{
    private static readonly string[] Exports = ["/compare", "/compare.csv", "/compare.json", "/compare/side", "/search", "/search.json", "/sitemap.xml", "/feed.atom", "/llms.txt", "/projects/akash.md", "/guides/what-is-depin.md", "/errors/404", "/health/counters"];
    private static readonly string[] Keys = ["q", "sort", "order", "page", "columns", "set", "sector", "sub", "status", "chain", "staking", "state", "project", "only", "kind", "x", ""];
    private static readonly string[] Values = ["akash", "render", "supply.max", "staking.unbonding", "custody", "trust", "all", "desc", "asc", "compute", "ethereum", "missing", "disputed", "2", "-1", "2147483648", "true", "guide", ",", ",,,,"];
    private static readonly string[] Insides = ["   at ", "DepinGuide.Web.", "Npgsql", "SQLite Error", "System."];

    public override string Name => "pages";

    public override bool IsInProcess => false;

    public static async Task<PagesKind> StartAsync(string program, string content)
    {
        var portal = await PortalProcess.StartAsync(program, content);
        var sitemap = XDocument.Parse(await portal.Client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)));
        var pages = sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).AbsolutePath);
        return new PagesKind(portal, [.. pages, .. Enumerable.Repeat(Exports, 20).SelectMany(all => all)]);
    }

    public override string MakeInput(Random random)
    {
        var path = paths[random.Next(paths.Count)];
        var mutation = new Mutation(random, [.. Pieces.Query, .. Values]);
        if (random.Next(10) == 0)
            path = path.TrimEnd('/') + "/" + Uri.EscapeDataString(Whole(mutation.Compose(3)));

        var parts = Enumerable.Range(0, random.Next(1, 7)).Select(_ => $"{Keys[random.Next(Keys.Length)]}={Value(random, mutation)}");
        return $"{path}?{string.Join('&', parts)}";
    }

    public override async Task<string?> CheckAsync(string input, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, input);
        using var reply = await portal.Client.SendAsync(request, cancellationToken);
        var text = await reply.Content.ReadAsStringAsync(cancellationToken);
        var path = input.Split('?')[0];
        if ((int)reply.StatusCode >= 500)
            return $"{path} answered {(int)reply.StatusCode}";
        if (Array.Find(Insides, inside => text.Contains(inside, StringComparison.Ordinal)) is { } shown)
            return $"{path} shows “{shown}”";
        // What is no address at all (%00) is answered by the server itself, with nothing.
        if (!reply.Headers.Contains("Content-Security-Policy") && !(reply.StatusCode == HttpStatusCode.BadRequest && text.Length == 0))
            return $"{path} has no policy";

        return portal.TakeError() ?? (reply.Content.Headers.ContentType?.MediaType == "text/html" ? SafePage.Fault(text, isWhole: true) : null);
    }

    protected override ValueTask ReleaseAsync() => portal.DisposeAsync();

    private static string Value(Random random, Mutation mutation) => random.Next(4) switch
    {
        0 => Values[random.Next(Values.Length)],
        1 => string.Concat(mutation.Compose(6).Select(c => c < 128 ? $"%{(int)c:X2}" : "%FF%FE")),
        2 => Uri.EscapeDataString(Whole(mutation.Compose(200))) is { Length: < 20_000 } text ? text : "long",
        _ => Uri.EscapeDataString(Whole(mutation.Compose(6))),
    };

    /// <summary>Without halves of characters, which no address can hold.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
