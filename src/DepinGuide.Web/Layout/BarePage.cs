namespace DepinGuide.Web.Layout;

/// <summary>A page for what is answered before any page can be made: its words, the style sheet, and the way home.</summary>
internal static class BarePage
{
    /// <returns>The whole document. What it says is encoded.</returns>
    public static string Of(string title, string what, string advice) => HtmlText.Of($"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>{title}</title><link rel="icon" href="/mark.svg" type="image/svg+xml"><link rel="stylesheet" href="/app.css"></head>
        <body><main class="wrap page"><div class="flow prose"><h1>{title}</h1><p class="lead">{what}</p><p>{advice}</p><p><a href="/">Back to the start page</a></p></div></main></body></html>

        """).Value;
}
