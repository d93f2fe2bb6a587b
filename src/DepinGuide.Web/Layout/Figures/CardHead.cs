using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Layout.Figures;

/// <summary>The head of a card that opens over the page: what it is about, and a button that closes it. No component: a page has hundreds of them.</summary>
internal static class CardHead
{
    private static readonly string Close = $" popovertargetaction=\"hide\">{Icon.Of("close")}<span class=\"visually-hidden\">Close</span></button></div>";

    /// <param name="id">Of the card. It is ours and needs no escaping.</param>
    /// <param name="over">What stands above the title.</param>
    /// <param name="number">Of the note that the card is in print; null for none.</param>
    public static MarkupString Of(string id, string over, string title, int? number = null)
    {
        // Strings alone, here and in the other parts of a card: anything else in an interpolation costs a rented buffer each time.
        var note = number is null ? null : $" data-note=\"{number.Value.ToString(CultureInfo.InvariantCulture)}\"";
        return new($"<div class=\"evidence-card__head\"><p id=\"{id}-title\" class=\"evidence-card__title\"{note}><span>{Encoded(over)}</span> {Encoded(title)}</p>" +
            $"<button type=\"button\" class=\"icon-button evidence-card__close\" popovertarget=\"{id}\"{Close}");
    }

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
