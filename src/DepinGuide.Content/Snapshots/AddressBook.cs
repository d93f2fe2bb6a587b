using DepinGuide.Content.Links;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Projects;

namespace DepinGuide.Content.Snapshots;

/// <summary>Every address that links of documents may lead to. For one thread.</summary>
internal sealed class AddressBook
{
    private const string MarkdownTwin = ".md";

    private readonly IReadOnlySet<string> _fixedPages;
    private readonly IReadOnlyDictionary<string, string> _files;
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RenderedMarkdown> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _moved;
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _imitations = new(StringComparer.OrdinalIgnoreCase);

    public AddressBook(ContentSnapshot snapshot, InternalAddresses addresses)
    {
        (_fixedPages, _files) = (addresses.FixedPages, snapshot.FileHashes);
        foreach (var guide in snapshot.Guides)
            AddDocument($"/guides/{guide.Slug.Value}", guide.Body);
        foreach (var term in snapshot.Glossary)
            AddDocument($"/glossary/{term.Slug.Value}", term.Body);
        foreach (var page in snapshot.Pages)
            _bodies[$"/{page.Slug.Value}"] = page.Body;
        _bodies["/claims"] = new RenderedMarkdown { Anchors = [.. snapshot.Claims.Select(claim => claim.Id.Value), .. snapshot.Claims.SelectMany(claim => claim.Subjects).Select(subject => $"about-{subject}")] };
        foreach (var project in snapshot.Projects)
            _pages.UnionWith([$"/projects/{project.Project.Slug.Value}", $"/projects/{project.Project.Slug.Value}{MarkdownTwin}"]);

        _pages.UnionWith(snapshot.Metrics.Select(metric => $"/metrics/{metric.Metric.Id.Value}"));
        _pages.UnionWith(snapshot.Sources.Keys.Select(source => $"/sources/{source.Value}"));
        _pages.UnionWith(snapshot.Projects.Select(project => $"/sectors/{project.Project.Sector.Value}"));
        _moved = snapshot.Projects.SelectMany(project => project.Project.Redirects, (project, old) => (Old: $"/projects/{old}", New: $"/projects/{project.Project.Slug}"))
            .ToDictionary(pair => pair.Old, pair => pair.New, StringComparer.Ordinal);
        foreach (var project in snapshot.Projects)
            AddImitations(project.Project, project.Facts.Links);
    }

    /// <summary>What is wrong with the target of a link or image; null when nothing is.</summary>
    /// <param name="body">The document that holds the link.</param>
    public string? WhyBroken(LinkReference link, RenderedMarkdown body)
    {
        if (link.IsImage)
            return _files.ContainsKey(link.Target[1..]) ? null : $"there is no image '{link.Target}'";

        if (link.Target.StartsWith('#'))
            return WhyNoAnchor(body, link.Target[1..], "this document");

        // Thousands of documents lead to the same few pages.
        if (!_known.TryGetValue(link.Target, out var why))
            _known[link.Target] = why = WhyNowhere(link.Target);

        return why;
    }

    private string? WhyNowhere(string target) => LinkTarget.Of(target).Destination switch
    {
        Destination.Internal => WhyNoPage(target),
        Destination.External => WhyImitation(target),
        _ => null,
    };

    private string? WhyNoPage(string target)
    {
        var (address, anchor) = SplitAnchor(target);
        var path = address.Split('?')[0];
        if (path.StartsWith("/media/", StringComparison.Ordinal))
            return _files.ContainsKey(path[1..]) ? null : $"there is no file '{path}'";
        if (_moved.TryGetValue(path, out var now))
            return $"'{path}' has moved to '{now}'";
        if (!_fixedPages.Contains(path) && !_pages.Contains(path) && !IsComparison(path))
            return $"there is no page '{path}'{NearMiss.Ask(path, _pages.Concat(_fixedPages))}";

        // Anchors of other pages that are put together by the portal are not known here.
        return anchor is not null && _bodies.TryGetValue(path, out var body) ? WhyNoAnchor(body, anchor, path) : null;
    }

    private static string? WhyNoAnchor(RenderedMarkdown body, string anchor, string where) =>
        body.Anchors.Contains(anchor, StringComparer.Ordinal)
            ? null
            : $"{where} has no heading '#{anchor}'{NearMiss.Ask("#" + anchor, body.Anchors.Select(known => "#" + known))}";

    private string? WhyImitation(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var address) && HttpsAddress.AsciiHost(address) is { } host && _imitations.TryGetValue(host, out var project)
            ? $"{host} is listed as an imitation of {project}"
            : null;

    /// <summary><c>/compare/akash-vs-render</c>: two to four projects.</summary>
    private bool IsComparison(string path)
    {
        const string Prefix = "/compare/";
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
            return false;

        var slugs = path[Prefix.Length..].Split("-vs-");
        return slugs.Length is >= 2 and <= 4 && slugs.All(slug => _pages.Contains("/projects/" + slug));
    }

    private void AddDocument(string path, RenderedMarkdown body)
    {
        _pages.UnionWith([path, path + MarkdownTwin]);
        _bodies[path] = body;
    }

    private void AddImitations(Project project, IReadOnlyList<OfficialLink> links)
    {
        foreach (var link in links.Where(link => link.Kind == LinkKind.LookAlike))
            _imitations.TryAdd(link.Value.IdnHost, project.Name);
    }

    private static (string Address, string? Anchor) SplitAnchor(string target)
    {
        var mark = target.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? (target, null) : (target[..mark], target[(mark + 1)..]);
    }
}
