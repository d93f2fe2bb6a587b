using DepinGuide.Facts.Claims;

namespace DepinGuide.Web.Layout;

/// <summary>A verdict as it is shown: icon, word and tone of its colour.</summary>
internal sealed record VerdictMark(string Icon, string Word, string Tone)
{
    public static VerdictMark Of(Verdict verdict) => verdict switch
    {
        Verdict.Right => new("right", "Right", "good"),
        Verdict.Incomplete => new("incomplete", "Incomplete", "due"),
        Verdict.Wrong => new("wrong", "Wrong", "bad"),
        _ => new("unverified", "Could not verify", "neutral"),
    };
}
