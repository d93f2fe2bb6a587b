using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;

namespace DepinGuide.Content.Search;

/// <summary>Everything that one snapshot holds, ready to be searched by many readers at once.</summary>
public sealed class SearchIndex : IDisposable
{
    private readonly SearchDatabases _databases;
    private readonly SearchDocuments? _documents;
    private readonly SearchRows _rows;
    private readonly Vocabulary _vocabulary;
    private readonly SearchNames _names;
    private readonly EntryWords _entryWords;

    private SearchIndex(IReadOnlyList<SearchDocument> documents, SearchDocuments? source, CancellationToken cancellationToken)
    {
        var database = SearchDatabase.Build((_rows = new SearchRows(documents)).Entries, cancellationToken);
        _documents = source;
        _vocabulary = new Vocabulary(database.Words());
        _names = new SearchNames(documents);
        _entryWords = new EntryWords(_rows.Entries, _vocabulary);
        _databases = new SearchDatabases(database);
    }

    private SearchIndex(SearchIndex before, SearchDocuments documents, SearchRows rows, RowChanges changes)
    {
        (_documents, _rows) = (documents, rows);
        _vocabulary = before._vocabulary.With(Words(changes.Gone.Select(row => before._rows.Entries[row])), Words(changes.Come.Select(pair => pair.Entry)));
        _names = new SearchNames(documents.All);
        _entryWords = before._entryWords.With(rows.Entries, changes.Come.Select(pair => pair.Row), _vocabulary);
        _databases = before._databases.With(database => database.Change(changes.Gone, changes.Come, CancellationToken.None));
    }

    /// <summary>Documents and sections.</summary>
    public int Count => _rows.Count;

    public static SearchIndex Build(ContentSnapshot content, CancellationToken cancellationToken = default)
    {
        var documents = SearchDocuments.Of(content);
        return new SearchIndex(documents.All, documents, cancellationToken);
    }

    internal static SearchIndex Build(IEnumerable<SearchDocument> documents, CancellationToken cancellationToken = default) =>
        new([.. documents], null, cancellationToken);

    /// <summary>
    /// The index of a later snapshot, made of a copy of this one when little has changed: building one takes seconds where
    /// there are thousands of texts. This one stays as it is. For one thread at a time.
    /// </summary>
    public SearchIndex Next(ContentSnapshot content)
    {
        var documents = SearchDocuments.Of(content, _documents);
        var (rows, changes) = _rows.Next(documents.All);
        return changes.Count > rows.Count / 2
            ? new SearchIndex(documents.All, documents, CancellationToken.None)
            : new SearchIndex(this, documents, rows, changes);
    }

    /// <summary>Answers whatever stands in the request; a query without letters and digits finds nothing.</summary>
    public async Task<SearchAnswer> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var query = SearchQuery.Read(request.Text);
        if (query.All.Count == 0)
            return SearchAnswer.Nothing with { IsCut = query.IsCut };

        return await _databases.UseAsync(database => Search(database, query, request), cancellationToken);
    }

    public void Dispose() => _databases.Dispose();

    private SearchAnswer Search(SearchDatabase database, SearchQuery query, SearchRequest request)
    {
        var words = Expand(query);
        IReadOnlyList<SearchWord> searchable = [.. words.Where(word => word.IsSearchable)];
        var found = searchable.Count == 0 ? [] : Rank(database, query, searchable);
        var shown = found.Where(group => request.Kind is null || group.Document.Kind == request.Kind).Take(request.Limit);
        var view = new SearchView(database, _rows.Entries, string.Join(" OR ", searchable.Select(word => word.Anywhere)));
        return new SearchAnswer
        {
            Groups = [.. shown.Select(view.Show)],
            Counts = found.CountBy(group => group.Document.Kind).ToDictionary(),
            Instead = [.. searchable.Where(word => word.IsReplaced).Select(word => new SearchedInstead(word.Word, word.Spellings))],
            Unknown = [.. words.Where(word => !word.IsSearchable).Select(word => word.Word)],
            DidYouMean = found.Count == 0 ? NearMiss.Find(string.Join(' ', query.Telling), _names.All) : null,
            IsCut = query.IsCut,
        };
    }

    private static IReadOnlyList<(string Word, int Count)> Words(IEnumerable<SearchEntry> entries)
    {
        using var database = SearchDatabase.Build([.. entries], CancellationToken.None);
        return database.Words();
    }

    private IReadOnlyList<SearchWord> Expand(SearchQuery query)
    {
        var words = SearchWord.Expand(query, _vocabulary, allBegin: false);
        return words.Any(word => word.IsSearchable) ? words : SearchWord.Expand(query, _vocabulary, allBegin: true);
    }

    private IReadOnlyList<RankedGroup> Rank(SearchDatabase database, SearchQuery query, IReadOnlyList<SearchWord> words)
    {
        var matches = database.Match(string.Join(" OR ", words.Select(word => word.Telling(_vocabulary))));
        if (matches.Count == 0)
            matches = database.Match(string.Join(" OR ", words.Select(word => word.Anywhere)));

        return new SearchRanking(_rows.Entries, _entryWords, _names.Find(query), words).Rank(matches);
    }
}
