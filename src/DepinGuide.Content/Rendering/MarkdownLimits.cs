namespace DepinGuide.Content.Rendering;

/// <summary>Bounds that no honest document comes near, and that keep a hostile one cheap.</summary>
public static class MarkdownLimits
{
    /// <summary>Characters of Markdown in one document.</summary>
    public const int MaximumLength = 400 * 1024;

    /// <summary>Characters of HTML in one document.</summary>
    public const int MaximumHtmlLength = 2 * 1024 * 1024;
}
