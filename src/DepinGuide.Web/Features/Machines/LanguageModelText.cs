using System.Text;
using DepinGuide.Content.Snapshots;
using DepinGuide.Web.Hosting;

namespace DepinGuide.Web.Features.Machines;

/// <summary><c>/llms.txt</c> after llmstxt.org: what there is, in Markdown, with links to the Markdown of every page.</summary>
internal static class LanguageModelText
{
    public static string Write(ContentSnapshot content, SiteOptions site)
    {
        var text = new StringBuilder();
        text.Append($"# {site.Name}\n\n");
        text.Append("> Plain guides to DePIN tokens (decentralized physical infrastructure networks) and a comparison in which every figure names its source, its date and its state.\n\n");
        text.Append("Each page below is Markdown with figures resolved to words and dates. A value is true as of the date beside it; what is missing says so. Text is CC BY 4.0, curated facts are CC0 1.0. Nothing here is investment advice.\n");
        Section(text, "Guides", content.Guides.Select(guide => Item(site, guide.Title, $"/guides/{guide.Slug}.md", guide.Summary)));
        Section(text, "Projects", content.Projects.Select(document => Item(site, $"{document.Project.Name} ({document.Project.Token})", $"/projects/{document.Project.Slug}.md", document.Project.Summary)));
        Section(text, "Data", [
            Item(site, "Comparison as JSON", "/compare.json?columns=all", "every project with value, unit, state, date and source of each figure"),
            Item(site, "Comparison as CSV", "/compare.csv?columns=all", "the same as a table"),
            Item(site, "Changes", "/changes.atom", "facts changed, corrections and incidents as an Atom feed"),
            Item(site, "How we check", "/method", "what a state, a source and a verdict mean here"),
        ]);
        Section(text, "Optional", content.Glossary.Select(term => Item(site, term.Title, $"/glossary/{term.Slug}.md", term.Summary)));
        return text.ToString();
    }

    private static void Section(StringBuilder text, string name, IEnumerable<string> items) =>
        text.Append($"\n## {name}\n\n").AppendJoin('\n', items).Append('\n');

    private static string Item(SiteOptions site, string title, string path, string summary) =>
        $"- [{title.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)}]({site.Absolute(path)}): {summary}";
}
