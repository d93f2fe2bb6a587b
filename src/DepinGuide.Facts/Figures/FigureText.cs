namespace DepinGuide.Facts.Figures;

/// <summary>A figure as words: its parts joined, each with what it is for.</summary>
public static class FigureText
{
    /// <summary><c>14 days (device owner), 21 days (co-staker)</c>; empty when missing.</summary>
    public static string Display(Figure figure) => throw new NotSupportedException();

    /// <summary>One sentence saying why the figure is missing, for readers; empty when it is not.</summary>
    public static string MissingReason(Figure figure) => throw new NotSupportedException();
}
