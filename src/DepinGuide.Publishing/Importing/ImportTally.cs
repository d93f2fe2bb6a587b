namespace DepinGuide.Publishing.Importing;

/// <summary>Counts what an import writes, by table.</summary>
internal sealed class ImportTally
{
    private readonly SortedDictionary<string, ImportCount> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ImportCount> Counts => _counts;

    public void Add(string table, int inserted = 0, int updated = 0, int deleted = 0)
    {
        if (inserted + updated + deleted == 0)
            return;

        var old = _counts.GetValueOrDefault(table) ?? new ImportCount(0, 0, 0);
        _counts[table] = new ImportCount(old.Inserted + inserted, old.Updated + updated, old.Deleted + deleted);
    }
}
