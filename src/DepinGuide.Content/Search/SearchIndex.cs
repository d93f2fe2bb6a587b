using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;

namespace DepinGuide.Content.Search;

/// <summary>Everything that one snapshot holds, ready to be searched by many readers at once.</summary>
public sealed class SearchIndex : IDisposable
{
    private readonly SearchDatabases _databases;
    private readonly SearchEntry[] _entries;
    private readonly Vocabulary _vocabulary;
    private readonly SearchNames _names;
    private readonly EntryWords _entryWords;

    private SearchIndex(SearchEntry[] entries, SearchDatabase database)
    {
        _entries = entries;
        _vocabulary = new Vocabulary(database.Words());
        _names = new SearchNames(entries);
        _entryWords = new EntryWords(entries, _vocabulary);
        _databases = new SearchDatabases(database);
    }

    /// <summary>Documents and sections.</summary>
    public int Count => _entries.Length;

    public static SearchIndex Build(ContentSnapshot content, CancellationToken cancellationToken = default) =>
        Build(SearchDocuments.Of(content), cancellationToken);

    internal static SearchIndex Build(IEnumerable<SearchDocument> documents, CancellationToken cancellationToken = default)
    {
        SearchEntry[] entries = [.. documents.SelectMany(document => document.Sections.Select(section => new SearchEntry(document, section)).Prepend(new SearchEntry(document, null)))];
        return new SearchIndex(entries, SearchDatabase.Build(entries, cancellationToken));
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
        var view = new SearchView(database, _entries, string.Join(" OR ", searchable.Select(word => word.Anywhere)));
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

        return new SearchRanking(_entries, _entryWords, _names.Find(query), words).Rank(matches);
    }
}
