namespace DepinGuide.Content.Search;

/// <summary>Shows what was found, with the words marked.</summary>
internal sealed class SearchView(SearchDatabase database, IReadOnlyList<SearchEntry> entries, string match)
{
    private const int MostSectionsBelow = 2;

    public SearchGroup Show(RankedGroup group) => new()
    {
        Kind = group.Document.Kind,
        Title = group.Document.Title,
        Ticker = group.Document.Ticker,
        Verdict = group.Document.Verdict,
        Best = Show(group.Rows[0]),
        More = [.. group.Rows.Skip(1).Where(row => entries[row].Section is not null).Take(MostSectionsBelow).Select(Show)],
    };

    private SearchHit Show(int row)
    {
        var (entry, shown) = (entries[row], database.Show(match, row));

        // The summary says best what a document is; text only where the words stand in it and not in the summary.
        var snippet = entry.Section is null && (SearchText.HasHit(shown.Context) || !SearchText.HasHit(shown.Snippet)) ? shown.Context : shown.Snippet;
        return new SearchHit
        {
            Address = entry.Address,
            Section = entry.Section is null ? null : SearchText.Parts(shown.Title),
            Snippet = SearchText.Parts(snippet),
        };
    }
}
