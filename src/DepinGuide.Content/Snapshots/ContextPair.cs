using DepinGuide.Content.Files;
using DepinGuide.Content.References;
using DepinGuide.Content.Yaml;

namespace DepinGuide.Content.Snapshots;

/// <summary>What files are checked against.</summary>
/// <param name="Current">As things are.</param>
/// <param name="WithDeleted">Completed by what the last good files still list: for the last good version of a file that names something deleted since.</param>
/// <param name="Key">Changes with either.</param>
internal sealed record ContextPair(ReadingContext Current, ReadingContext WithDeleted, string Key)
{
    public FileRecipe<T> YamlRecipe<T>(string name, Func<YamlNode, ReadingContext, ProblemLog, T?> read)
        where T : class =>
        Recipe(name, (text, context, log) => YamlTree.Read(text, 1, log) is { } root ? read(root, context, log) : null);

    public FileRecipe<T> MarkdownRecipe<T>(string name, Func<FrontMatter, ReadingContext, ProblemLog, T?> read)
        where T : class =>
        Recipe(name, (text, context, log) => FrontMatter.Split(text, log) is { } file ? read(file, context, log) : null);

    private FileRecipe<T> Recipe<T>(string name, Func<string, ReadingContext, ProblemLog, T?> read)
        where T : class =>
        new($"{name}/{Key}", (text, log) => read(text, Current, log))
        {
            Retained = new FileRecipe<T>($"{name}/{Key}/deleted", (text, log) => read(text, WithDeleted, log)),
        };
}
