using System.Globalization;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Figures;

/// <summary>A figure as words: its parts joined, each with what it is for.</summary>
public static class FigureText
{
    /// <summary><c>14 days (device owner), 21 days (co-staker)</c>; empty when missing.</summary>
    public static string Display(Figure figure) => string.Join(", ", figure.Parts.Select(part => Display(figure, part)));

    /// <summary>One sentence saying why the figure is missing, for readers; empty when it is not.</summary>
    public static string MissingReason(Figure figure) => figure.Missing switch
    {
        null => "",
        { Reason: Figures.MissingReason.NeverHad } missing => Sentence("We have no sourced statement on this", missing),
        { Reason: Figures.MissingReason.SourceFailed } missing => Sentence($"The source has not answered{Since(missing.Since)}", missing),
        { Reason: Figures.MissingReason.NotApplicable } missing => Sentence("This does not apply to the project", missing),
        { Reason: Figures.MissingReason.InputMissing } missing => Sentence("This cannot be computed", missing),
        { } missing => Sentence("The computation has no result", missing),
    };

    private static string Display(Figure figure, FigurePart part)
    {
        var words = ValueFormat.Display(part.Value, id => figure.Metric.Choices.FirstOrDefault(choice => choice.Id == id)?.Label ?? id);
        return part.For is null ? words : $"{words} ({part.For})";
    }

    private static string Since(DateTimeOffset? since) =>
        since is { } instant ? instant.ToUniversalTime().ToString(" 'since' d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture) : "";

    private static string Sentence(string reason, Missing missing) => missing.Detail is null ? $"{reason}." : $"{reason}: {missing.Detail}.";
}
