using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Browsing;

/// <summary>Who reads: on what screen, in what light, with or without scripts.</summary>
internal sealed record ReaderKind
{
    public Screen Screen { get; init; } = Screen.Desk;

    public ColorScheme Colours { get; init; } = ColorScheme.Light;

    public bool HasScripts { get; init; } = true;
}

/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="Scale">Device pixels for one CSS pixel.</param>
internal sealed record Screen(int Width, int Height, float Scale = 1)
{
    public static Screen Desk { get; } = new(1440, 900);

    public static Screen Phone { get; } = new(390, 844);

    /// <summary>The narrowest phone that has to fit.</summary>
    public static Screen SmallPhone { get; } = new(360, 740, 2);

    /// <summary>A screen of 1,280 pixels at a zoom of 200 %.</summary>
    public static Screen ZoomedLaptop { get; } = new(640, 400, 2);

    /// <summary>A screen of 1,440 pixels at a zoom of 200 %.</summary>
    public static Screen ZoomedDesk { get; } = new(720, 450, 2);

    /// <summary>A screen of 1,280 pixels at a zoom of 400 %, the most that WCAG asks to fit without scrolling sideways.</summary>
    public static Screen ZoomedMost { get; } = new(320, 256, 2);

    public static Screen Tablet { get; } = new(1024, 768);

    /// <summary>What is left between the margins of A4 paper.</summary>
    public static Screen Paper { get; } = new(673, 987);
}
