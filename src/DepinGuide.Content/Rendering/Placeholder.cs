namespace DepinGuide.Content.Rendering;

/// <summary>Private characters that carry references and marks through the sanitizer; input is cleared of them.</summary>
internal static class Placeholder
{
    public const char FigureStart = '\uE000';
    public const char FigureEnd = '\uE001';

    /// <summary>Stands where the answer to a question begins.</summary>
    public const char AnswerStart = '\uE002';
    public const char AnswerEnd = '\uE003';

    public static string Figure(int number) => $"{FigureStart}{number}{FigureEnd}";
}
