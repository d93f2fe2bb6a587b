namespace DepinGuide.Content.Tests.Documents;

public sealed class BadListTests : IDisposable
{
    private readonly ContentSandbox _content = new();

    [Theory]
    [InlineData("sector: compute", "sector: computing", "projects/akash/index.md:5: error: sector: there is no sector 'computing'; expected an id in sectors.yaml")]
    [InlineData("subsector: gpu", "subsector: gpus", "projects/akash/index.md:6: error: subsector: the sector 'compute' has no subsector 'gpus', did you mean 'gpu'?; expected one of gpu, cloud")]
    [InlineData("monogram: AK", "monogram: AKT", "projects/akash/index.md:4: error: monogram: 'AKT' is not a monogram; expected two letters")]
    [InlineData("token: AKT", "token: \u0410KT", "projects/akash/index.md:3: error: token: '\u0410KT' is not a ticker; it holds '\u0410' (U+0410), which is not an ASCII letter; expected up to 12 letters and digits")]
    [InlineData("core: yes", "core: yes\nredirects: [akt, akt]", "projects/akash/index.md:9: error: redirects[1]: 'akt' is here twice; expected each id once")]
    [InlineData("core: yes", "core: yes\nredirects: akt", "projects/akash/index.md:9: error: redirects: is text; expected a list of slugs that lead here")]
    [InlineData("core: yes", "core: true", "projects/akash/index.md:8: error: core: 'true' is no answer; expected yes or no")]
    [InlineData("core: yes", "core: yes\nexternal_ids: { coingeko: akash }", "projects/akash/index.md:9: error: external_ids.coingeko: the key 'coingeko' is unknown, did you mean 'coingecko'?; expected one of coingecko, defillama, coinmarketcap")]
    public void Read_SpoiledProject_NamesFieldAndExpectation(string old, string replacement, string expected)
    {
        _content.Edit("projects/akash/index.md", old, replacement);

        Assert.Contains(expected, _content.Errors());
    }

    [Theory]
    [InlineData("staking.unbonding", "type: duration", "type: length", ":7: error: type: 'length' is not known here; expected one of number, count, percent, money, amount, duration, date, answer, choice, choices, text, list, address")]
    [InlineData("staking.unbonding", "id: staking.unbonding", "id: staking.unbond", ":2: error: id: 'staking.unbond' is not the name of the file, 'staking.unbonding'; expected the same id in both places")]
    [InlineData("supply.total", "unit: token", "unit: AKT", ":8: error: unit: 'AKT' does not fit the type; expected token")]
    [InlineData("supply.total", "\nunit: token", "", ":2: error: unit: is missing; expected token")]
    [InlineData("staking.unbonding", "type: duration", "type: duration\ntolerance: some", ":8: error: tolerance: 'some' is not a percentage; expected a percentage such as 1 %")]
    [InlineData("staking.unbonding", "type: duration", "type: duration\nprefer: [akash]", ":8: error: prefer[0]: there is no source 'akash'; expected an id in sources.yaml")]
    [InlineData("overview.token_use", "type: choices", "type: text", ":8: error: choices: does not fit the type; expected choices only for the types choice and choices")]
    [InlineData("overview.token_use", "id: stake", "id: pay", ":8: error: choices[1].id: 'pay' is here twice, in line 8 and line 8; expected each id once")]
    [InlineData("supply.issued_share", "formula: supply.total / supply.max", "formula: supply.total /", ":8: error: formula: ")]
    [InlineData("supply.issued_share", "result: 25 %", "result: 26 %", ":9: error: vectors[0]: does not come out; expected 26 %, the formula gives 25 %")]
    [InlineData("supply.issued_share", "result: 25 %", "result: much", ":9: error: vectors[0].result: 'much' is not a percentage")]
    [InlineData("supply.issued_share", "supply.total: 50 AKT, ", "", ":9: error: vectors[0].inputs.supply.total: is missing; expected a value of supply.total")]
    [InlineData("supply.issued_share", "formula: supply.total / supply.max", "formula: supply.total / supply.maxi", ":8: error: formula: reads 'supply.maxi', which is not a metric; expected the id of one in content/metrics")]
    public void Read_SpoiledMetric_NamesFieldAndExpectation(string metric, string old, string replacement, string expected)
    {
        _content.Edit($"metrics/{metric}.md", old, replacement);

        Assert.Contains(_content.Errors(), error => error.StartsWith($"metrics/{metric}.md{expected}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("explorer: Scan", "chains[1].explorer_url: is missing: the name of an explorer and its address belong together; expected https://.../{address}")]
    [InlineData("explorer_url: 'https://scan.example/{address}'", "chains[1].explorer: is missing: the name of an explorer and its address belong together; expected the name of a site that shows the chain")]
    [InlineData("explorer: Scan, explorer_url: 'https://scan.example/'", "chains[1].explorer_url: 'https://scan.example/' names {address} 0 times; expected https://.../{address}")]
    [InlineData("explorer: Scan, explorer_url: 'https://scan.example/{address}/{address}'", "chains[1].explorer_url: 'https://scan.example/{address}/{address}' names {address} 2 times; expected https://.../{address}")]
    [InlineData("explorer: Scan, explorer_url: 'https://{address}.scan.example/'", "chains[1].explorer_url: 'https://{address}.scan.example/' has {address} in its host; expected https://.../{address}")]
    [InlineData("explorer: Scan, explorer_url: 'https://scan.example{address}'", "chains[1].explorer_url: 'https://scan.example{address}' has {address} in its host; expected https://.../{address}")]
    [InlineData("explorer: Scan, explorer_url: 'http://scan.example/{address}'", "chains[1].explorer_url: 'http://scan.example/a' is not an https address; expected https://.../{address}")]
    [InlineData("explorer: Scan, explorer_url: 'https://me@scan.example/{address}'", "chains[1].explorer_url: 'https://me@scan.example/a' names a user before '@'; the address leads to scan.example; expected https://.../{address}")]
    public void Read_SpoiledExplorer_NamesFieldAndExpectation(string keys, string expected)
    {
        _content.Edit("chains.yaml", "family: solana, native: no", $"family: solana, native: no, {keys}");

        Assert.Contains($"chains.yaml:3: error: {expected}", _content.Errors());
    }

    [Theory]
    [InlineData("text: Too short.", "sectors[0].text: has 2 words; expected Markdown of 60 to 150 words")]
    [InlineData("text: [a]", "sectors[0].text: is a list; expected Markdown of 60 to 150 words")]
    public void Read_SpoiledSector_NamesFieldAndExpectation(string key, string expected)
    {
        _content.Edit("sectors.yaml", "colour: 1,", $"colour: 1, {key},");

        Assert.Contains($"sectors.yaml:2: error: {expected}", _content.Errors());
    }

    [Fact]
    public void Read_CyclicFormula_NamesTheCircle()
    {
        foreach (var (id, input) in new[] { ("supply.a", "supply.b"), ("supply.b", "supply.a") })
            _content.WriteMetric(id, $"type: percent\nformula: {input} + {input}\nvectors: [{{ inputs: {{ {input}: 1 % }}, result: 2 % }}]");

        Assert.Contains("metrics/supply.b.md:8: error: formula: goes in a circle: supply.a -> supply.b -> supply.a", _content.Errors());
    }

    [Theory]
    [InlineData("verdict: wrong", "verdict: false", "claims[0].verdict: 'false' is not known here; expected one of right, incomplete, wrong, unverified")]
    [InlineData("basis: [akash.staking.unbonding], ", "", "claims[0].sources: is missing: a verdict needs evidence; expected sources (places in sources) or basis (figure ids)")]
    [InlineData("subjects: [akash], ", "", "claims[0].subjects: is missing; expected a list of project or guide slugs")]
    public void Read_SpoiledClaim_NamesFieldAndExpectation(string old, string replacement, string expected)
    {
        _content.Edit("claims.yaml", old, replacement);

        Assert.Equal([$"claims.yaml:2: error: {expected}"], _content.Errors());
    }

    [Theory]
    [InlineData("date: 2026-11-20", "date: 2025-11-20", "changes[0].date: 2025-11-20 is not in the year of the file, 2026; expected a date in 2026")]
    [InlineData("date: 2026-11-20", "date: 2026-12", "changes[0].date: 2026-12 is in the future; expected a date up to today, 2026-11-22 (UTC)")]
    public void Read_SpoiledChange_NamesFieldAndExpectation(string old, string replacement, string expected)
    {
        _content.Edit("changes/2026.yaml", old, replacement);

        Assert.Equal([$"changes/2026.yaml:2: error: {expected}"], _content.Errors());
    }

    [Fact]
    public void Read_FactsWithoutProject_AreAnError()
    {
        _content.Delete("projects/akash/index.md");

        Assert.Contains("projects/akash/facts.yaml:0: error: the facts belong to no project; expected an index.md that can be used, in the same folder", _content.Errors());
    }

    public void Dispose() => _content.Dispose();
}
