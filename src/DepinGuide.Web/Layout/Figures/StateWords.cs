using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Metrics;

namespace DepinGuide.Web.Layout.Figures;

/// <summary>A state as a mark: its icon, the word beside it and the tone of its colour.</summary>
internal sealed record StateMark(string Icon, string Word, string Tone)
{
    public static StateMark Disputed { get; } = new("disputed", "Disputed", "bad");

    public static StateMark ChangeExpected { get; } = new("change-expected", "Change expected", "info");

    public static StateMark Of(FigureState state) => state switch
    {
        FigureState.Fresh => new("fresh", "Fresh", "good"),
        FigureState.Due => new("due", "Due for a check", "due"),
        FigureState.Stale => new("stale", "Stale", "warning"),
        FigureState.Expired => new("expired", "Expired", "bad"),
        _ => new("missing", "Missing", "neutral"),
    };

    /// <summary>The state and, after it, the flags.</summary>
    public static IEnumerable<StateMark> All(Figure figure)
    {
        yield return Of(figure.State);
        if (figure.Disputed)
            yield return Disputed;
        if (figure.ChangeExpected is not null)
            yield return ChangeExpected;
    }

    /// <summary>Marks that stand beside a value: a fresh value with a flag shows the flag alone.</summary>
    public static IEnumerable<StateMark> BesideValue(Figure figure)
    {
        var marks = All(figure).ToList();
        return marks.Count > 1 && figure.State == FigureState.Fresh ? marks.Skip(1) : marks;
    }

    /// <summary>Class of the icon alone.</summary>
    public string IconClass => Icon == "change-expected" ? "change" : Icon;
}

/// <summary>The words readers see for what the kernel names.</summary>
internal static class EvidenceWords
{
    public static string Of(Confidence confidence) => confidence == Confidence.Verified
        ? "Verified: read in the project’s own material or on its chain"
        : "Secondary: from a list, a directory or an article";

    public static string Of(ChoiceReason reason) => reason switch
    {
        ChoiceReason.OnlyReading => "The only reading we have.",
        ChoiceReason.PreferredSource => "The source we prefer for this metric, and it is not stale.",
        ChoiceReason.Newest => "The newest reading.",
        ChoiceReason.OnlyExpiredLeft => "It has expired, and nothing newer is there.",
        ChoiceReason.Counted => "Counted by us over the project’s other figures, at the moment of reading.",
        _ => "Computed by us from the figures named.",
    };

    public static string Window(MetricKind kind) => kind switch
    {
        MetricKind.Price => "1 hour",
        MetricKind.Market or MetricKind.Usage => "36 hours",
        MetricKind.Chain => "24 hours",
        MetricKind.Programme => "90 days",
        MetricKind.Organisation => "180 days",
        _ => "no limit: it does not change",
    };
}
