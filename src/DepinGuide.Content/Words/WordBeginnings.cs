namespace DepinGuide.Content.Words;

/// <summary>
/// Tells of nearly every word that it is not among some, by its first two letters and its length: most words of a text begin
/// no phrase, and looking each up took a tenth of the reading of a folder.
/// </summary>
internal sealed class WordBeginnings
{
    private const int Longest = 63;

    // One bit for each length, by the last five bits of two letters, which are the same for capitals.
    private readonly ulong[] _lengths = new ulong[1 << 10];
    private bool _isOpen;

    public void Add(string word)
    {
        if (Place(word) is { } place)
            _lengths[place] |= 1UL << Math.Min(word.Length, Longest);
        else
            _isOpen = true;
    }

    /// <summary>False only for a word that was not added, whatever its case.</summary>
    public bool MayHold(ReadOnlySpan<char> word) =>
        _isOpen || Place(word) is not { } place || (_lengths[place] & (1UL << Math.Min(word.Length, Longest))) != 0;

    /// <summary>Null for a word that begins beyond ASCII, where capitals are not a matter of bits.</summary>
    private static int? Place(ReadOnlySpan<char> word)
    {
        var (first, second) = (word.Length > 0 ? word[0] : 'a', word.Length > 1 ? word[1] : 'a');
        return char.IsAscii(first) && char.IsAscii(second) ? ((first & 31) << 5) | (second & 31) : null;
    }
}
