namespace DepinGuide.Content.Tests.Documents;

public sealed class BadFactsTests : IDisposable
{
    private const string Facts = "projects/akash/facts.yaml";
    private const string Fact = ContentSandbox.FactSource;

    private readonly ContentSandbox _content = new();

    [Theory]
    [InlineData("metric: staking.unbonding, value: 14 d, checked: 2026-11-20, confidence: verified", "facts[0].source: is missing: a statement without a source is not a fact; expected either source (an id in sources.yaml) or basis (a list of figure ids)")]
    [InlineData($"metric: staking.unbonding, value: 14 d, basis: [akash.supply.max], {Fact}", "facts[0].source: both source and basis are given; expected either source (an id in sources.yaml) or basis (a list of figure ids)")]
    [InlineData("metric: staking.unbonding, value: 14 d, basis: [], checked: 2026-11-20, confidence: verified", "facts[0].basis: is an empty list; expected at least one figure id")]
    [InlineData("metric: staking.unbonding, value: 14 d, basis: [akash.supply.maximum], checked: 2026-11-20, confidence: verified", "facts[0].basis[0]: there is no metric 'supply.maximum'; expected a figure with a metric in metrics/")]
    [InlineData("metric: staking.unbonding, value: 14 d, basis: [acash.supply.max], checked: 2026-11-20, confidence: verified", "facts[0].basis[0]: there is no project 'acash', did you mean 'akash'?; expected a figure of a project we have")]
    [InlineData("metric: staking.unbonding, value: 14 d, basis: [supply], checked: 2026-11-20, confidence: verified", "facts[0].basis[0]: 'supply' is not an id; expected a figure id: project.group.name, for example akash.staking.unbonding")]
    [InlineData("metric: staking.unbonding, value: 14 d, basis: [akash.supply.max], at: page 3, checked: 2026-11-20, confidence: verified", "facts[0].at: belongs to a source, and this entry has a basis; expected no such key")]
    [InlineData($"metric: staking.unbondin, value: 14 d, {Fact}", "facts[0].metric: there is no metric 'staking.unbondin', did you mean 'staking.unbonding'?; expected an id in metrics/")]
    [InlineData($"metric: staking.unbonding, value: soon, {Fact}", "facts[0].value: 'soon' is not a duration; expected a number and one of s, min, h, d, w, mo, y, for example 14 d, 7 d .. 4 y or <= 4 y")]
    [InlineData($"metric: staking.unbonding, value: 4 y .. 7 d, {Fact}", "facts[0].value: '4 y .. 7 d' is upside down; expected the shorter duration first, for example 7 d .. 4 y")]
    [InlineData($"metric: supply.total, value: 10 AKT .. 5 AKT, {Fact}", "facts[0].value: '10 AKT .. 5 AKT' is upside down; expected the lower end first, 5 AKT .. 10 AKT")]
    [InlineData($"metric: staking.unbonding, value: [14 d], {Fact}", "facts[0].value: is a list, and staking.unbonding takes one value; expected one value")]
    [InlineData($"metric: custody.wallets, value: Keplr, {Fact}", "facts[0].value: is text, and custody.wallets takes a list; expected a list in [ ], or n/a")]
    [InlineData($"metric: overview.token_use, value: [pay, stak], {Fact}", "facts[0].value: 'pay, stak' names 'stak', which is not one of the choices; expected one or more of pay, stake, separated by ', '")]
    [InlineData("metric: staking.unbonding, value: 14 d, source: akash-node, confidence: verified", "facts[0].checked: is missing; expected the day somebody looked, such as 2026-08-10")]
    [InlineData("metric: staking.unbonding, value: 14 d, source: akash-node, checked: 2026-11-20", "facts[0].confidence: is missing; expected verified or secondary")]
    [InlineData("metric: staking.unbonding, value: 14 d, source: akash-node, checked: 2026-11-20, confidence: recalled", "facts[0].confidence: 'recalled' is not known here; expected one of verified, secondary")]
    [InlineData("metric: staking.unbonding, value: 14 d, source: akash-node, checked: 2026-11-23, confidence: verified", "facts[0].checked: 2026-11-23 is in the future; expected a date up to today, 2026-11-22 (UTC)")]
    [InlineData("metric: staking.unbonding, value: 14 d, source: akash-node, as_of: 2027, checked: 2026-11-20, confidence: verified", "facts[0].as_of: 2027 is in the future; expected a date up to today, 2026-11-22 (UTC)")]
    [InlineData("metric: staking.unbonding, value: 14 d, source: akash-node, as_of: 2026-02-30, checked: 2026-11-20, confidence: verified", "facts[0].as_of: '2026-02-30' is not a date; expected 2026, 2026-08 or 2026-08-10")]
    [InlineData($"metric: staking.unbonding, value: 14 d, change_expected: {{ on: 2027 }}, {Fact}", "facts[0].change_expected.why: is missing; expected what happens|facts[0].change_expected.source: is missing; expected the id of a source in sources.yaml")]
    public void Read_SpoiledFact_NamesFieldAndExpectation(string entry, string expected)
    {
        _content.Write(Facts, $"facts:\n  - {{ {entry} }}\n");

        Assert.Equal(expected.Split('|').Select(problem => $"{Facts}:2: error: {problem}").Order(StringComparer.Ordinal), _content.Errors().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("chain: etherium, address: \"0x15C3Eb3B621d1Bff62CbA1c9536B7c1AE9149b57\"", "deployments[0].chain: there is no chain 'etherium', did you mean 'ethereum'?; expected an id in chains.yaml")]
    [InlineData("chain: ethereum, address: \"0x15c3eb3B621d1Bff62CbA1c9536B7c1AE9149b57\"", "deployments[0].address: '0x15c3eb3B621d1Bff62CbA1c9536B7c1AE9149b57' has a wrong checksum (Ethereum); expected 0x15C3Eb3B621d1Bff62CbA1c9536B7c1AE9149b57, if the letters are right: the capitals of EIP-55; copy it again, a letter may be wrong")]
    [InlineData("chain: ethereum, address: \"0x15c3\"", "deployments[0].address: '0x15c3' is not an EVM address (Ethereum); expected 0x and 40 hexadecimal digits")]
    [InlineData("chain: solana, address: l0l0", "deployments[0].address: 'l0l0' is not a Solana address (Solana); expected 32 bytes in base58 (32 to 44 letters and digits without 0, O, I and l)")]
    [InlineData("chain: akash, address: uakt, decimals: 99", "deployments[0].decimals: '99' is out of range or not a whole number; expected a whole number from 0 to 36")]
    [InlineData("chain: akash, address: uakt, standard: ''", "deployments[0].standard: is empty; expected the token standard in words")]
    public void Read_SpoiledDeployment_NamesFieldAndExpectation(string entry, string expected)
    {
        _content.Write(Facts, $"deployments:\n  - {{ token: AKT, {entry}, role: native, {Fact} }}\n");

        Assert.Equal([$"{Facts}:2: error: {expected}"], _content.Errors());
    }

    [Fact]
    public void Read_TwoFactsOfOneSourceAndDate_KeepsBothInOrder()
    {
        _content.Write(Facts, $"facts:\n  - {{ metric: staking.unbonding, value: 14 d, {Fact} }}\n  - {{ metric: staking.unbonding, value: 21 d, {Fact} }}\n");

        Assert.Empty(_content.Errors());
        Assert.Equal(["14 d", "21 d"], _content.Read().FindProject("akash")!.Facts.Readings.Select(reading => reading.Value.ToLiteral()));
    }

    [Fact]
    public void Read_SevenThousandFactsInOneFile_ReadsThemAll()
    {
        _content.Write(Facts, Many(7_000));

        var read = _content.Read();

        Assert.DoesNotContain(read.Problems, problem => problem.Path == Facts);
        Assert.Equal(7_000, read.FindProject("akash")!.Facts.Readings.Count);
    }

    [Fact]
    public void Read_TenThousandFactsInOneFile_NamesTheLimitOnce() =>
        Assert.StartsWith($"{Facts}:7694: error: the file holds more than 100000 values", Assert.Single(WithErrors(Many(10_000))), StringComparison.Ordinal);

    [Fact]
    public void Read_FormulaOfASpreadsheetAsAValue_IsKeptAsWords()
    {
        _content.Write(Facts, $"facts:\n  - {{ metric: custody.wallets, value: [\"=HYPERLINK(1)\", \"@SUM\"], {Fact} }}\n");

        Assert.Empty(_content.Errors());
        Assert.Equal("=HYPERLINK(1)\n@SUM", _content.Read().FindProject("akash")!.Facts.Readings.Single().Value.ToLiteral());
    }

    [Fact]
    public void Read_CoinOfItsOwnChain_IsNamedByItsTicker()
    {
        _content.Write(Facts, $"deployments:\n  - {{ token: AKT, chain: akash, address: AKT, role: native, {Fact} }}\n");

        Assert.Empty(_content.Errors());
    }

    [Fact]
    public void Read_TickerOnAChainOfOthers_IsNoAddress()
    {
        _content.Write(Facts, $"deployments:\n  - {{ token: AKT, chain: ethereum, address: AKT, role: native, {Fact} }}\n");

        Assert.Contains("is not an EVM address", Assert.Single(_content.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StatementOnWhatIsCounted_IsAnError()
    {
        _content.WriteMetric("trust.figures", "type: count");
        _content.Write(Facts, $"facts:\n  - {{ metric: trust.figures, value: 9, {Fact} }}\n");

        Assert.Equal([$"{Facts}:2: error: facts[0].metric: 'trust.figures' is counted by the portal; expected a metric that a source can state"], _content.Errors());
    }

    [Theory]
    [InlineData("legacy")]
    [InlineData("deprecated")]
    [InlineData("invalid")]
    public void Read_DangerousDeploymentWithoutWarning_IsAnError(string role)
    {
        _content.Write(Facts, $"deployments:\n  - {{ token: AKT, chain: akash, address: uakt, role: {role}, {Fact} }}\n");

        Assert.Equal([$"{Facts}:2: error: deployments[0].warning: is missing for the role {role}; expected what a holder must know, in words"], _content.Errors());
    }

    [Fact]
    public void Read_AddressInOneCase_IsStoredWithItsChecksum()
    {
        _content.Write(Facts, $"contracts:\n  - {{ chain: ethereum, address: \"0x15c3eb3b621d1bff62cba1c9536b7c1ae9149b57\", kind: vault, label: Vault, {Fact} }}\n");

        Assert.Equal("0x15C3Eb3B621d1Bff62CbA1c9536B7c1AE9149b57", _content.Read().FindProject("akash")!.Facts.Contracts.Single().Address);
    }

    [Fact]
    public void Read_OneAddressTwice_NamesBothLines()
    {
        _content.Write(Facts, $"deployments:\n  - {{ token: AKT, chain: akash, address: uakt, role: native, {Fact} }}\n  - {{ token: AKT, chain: akash, address: uakt, role: native, {Fact} }}\n");

        Assert.Equal([$"{Facts}:3: error: deployments[1].address: uakt on akash is here twice, first in line 2; expected each address of a chain once"], _content.Errors());
    }

    [Theory]
    [InlineData("kind: website, value: \"http://akash.network\"", "'http://akash.network' is not an https address; expected an address that begins with https://")]
    [InlineData("kind: website, value: \"https://akash.network@evil.example\"", "'https://akash.network@evil.example' names a user before '@'; the address leads to evil.example; expected an address that begins with https://")]
    [InlineData("kind: website, value: \"https://\\u0430kash.network\"", "the host of 'https://\u0430kash.network' holds letters outside ASCII that may look like others; browsers ask for xn--kash-43d.network; expected an address that begins with https://")]
    [InlineData("kind: website, value: \"https://xn--kash-43d.network\"", "the host of 'https://xn--kash-43d.network' holds letters outside ASCII that may look like others; browsers ask for xn--kash-43d.network; expected an address that begins with https://")]
    [InlineData("kind: website, value: \"javascript:alert(1)\"", "'javascript:alert(1)' is not an https address; expected an address that begins with https://")]
    public void Read_LinkThatMayMislead_IsAnError(string entry, string expected)
    {
        _content.Write(Facts, $"links:\n  - {{ {entry}, proofs: [{{ source: akash-node, confidence: verified }}], checked: 2026-11-20 }}\n");

        Assert.Equal([$"{Facts}:2: error: links[0].value: {expected}"], _content.Errors());
    }

    [Fact]
    public void Read_HostLongerThanANameMayBe_IsAnError()
    {
        var address = "https://\u00FC" + string.Concat(Enumerable.Repeat(".abc", 100));
        _content.Write(Facts, $"links:\n  - {{ kind: website, value: \"{address}\", proofs: [{{ source: akash-node, confidence: verified }}], checked: 2026-11-20 }}\n");

        Assert.Equal(
            [$"{Facts}:2: error: links[0].value: the host of '{address}' is none that a browser can ask for; expected an address that begins with https://"],
            _content.Errors());
    }

    [Fact]
    public void Read_LookAlikeOfAnotherScript_IsListedAsAWarning()
    {
        _content.Write(Facts, "links:\n  - { kind: look-alike, value: \"https://\\u0430kash.network\", proofs: [{ source: akash-node, confidence: verified }], checked: 2026-11-20 }\n");

        var snapshot = _content.Read();

        Assert.DoesNotContain(snapshot.Problems, problem => problem.Level == Content.Snapshots.ProblemLevel.Error);
        Assert.Equal("xn--kash-43d.network", snapshot.FindProject("akash")!.Facts.Links.Single().Value.IdnHost);
    }

    [Fact]
    public void Read_HostThatIsOfficialAndLookAlike_NamesBothLines()
    {
        const string Rest = "value: \"https://akash.example\", proofs: [{ source: akash-node, confidence: verified }], checked: 2026-11-20";
        _content.Write(Facts, $"links:\n  - {{ kind: website, {Rest} }}\n  - {{ kind: look-alike, {Rest} }}\n");

        Assert.Equal([$"{Facts}:2: error: links[0].value: akash.example is also listed as a look-alike, in line 3; expected a host that is either official or a look-alike"], _content.Errors());
    }

    [Fact]
    public void Read_LinkWithoutProof_IsAnError()
    {
        _content.Write(Facts, "links:\n  - { kind: website, value: \"https://akash.example\", proofs: [], checked: 2026-11-20 }\n");

        Assert.Equal([$"{Facts}:2: error: links[0].proofs: is an empty list; expected at least one proof"], _content.Errors());
    }

    [Fact]
    public void Read_EveryKindOfEntry_KeepsWhatItSays()
    {
        _content.Write(Facts, $$"""
            facts:
              - { metric: overview.token_use, value: [pay, stake], for: holder, shown: Two uses., valid_until: 2026-12-31, note: Look again., change_expected: { on: 2027-01, why: A vote., source: akash-node, at: AEP-1 }, {{Fact}}, as_of: 2026-08 }
              - { metric: custody.wallets, value: [Keplr, Leap], {{Fact}} }
              - { metric: staking.unbonding, value: n/a, basis: [akash.supply.max], checked: 2026-11-20, confidence: secondary }
              - metric: supply.max
                value: 388539008 AKT
                {{Fact.Replace(", ", "\n    ", StringComparison.Ordinal)}}
            wallets:
              - { name: Keplr, kind: software, chains: [akash], {{Fact}} }
            incidents:
              - { date: 2026-04, title: Halt, what: The chain halted., {{Fact}} }
            known_changes:
              - { id: solana, kind: migration, title: Move, what: To Solana., expected: 2027, advice: Wait., {{Fact}} }
            open_questions:
              - { question: When?, why: Nobody says. }
            """);

        var snapshot = _content.Read();

        Assert.DoesNotContain(snapshot.Problems, problem => problem.Level == Content.Snapshots.ProblemLevel.Error);
        var facts = snapshot.FindProject("akash")!.Facts;
        Assert.Equal(["pay, stake", "Keplr\nLeap", "n/a", "388539008 AKT"], facts.Readings.Select(reading => reading.Value.ToLiteral()));
        Assert.Equal(("holder", "Two uses.", "2026-12-31", "2027-01", "2026-08"), (facts.Readings[0].For, facts.Readings[0].Shown, facts.Readings[0].ValidUntil?.ToLiteral(), facts.Readings[0].ChangeExpected?.On?.ToLiteral(), facts.Readings[0].Provenance.AsOf?.ToLiteral()));
        Assert.Equal(["akash.supply.max"], facts.Readings[2].Provenance.Basis.Select(figure => figure.Value));
        Assert.Equal("genesis.go", facts.Readings[3].Provenance.Citation?.At);
        Assert.Equal(("Keplr", "2026-04", "solana", "When?"), (facts.Wallets.Single().Name, facts.Incidents.Single().Date.ToLiteral(), facts.KnownChanges.Single().Id, facts.OpenQuestions.Single().Question));
    }

    private static string Many(int facts) =>
        "facts:\n" + string.Concat(Enumerable.Range(1, facts).Select(i => $"  - {{ metric: supply.total, value: {i} AKT, {Fact} }}\n"));

    private string[] WithErrors(string facts)
    {
        _content.Write(Facts, facts);
        return _content.Errors();
    }

    public void Dispose() => _content.Dispose();
}
