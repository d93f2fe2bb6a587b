using System.Text.Json;
using AngleSharp.Dom;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Compare;

/// <summary>The table as a reader sees it on the page.</summary>
internal sealed class ComparedTable(Reply page)
{
    private readonly IElement _table = page.Document.QuerySelector("table.compare") ?? throw new InvalidOperationException($"No table on {page.Address}.");

    public IReadOnlyList<string> Projects => [.. _table.QuerySelectorAll("tbody th .named a").Select(link => link.GetAttribute("href")!["/projects/".Length..])];

    public IReadOnlyList<string> Labels => [.. _table.QuerySelectorAll("thead th").Select(heading => heading.TextContent.Trim())];

    /// <summary>Label and address of every heading that offers to sort.</summary>
    public IReadOnlyDictionary<string, string> Sorts =>
        _table.QuerySelectorAll("thead th a").ToDictionary(link => link.TextContent.Trim(), link => link.GetAttribute("href")!);

    /// <summary>Label and direction of the heading that is sorted by.</summary>
    public (string Label, string? Direction) Sorted =>
        _table.QuerySelectorAll("thead th[aria-sort]:not([aria-sort=none])").Select(heading => (heading.TextContent.Trim(), heading.GetAttribute("aria-sort"))).Single();
}

/// <summary>The table as machines read it.</summary>
internal sealed class ComparedJson(Reply reply)
{
    public JsonElement Root { get; } = JsonDocument.Parse(reply.Text).RootElement;

    public IReadOnlyList<JsonElement> Rows => [.. Root.GetProperty("rows").EnumerateArray()];

    public IReadOnlyList<string> Projects => [.. Rows.Select(Project)];

    public static string Project(JsonElement row) => row.GetProperty("project").GetString()!;
}
