namespace DepinGuide.Bench.Engines;

/// <summary>What every part of the run needs.</summary>
/// <param name="Content">The repository's content folder.</param>
/// <param name="Portal">The published portal's assembly.</param>
/// <param name="Server">Connection string of a PostgreSQL on which databases may be created.</param>
/// <param name="Work">A folder that is thrown away afterwards.</param>
internal sealed record Bench(string Content, string Portal, string Server, string Work, Report Report)
{
    /// <summary>SQLite first.</summary>
    public IReadOnlyList<Engine> Engines(string name) => [Engine.Sqlite(Work, name), Engine.Postgres(Work, Server, name)];
}
