namespace DepinGuide.Content.Search;

/// <summary>Titles, tickers and aliases by their words, for queries that are exactly one of them.</summary>
internal sealed class SearchNames
{
    private readonly Dictionary<string, List<(SearchDocument Document, int Level)>> _documents = new(StringComparer.Ordinal);

    public SearchNames(IEnumerable<SearchEntry> entries)
    {
        foreach (var document in entries.Where(entry => entry.Section is null).Select(entry => entry.Document))
        {
            Add(document.Title, document, 0);
            Add(document.Ticker ?? "", document, 0);
            foreach (var alias in document.Aliases)
                Add(alias, document, 1);
        }
    }

    public IEnumerable<string> All => _documents.Keys;

    /// <summary>Documents that are named exactly so. "What is unbonding" names what "unbonding" does, if nothing is called that in full.</summary>
    /// <returns>With the place among such documents, from 0; names come before aliases.</returns>
    public IReadOnlyDictionary<SearchDocument, int> Exact(SearchQuery query)
    {
        Dictionary<SearchDocument, int> levels = [];
        foreach (var (words, offset) in ((IReadOnlyList<string>, int)[])[(query.All, 0), (query.Telling, 2)])
        {
            foreach (var (document, level) in _documents.GetValueOrDefault(string.Join(' ', words)) ?? [])
                levels.TryAdd(document, level + offset);
        }

        return levels;
    }

    private void Add(string name, SearchDocument document, int level)
    {
        var key = string.Join(' ', SearchQuery.Words(name));
        if (key.Length == 0)
            return;

        if (!_documents.TryGetValue(key, out var documents))
            _documents[key] = documents = [];
        documents.Add((document, level));
    }
}
