namespace DepinGuide.Content.Search;

/// <summary>Documents that a query names.</summary>
/// <param name="Exact">In full, with the place among such documents from 0: names come before aliases.</param>
/// <param name="Begun">Whose title or ticker begins with the query.</param>
internal sealed record NamedDocuments(IReadOnlyDictionary<SearchDocument, int> Exact, IReadOnlySet<SearchDocument> Begun);

/// <summary>Titles, tickers and aliases by their words.</summary>
internal sealed class SearchNames
{
    private readonly Dictionary<string, List<(SearchDocument Document, int Level)>> _documents = new(StringComparer.Ordinal);
    private readonly List<(string Name, SearchDocument Document)> _titles = [];

    public SearchNames(IEnumerable<SearchDocument> documents)
    {
        foreach (var document in documents)
        {
            foreach (var title in (string[])[document.Title, document.Ticker ?? ""])
                _titles.Add((Add(title, document, 0), document));
            foreach (var alias in document.Aliases)
                Add(alias, document, 1);
        }
    }

    public IEnumerable<string> All => _documents.Keys;

    /// <summary>"What is unbonding" names what "unbonding" does, if nothing is called that in full.</summary>
    public NamedDocuments Find(SearchQuery query)
    {
        Dictionary<SearchDocument, int> exact = new(ReferenceEqualityComparer.Instance);
        foreach (var (words, offset) in ((IReadOnlyList<string>, int)[])[(query.All, 0), (query.Telling, 2)])
        {
            foreach (var (document, level) in _documents.GetValueOrDefault(string.Join(' ', words)) ?? [])
                exact.TryAdd(document, level + offset);
        }

        var beginning = string.Join(' ', query.All);
        var begun = _titles.Where(title => title.Name.StartsWith(beginning, StringComparison.Ordinal)).Select(title => title.Document);
        return new NamedDocuments(exact, new HashSet<SearchDocument>(begun, ReferenceEqualityComparer.Instance));
    }

    private string Add(string name, SearchDocument document, int level)
    {
        var key = string.Join(' ', SearchQuery.Words(name));
        if (key.Length == 0)
            return key;

        if (!_documents.TryGetValue(key, out var documents))
            _documents[key] = documents = [];
        documents.Add((document, level));
        return key;
    }
}
