namespace DepinGuide.Content.Search;

/// <summary>What makes one set of rows of another.</summary>
internal sealed record RowChanges(IReadOnlyList<int> Gone, IReadOnlyList<(int Row, SearchEntry Entry)> Come)
{
    public int Count => Gone.Count + Come.Count;
}

/// <summary>Which row of the index holds what. A document that stays keeps its rows.</summary>
internal sealed class SearchRows
{
    private readonly Dictionary<SearchDocument, List<int>> _ofDocument;
    private readonly IReadOnlyList<int> _free;

    public SearchRows(IEnumerable<SearchDocument> documents)
        : this([.. documents.SelectMany(EntriesOf)], [])
    {
    }

    private SearchRows(SearchEntry[] entries, IReadOnlyList<int> free)
    {
        (Entries, _free) = (entries, free);
        var unused = free.ToHashSet();
        _ofDocument = new(ReferenceEqualityComparer.Instance);
        for (var row = 0; row < entries.Length; row++)
        {
            if (unused.Contains(row))
                continue;

            if (!_ofDocument.TryGetValue(entries[row].Document, out var rows))
                _ofDocument[entries[row].Document] = rows = [];
            rows.Add(row);
        }
    }

    /// <summary>By row. In a row that is no longer used stands what was there last.</summary>
    public SearchEntry[] Entries { get; }

    /// <summary>Rows that are used.</summary>
    public int Count => Entries.Length - _free.Count;

    public (SearchRows Rows, RowChanges Changes) Next(IReadOnlyList<SearchDocument> documents)
    {
        var stay = documents.ToHashSet(ReferenceEqualityComparer.Instance);
        int[] gone = [.. _ofDocument.Where(pair => !stay.Contains(pair.Key)).SelectMany(pair => pair.Value).Order()];
        SearchEntry[] fresh = [.. documents.Where(document => !_ofDocument.ContainsKey(document)).SelectMany(EntriesOf)];
        int[] free = [.. _free.Concat(gone).Order()];

        // First the rows that are free, then new ones behind the last.
        List<(int Row, SearchEntry Entry)> come = [.. fresh.Select((entry, i) => (i < free.Length ? free[i] : Entries.Length + i - free.Length, entry))];
        var entries = new SearchEntry[Math.Max(Entries.Length, Entries.Length + fresh.Length - free.Length)];
        Entries.CopyTo(entries, 0);
        foreach (var (row, entry) in come)
            entries[row] = entry;

        return (new SearchRows(entries, [.. free.Skip(fresh.Length)]), new RowChanges(gone, come));
    }

    private static IEnumerable<SearchEntry> EntriesOf(SearchDocument document) =>
        document.Sections.Select(section => new SearchEntry(document, section)).Prepend(new SearchEntry(document, null));
}
