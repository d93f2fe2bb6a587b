using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Layout.Figures;

/// <summary>The head of a card that opens over the page: what it is about, and a button that closes it.</summary>
internal static class CardHead
{
    /// <param name="id">Of the card.</param>
    /// <param name="over">What stands above the title.</param>
    /// <param name="number">Of the note that the card is in print; null for none.</param>
    public static void Write(HtmlText html, MarkupString id, string over, string title, int? number = null)
    {
        html.Add($"<div class=\"evidence-card__head\"><p id=\"{id}-title\" class=\"evidence-card__title\"");
        if (number is not null)
            html.Add($" data-note=\"{number.Value}\"");
        html.Add($"><span>{over}</span> {title}</p><button type=\"button\" class=\"icon-button evidence-card__close\" popovertarget=\"{id}\" popovertargetaction=\"hide\">");
        html.Add($"{Icon.Of("close")}<span class=\"visually-hidden\">Close</span></button></div>");
    }
}
