using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Metrics;

namespace DepinGuide.Web.Layout.Figures;

/// <summary>A state as a mark: its icon, the word beside it and the tone of its colour.</summary>
internal sealed record StateMark(string Icon, string Word, string Tone)
{
    private static readonly StateMark Fresh = new("fresh", "Fresh", "good");
    private static readonly StateMark Due = new("due", "Due for a check", "due");
    private static readonly StateMark Stale = new("stale", "Stale", "warning");
    private static readonly StateMark Expired = new("expired", "Expired", "bad");
    private static readonly StateMark Missing = new("missing", "Missing", "neutral");

    public static StateMark Disputed { get; } = new("disputed", "Disputed", "bad");

    public static StateMark ChangeExpected { get; } = new("change-expected", "Change expected", "info");

    public static StateMark Of(FigureState state) => state switch
    {
        FigureState.Fresh => Fresh,
        FigureState.Due => Due,
        FigureState.Stale => Stale,
        FigureState.Expired => Expired,
        _ => Missing,
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

    /// <summary>As it goes on in a sentence.</summary>
    public string InSentence { get; } = Word.ToLowerInvariant();

    /// <summary>Class of the icon alone.</summary>
    public string IconClass { get; } = IconClassOf(Icon);

    /// <summary>The icon, held to the value before it by a word joiner.</summary>
    public string AfterValue { get; } = "&#8288;" + Layout.Icon.Of(Icon, IconClassOf(Icon)).Value;

    private static string IconClassOf(string icon) => icon == "change-expected" ? "change" : icon;
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
