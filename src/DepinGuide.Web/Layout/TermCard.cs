using DepinGuide.Content.Documents;
using DepinGuide.Facts.Ids;
using DepinGuide.Web.Layout.Figures;
using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Layout;

/// <summary>A term of the glossary, opened over the text that mentions it. No component: a text has dozens of them.</summary>
internal static class TermCard
{
    public static MarkupString Of(GlossaryDocument term)
    {
        var (html, id) = (new HtmlText(), HtmlText.Of($"{IdOf(term.Slug)}"));
        html.Add($"<div id=\"{id}\" popover class=\"evidence-card term-card\" role=\"dialog\" aria-labelledby=\"{id}-title\" tabindex=\"-1\">");
        CardHead.Write(html, id, "Glossary", term.Title);
        html.Add($"<p>{term.Summary}</p><p class=\"evidence-card__more\"><a href=\"/glossary/{term.Slug}\">More about “{term.Title}”</a></p></div>");
        return html.Take();
    }

    public static string IdOf(DocumentSlug term) => $"term-{term}";
}
