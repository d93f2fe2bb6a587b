using DepinGuide.Content.Rendering;

namespace DepinGuide.Web.Layout;

internal static class ReadingTime
{
    // Silent reading of non-fiction in English: 238 words a minute.
    private const int WordsAMinute = 238;

    /// <summary>"7 minutes to read", rounded up.</summary>
    public static string Of(RenderedMarkdown body)
    {
        var minutes = Math.Max(1, (body.Words + WordsAMinute - 1) / WordsAMinute);
        return minutes == 1 ? "1 minute to read" : $"{minutes} minutes to read";
    }
}
