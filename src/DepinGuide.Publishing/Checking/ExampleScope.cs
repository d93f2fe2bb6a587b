using System.Text.RegularExpressions;
using DepinGuide.Content.Rendering.Prose;

namespace DepinGuide.Publishing.Checking;

/// <summary>
/// How far a marked example reaches: from its mark to the end of its block, over the list or table that follows, and to the
/// next heading when the section begins with it. Sentences are shown to it in the order of the file.
/// </summary>
internal sealed partial class ExampleScope
{
    /// <summary>How far from its beginning an entry of a list or table may carry its date.</summary>
    private const int NearBeginning = 40;

    private ProseBlock? _block;
    private bool _isFirstOfSection;
    private bool _isMarked;
    private bool _isMarkedSection;

    /// <summary>Whether the sentence belongs to a dated or invented example.</summary>
    public bool Covers(Sentence sentence)
    {
        if (!ReferenceEquals(sentence.Block, _block))
            Enter(sentence);

        _isMarked |= MayBeMarked(sentence.Text) && Mark().IsMatch(sentence.Text);
        return _isMarked || _isMarkedSection;
    }

    /// <summary>A cheap look before the costly one: most sentences hold neither word.</summary>
    private static bool MayBeMarked(string text) => text.Contains("example", StringComparison.OrdinalIgnoreCase) || text.Contains("invented", StringComparison.OrdinalIgnoreCase);

    private void Enter(Sentence first)
    {
        _isFirstOfSection = _block?.Kind == ProseBlockKind.Heading;
        _block = first.Block;
        if (_block.Kind == ProseBlockKind.Heading)
            (_isMarked, _isMarkedSection) = (false, false);
        else if (_isFirstOfSection && Opening().IsMatch(first.Text))
            _isMarkedSection = true;

        // An entry of a list of events begins with its day; the next entry has its own.
        var isEntry = _block.Kind is ProseBlockKind.ListItem or ProseBlockKind.TableRow;
        _isMarked = isEntry && (_isMarked || Day().Match(first.Text) is { Success: true, Index: < NearBeginning });
    }

    [GeneratedRegex(@"^(An?\s)?(worked\s|invented\s)?Examples?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^Examples?\s(of|with|from)\b|\bexamples?\b[^.]*\b(19|20)\d\d\b|\b(19|20)\d\d\b[^.]*\bexamples?\b|\binvented\b|\b(this|the|that|our)\s(same\s)?(worked\s|invented\s)?example\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\b\d{1,2}\s(January|February|March|April|May|June|July|August|September|October|November|December)\s\d{4}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();
}
