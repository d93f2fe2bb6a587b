using DepinGuide.Content.Files;
using DepinGuide.Content.References;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Sources;

namespace DepinGuide.Content.Snapshots;

/// <summary>The lists that other files refer to.</summary>
internal sealed record ReferenceLists(
    Loaded<IReadOnlyDictionary<SourceId, Source>>? SourcesFile,
    Loaded<IReadOnlyDictionary<ChainId, Chain>>? ChainsFile,
    Loaded<IReadOnlyList<Sector>>? SectorsFile)
{
    public IReadOnlyDictionary<SourceId, Source>? Sources => SourcesFile?.Value;

    public IReadOnlyDictionary<ChainId, Chain>? Chains => ChainsFile?.Value;

    public IReadOnlyList<Sector>? Sectors => SectorsFile?.Value;

    /// <summary>Changes with any of the files.</summary>
    public string Key => $"{SourcesFile?.Hash}/{ChainsFile?.Hash}/{SectorsFile?.Hash}";

    /// <summary>These lists, completed by entries that only the other ones have.</summary>
    public ReferenceLists CompletedBy(ReferenceLists other) => new(
        Merge(SourcesFile, other.SourcesFile, Union),
        Merge(ChainsFile, other.ChainsFile, Union),
        Merge(SectorsFile, other.SectorsFile, (mine, more) => [.. mine, .. more.ExceptBy(mine.Select(sector => sector.Id), sector => sector.Id)]));

    public ReadingContext ToContext(DateOnly today) => new()
    {
        Today = today,
        Sources = new Known<SourceId>("source", "sources.yaml", Sources?.Keys.ToArray()),
        Chains = Chains,
        Sectors = Sectors?.ToDictionary(sector => sector.Id),
    };

    private static Loaded<T>? Merge<T>(Loaded<T>? mine, Loaded<T>? other, Func<T, T, T> union) =>
        mine is null || other is null || mine.Hash == other.Hash
            ? mine ?? other
            : new Loaded<T>(mine.Path, union(mine.Value, other.Value), $"{mine.Hash}+{other.Hash}", mine.IsCurrent);

    private static IReadOnlyDictionary<TId, T> Union<TId, T>(IReadOnlyDictionary<TId, T> mine, IReadOnlyDictionary<TId, T> more)
        where TId : notnull =>
        mine.Concat(more.Where(pair => !mine.ContainsKey(pair.Key))).ToDictionary();
}

/// <summary>Loads sources, chains and sectors.</summary>
internal sealed class ReferenceLoader(FileLoader loader, DateOnly today)
{
    private readonly FileRecipe<IReadOnlyDictionary<SourceId, Source>> _sources = Recipe((root, log) => SourcesReader.Read(root, today, log));
    private readonly FileRecipe<IReadOnlyDictionary<ChainId, Chain>> _chains = Recipe(ChainsReader.Read);
    private readonly FileRecipe<IReadOnlyList<Sector>> _sectors = Recipe(SectorsReader.Read);

    /// <summary>The lists as they are now; each that cannot be used as it was when it last could.</summary>
    public ReferenceLists Load(IReadOnlyList<ContentFile> files) => new(Load(files, "sources", _sources), Load(files, "chains", _chains), Load(files, "sectors", _sectors));

    /// <summary>The lists as the last good files have them.</summary>
    public ReferenceLists LoadLastGood() => new(loader.LastGood("sources.yaml", _sources), loader.LastGood("chains.yaml", _chains), loader.LastGood("sectors.yaml", _sectors));

    private static FileRecipe<T> Recipe<T>(Func<YamlNode, ProblemLog, T?> read)
        where T : class =>
        new("list", (text, log) => YamlTree.Read(text, 1, log) is { } root ? read(root, log) : null);

    private Loaded<T>? Load<T>(IReadOnlyList<ContentFile> files, string name, FileRecipe<T> recipe)
        where T : class
    {
        var path = name + ".yaml";
        if (files.FirstOrDefault(file => file.Path == path) is { } file)
            return loader.Load(file, recipe);

        var lastGood = loader.LastGood(path, recipe);
        loader.Use(path, lastGood?.Hash);
        loader.Reject(path, [new ContentProblem(ProblemLevel.Error, path, 0, null, "the file is missing", $"a list of {name}")], lastGood is not null);
        return lastGood;
    }
}
