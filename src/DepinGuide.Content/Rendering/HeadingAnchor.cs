using Markdig.Syntax;

namespace DepinGuide.Content.Rendering;

/// <summary>Keeps the anchor of a heading with the heading, from the survey until it is written.</summary>
internal static class HeadingAnchor
{
    private static readonly object Key = typeof(HeadingAnchor);

    public static void Set(HeadingBlock heading, string anchor) => heading.SetData(Key, anchor);

    public static string Of(HeadingBlock heading) => (string)heading.GetData(Key)!;
}
