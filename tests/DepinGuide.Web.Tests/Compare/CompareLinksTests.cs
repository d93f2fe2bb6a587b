using AngleSharp.Html.Dom;
using DepinGuide.Content.Snapshots;
using DepinGuide.Web.Features.Compare;
using DepinGuide.Web.Tests.Portals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DepinGuide.Web.Tests.Compare;

/// <summary>Every link and the form of the table carry the whole state, in the one form that the portal writes itself.</summary>
[Collection(Groups.Sqlite)]
public sealed class CompareLinksTests(SqlitePortal portal)
{
    public static TheoryData<string> States { get; } =
    [
        "/compare", "/compare?set=staking", "/compare?set=supply&sector=compute&sort=supply.max&order=desc", "/compare?columns=staking.kind,supply.max",
        "/compare?columns=staking.kind,chains&sort=chains", "/compare?columns=all&q=a%26b%3D%22c%22%20%2B%23", "/compare?sort=chains&order=desc", "/compare?chain=solana&staking=none&state=fresh",
        "/compare?set=staking&sort=staking.unbonding&q=akash", "/compare?set=staking&columns=chains",
    ];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Get_AnyState_LinksToStatesInTheirOwnForm(string address)
    {
        var content = await portal.ContentAsync();
        var links = (await portal.GetAsync(address)).Document.QuerySelectorAll("main a[href^='/compare']").Select(link => link.GetAttribute("href")!).ToList();

        var changed = links.Where(link => Read(link, content).Address(link.Split('?')[0]) != link);

        Assert.True(links.Count > 5);
        Assert.Empty(changed);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Get_AnyState_LinksToNothingThatIsLeftOut(string address)
    {
        var content = await portal.ContentAsync();
        var links = (await portal.GetAsync(address)).Document.QuerySelectorAll("main a[href^='/compare']").Select(link => link.GetAttribute("href")!);

        Assert.Empty(links.SelectMany(link => Read(link, content).Notes, (link, note) => $"{link}: {note}"));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Get_AnyState_DownloadsWhatIsSeen(string address)
    {
        var page = (await portal.GetAsync(address)).Document;
        var csv = page.QuerySelectorAll(".table-foot a").Single(link => link.TextContent == "CSV").GetAttribute("href")!;
        var content = await portal.ContentAsync();

        Assert.Equal(Read(address, content).Address("/compare.csv"), csv);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Submit_TheFormAsItIs_KeepsTheState(string address)
    {
        var content = await portal.ContentAsync();
        var form = (IHtmlFormElement)(await portal.GetAsync(address)).Document.QuerySelector("form.filters")!;

        var submitted = $"/compare?{string.Join('&', Fields(form).Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"))}";

        Assert.Equal(Read(address, content).Address(), Read(submitted, content).Address());
    }

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form) => form.Elements.Select(element => element switch
    {
        IHtmlInputElement input => (input.Name, input.Value),
        IHtmlSelectElement select => (select.Name, select.Value),
        _ => (null, null),
    }).Where(field => field.Item1 is not null).Select(field => (field.Item1!, field.Item2 ?? ""));

    private static CompareState Read(string address, ContentSnapshot content) =>
        CompareState.Read(new QueryCollection(QueryHelpers.ParseQuery(address.Split('?', 2) is [_, var query] ? query : "")), content);
}
