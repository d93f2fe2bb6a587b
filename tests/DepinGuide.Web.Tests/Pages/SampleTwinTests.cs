using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>What the Markdown of a project and of a guide says, line by line.</summary>
public abstract class SampleTwinTests(Portal portal)
{
    private const string Docs = @"[Sample \| docs](https://docs.sample.example/a%28b%29)";

    private const string Docs10 = Docs + ", checked 10 January 2026";

    public static TheoryData<string> Lines { get; } =
    [
        "# Sample Network (SMP)",
        "> A network that exists in tests only.",
        $"- Address: <{SqlitePortal.BaseUrl}/projects/sample>",
        "- Reviewed: 10 January 2026",
        "- Status: ended",
        $"- Sector: [Compute]({SqlitePortal.BaseUrl}/sectors/compute)",
        "> [!WARNING] Known change: The token moves",
        "> It moves. Announced for January 2199.",
        "> It ends. The announced date, 8 January 2026, has passed. We have not confirmed that it happened: check before you act.",
        $"> Source: {Docs10}",
        $"Leaving takes 14 days (as of 9 January 2026, stale), said [Sample Network (SMP)]({SqlitePortal.BaseUrl}/projects/sample). In code it is `[[sample]]`.",
        "| all | 14 days (as of 9 January 2026, stale) |",
        "No yield: none at all.",
        $"| Unbonding time | 14 days | Stale | {Docs} | 9 January 2026 | 10 January 2026 |  |",
        $"| SMP | Sample Chain | `smp/1` | Native |  |  | {Docs10} |",
        $@"| SMP | Sample Chain | smp\|2\` | Legacy |  | **Worth \| nothing.** | {Docs10} |",
        "> [!DANGER] Look-alike: do not use",
        "> `sarnple.example/app` A copy.",
        $"| Sample Chain | Chest | hardware |  | {Docs10} |",
        $"| Solana | Purse | software |  | {Docs10} |",
        $"- **5 January 2026: Lights went out.** All nodes stopped for a day. ({Docs10})",
        "- **Wrong:** It is the best sample. It is one of many. (`sample.staking.unbonding`, checked 10 January 2026)",
        @"- **Is it A \| B, \`c\` or \<b>d\</b>? # Not a heading \[e\](javascript:alert(1)) \[\[akash\]\] \| f \|**",
        "## Sources",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Get_TheProject_HasTheLine(string line) =>
        Assert.Contains(line, (await portal.GetAsync("/projects/sample.md")).Text.Split('\n'));

    [Fact]
    public async Task Get_TheProject_HasNoHeadingOfForeignText() =>
        Assert.DoesNotContain((await portal.GetAsync("/projects/sample.md")).Text.Split('\n'), line => line.StartsWith("# Not", StringComparison.Ordinal));

    [Fact]
    public async Task Get_AnyTable_HasAsManyCellsInEachRow()
    {
        var lines = (await portal.GetAsync("/projects/sample.md")).Text.Split('\n');

        var widths = lines.Where(line => line.StartsWith('|')).Select(line => (line, Cells: line.Replace(@"\|", "", StringComparison.Ordinal).Count(c => c == '|') - 1));

        var head = 0;
        foreach (var ((line, cells), index) in widths.Select((row, index) => (row, index)))
        {
            head = Array.IndexOf(lines, line) is var at && !lines[at - 1].StartsWith('|') ? cells : head;
            Assert.True(cells == head, $"row {index} has {cells} cells and its head {head}: {line}");
        }
    }

    [Fact]
    public async Task Get_AGuide_HasFiguresAndStatementsInWords()
    {
        var lines = (await portal.GetAsync("/guides/sample-guide.md")).Text.Split('\n');

        Assert.Contains("It takes 14 days (as of 9 January 2026, stale).", lines);
        Assert.Contains("## Statements we checked", lines);
        Assert.Contains($"- {Docs}, Sample", lines);
    }
}

[Collection(Groups.Sqlite)]
public sealed class SampleTwinOnSqliteTests(SampleSqlitePortal portal) : SampleTwinTests(portal);

[Collection(Groups.Postgres)]
public sealed class SampleTwinOnPostgresTests(SamplePostgresPortal portal) : SampleTwinTests(portal);
