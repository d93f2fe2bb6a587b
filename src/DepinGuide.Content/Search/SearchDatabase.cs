using Microsoft.Data.Sqlite;

namespace DepinGuide.Content.Search;

/// <summary>A row that matches.</summary>
/// <param name="Row">Place of the entry, from 0.</param>
/// <param name="Score">Higher is better.</param>
internal readonly record struct RowMatch(int Row, double Score);

/// <summary>One connection to a full-text index in memory. For one thread at a time; others open their own to the same index, which is there once.</summary>
internal sealed class SearchDatabase : IDisposable
{
    private const int MostRows = 500;

    /// <summary>Limits what follows it to title, names and context.</summary>
    public const string TitleColumns = "{title names context}";

    // Column weights: title, names, summary or title of the whole, text.
    private const string Rank = "bm25(entries, 14.0, 12.0, 4.0, 1.0)";

    // With one megabyte for what is not in the index yet, its default, FTS5 wrote thousands of texts in pieces and joined them after: twice the time.
    private const string Schema = """
        CREATE VIRTUAL TABLE entries USING fts5(title, names, context, body, tokenize = "unicode61 remove_diacritics 2");
        CREATE VIRTUAL TABLE vocabulary USING fts5vocab(entries, 'row');
        INSERT INTO entries(entries, rank) VALUES ('hashsize', 67108864);
        """;

    private readonly string _name;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _match;
    private readonly SqliteCommand _show;

    private SearchDatabase(string name)
    {
        _name = name;
        // Without a pool: the index goes with the last of its connections.
        _connection = new SqliteConnection($"Data Source=file:/{name}?vfs=memdb;Pooling=False");
        _connection.Open();
        _match = Command($"SELECT rowid, -{Rank} AS score FROM entries WHERE entries MATCH $match ORDER BY score DESC LIMIT {MostRows}", "$match");
        _show = Command(
            "SELECT highlight(entries, 0, char(2), char(3)), highlight(entries, 2, char(2), char(3)), snippet(entries, 3, char(2), char(3), '…', 28) FROM entries WHERE entries MATCH $match AND rowid = $row",
            "$match",
            "$row");
    }

    public static SearchDatabase Build(IReadOnlyList<SearchEntry> entries, CancellationToken cancellationToken)
    {
        var database = New();
        database.Run(Schema);
        database.Change([], entries.Select((entry, row) => (row, entry)), cancellationToken);
        database.Run("INSERT INTO entries(entries) VALUES ('optimize')");
        return database;
    }

    /// <summary>Takes rows out and puts others in, all or none. Only while this connection is the only one.</summary>
    public void Change(IReadOnlyCollection<int> gone, IEnumerable<(int Row, SearchEntry Entry)> come, CancellationToken cancellationToken)
    {
        using var transaction = _connection.BeginTransaction();
        using var delete = Command("DELETE FROM entries WHERE rowid = $row", "$row");
        using var insert = Command("INSERT INTO entries(rowid, title, names, context, body) VALUES ($row, $title, $names, $context, $body)", "$row", "$title", "$names", "$context", "$body");
        (delete.Transaction, insert.Transaction) = (transaction, transaction);
        foreach (var row in gone)
            Execute(delete, [row]);
        foreach (var (row, entry) in come)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Execute(insert, [row, .. entry.Columns]);
        }

        transaction.Commit();
    }

    /// <summary>Another connection to the same index.</summary>
    public SearchDatabase Again() => new(_name);

    /// <summary>Another index with the same content.</summary>
    public SearchDatabase Copy()
    {
        var copy = New();
        _connection.BackupDatabase(copy._connection);
        return copy;
    }

    public IReadOnlyList<(string Word, int Count)> Words()
    {
        using var command = Command("SELECT term, doc FROM vocabulary");
        using var reader = command.ExecuteReader();
        List<(string, int)> words = [];
        while (reader.Read())
            words.Add((reader.GetString(0), reader.GetInt32(1)));

        return words;
    }

    /// <summary>The best rows, best first.</summary>
    /// <param name="match">A full-text expression of quoted words.</param>
    public IReadOnlyList<RowMatch> Match(string match)
    {
        using var reader = Read(_match, [match]);
        List<RowMatch> rows = [];
        while (reader.Read())
            rows.Add(new RowMatch(reader.GetInt32(0), reader.GetDouble(1)));

        return rows;
    }

    /// <summary>Title, context and the best place of the text, with marks around what was found.</summary>
    public (string Title, string Context, string Snippet) Show(string match, int row)
    {
        using var reader = Read(_show, [match, row]);
        return reader.Read() ? (reader.GetString(0), reader.GetString(1), reader.GetString(2)) : ("", "", "");
    }

    public void Dispose()
    {
        _match.Dispose();
        _show.Dispose();
        _connection.Dispose();
    }

    private static SearchDatabase New() => new($"search-{Guid.NewGuid():N}");

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter(parameter, null));

        return command;
    }

    private static SqliteDataReader Read(SqliteCommand command, ReadOnlySpan<object> values)
    {
        Fill(command, values);
        return command.ExecuteReader();
    }

    private static void Execute(SqliteCommand command, ReadOnlySpan<object> values)
    {
        Fill(command, values);
        command.ExecuteNonQuery();
    }

    private static void Fill(SqliteCommand command, ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }

    private void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }
}
