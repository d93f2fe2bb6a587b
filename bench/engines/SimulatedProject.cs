using System.Globalization;
using System.Text;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Addresses;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Projects;

namespace DepinGuide.Bench.Engines;

/// <summary>The two files of one project that does not exist. Everything a reader would see says so.</summary>
internal sealed class SimulatedProject
{
    public const int Figures = 60;

    private const int DaysOld = 240;
    private static readonly DateOnly Newest = new(2026, 11, 20);

    private readonly ContentSnapshot _catalogue;
    private readonly Random _random;
    private readonly int _number;
    private readonly string[] _sources;

    public SimulatedProject(ContentSnapshot catalogue, int number)
    {
        (_catalogue, _number) = (catalogue, number);
        // A seed of its own: the project is the same however many there are.
        _random = new Random(number);
        _sources = [.. catalogue.Sources.Keys.Select(source => source.Value).Order(StringComparer.Ordinal)];
    }

    public string Slug => Text($"simulated-{_number:0000}");

    private string Token => Text($"SIM{_number}");

    public string Index()
    {
        var sector = _catalogue.Sectors[_random.Next(_catalogue.Sectors.Count)];
        var subsector = sector.Subsectors.Count > 0 && _random.Next(2) == 0 ? $"subsector: {sector.Subsectors[_random.Next(sector.Subsectors.Count)].Id}\n" : "";
        var status = Enum.GetValues<ProjectStatus>()[_random.Next(4)].ToString().ToLowerInvariant();
        return Text(
            $$"""
            ---
            name: Simulated {{SimulatedValue.Word(_random)}} {{_number}}
            token: {{Token}}
            monogram: S{{_number % 10}}
            sector: {{sector.Id}}
            {{subsector}}status: {{status}}
            core: no
            summary: A simulated {{SimulatedValue.Word(_random)}} network, generated for measuring; it does not exist.
            aliases: [Alias {{_number}}]
            reviewed: {{Day()}}
            sources:
              - { source: {{Source()}}, at: simulated }
            ---
            ## What infrastructure or service backs this token?

            None: this project is simulated.

            ## How are rewards distributed?

            They are not: this project is simulated.

            ## How safe is it to hold, on-chain and off-chain?

            There is nothing to hold: this project is simulated.

            """);
    }

    public string Facts()
    {
        var text = new StringBuilder("# Simulated: no statement in this file is about anything.\nfacts:\n");
        foreach (var metric in Metrics())
            AppendFact(text, metric);

        AppendRecords(text);
        return text.ToString();
    }

    /// <summary>What the table shows first, so that most of its cells are filled; then others by chance.</summary>
    private IEnumerable<Metric> Metrics() => _catalogue.Catalog.All.Values
        .Where(metric => metric.Formula is null && !TrustFigure.IsOne(metric.Id))
        .OrderBy(metric => metric.Id)
        .Select(metric => (Metric: metric, Rank: _random.Next(100) + (metric.Column is null ? 30 : 0)))
        .OrderBy(ranked => ranked.Rank)
        .Take(Figures)
        .Select(ranked => ranked.Metric);

    /// <summary>Some figures have a second reading from elsewhere, some an announced change or an end.</summary>
    private void AppendFact(StringBuilder text, Metric metric)
    {
        var readings = _random.Next(10) == 0 ? 2 : 1;
        for (var i = 0; i < readings; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - metric: {metric.Id}\n    value: {SimulatedValue.Of(metric, Token, _random)}\n");
            AppendEvidence(text);
            if (_random.Next(25) == 0)
                text.Append("    valid_until: 2026-10\n");
            if (_random.Next(25) == 0)
                text.Append(CultureInfo.InvariantCulture, $"    change_expected: {{ on: 2027-0{_random.Next(1, 10)}, why: A simulated change., source: {Source()} }}\n");
        }
    }

    private void AppendRecords(StringBuilder text)
    {
        text.Append("deployments:\n");
        Chain[] chains = [OneOf(AddressFamily.Evm), OneOf(AddressFamily.Solana), OneOf(AddressFamily.None)];
        foreach (var (chain, i) in chains.Select((chain, i) => (chain, i)))
        {
            text.Append(CultureInfo.InvariantCulture, $"  - token: {Token}\n    chain: {chain.Id}\n    address: \"{Address(chain.Family)}\"\n    decimals: 18\n");
            text.Append(CultureInfo.InvariantCulture, $"    role: {(i == 0 ? "native" : "bridged-official")}\n    note: Simulated.\n");
            AppendEvidence(text);
        }

        text.Append("links:\n");
        foreach (var kind in new[] { "website", "docs", "explorer" })
            AppendLink(text, kind);

        text.Append(CultureInfo.InvariantCulture, $"wallets:\n  - name: Simulated wallet\n    kind: software\n    chains: [{chains[0].Id}]\n");
        AppendEvidence(text);
        text.Append("incidents:\n  - date: 2025-03\n    title: Simulated incident\n    what: Nothing happened.\n");
        AppendEvidence(text);
        text.Append("known_changes:\n  - id: simulated-change\n    kind: upgrade\n    title: Simulated change\n    what: Nothing will happen.\n    expected: 2027\n");
        AppendEvidence(text);
        text.Append("open_questions:\n  - question: Does it exist?\n    why: It is simulated.\n");
    }

    private void AppendLink(StringBuilder text, string kind) => text.Append(
        CultureInfo.InvariantCulture,
        $"  - kind: {kind}\n    value: https://{kind}.{Slug}.example\n    label: Simulated {kind}\n    proofs:\n      - {{ source: {Source()}, at: simulated, confidence: verified }}\n    checked: {Day()}\n");

    private void AppendEvidence(StringBuilder text) => text.Append(
        CultureInfo.InvariantCulture,
        $"    source: {Source()}\n    at: simulated/{_random.Next(100)}\n    as_of: 2026-0{_random.Next(1, 4)}\n    checked: {Day()}\n    confidence: {(_random.Next(3) == 0 ? "secondary" : "verified")}\n");

    private Chain OneOf(AddressFamily family)
    {
        Chain[] chains = [.. _catalogue.Chains.Values.Where(chain => chain.Family == family).OrderBy(chain => chain.Id)];
        return chains[_random.Next(chains.Length)];
    }

    private string Address(AddressFamily family)
    {
        var bytes = new byte[20];
        _random.NextBytes(bytes);
        return family switch
        {
            AddressFamily.Evm => "0x" + Convert.ToHexStringLower(bytes),
            // Thirty-two digits one are thirty-two zero bytes; what follows stands for the last of them.
            AddressFamily.Solana => new string('1', 31) + "23456789ABCDEFGH"[_random.Next(16)],
            _ => Text($"simulated-{_number}"),
        };
    }

    private string Source() => _sources[_random.Next(_sources.Length)];

    private string Day() => Newest.AddDays(-_random.Next(DaysOld)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
