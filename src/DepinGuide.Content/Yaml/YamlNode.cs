namespace DepinGuide.Content.Yaml;

/// <summary>What a value of a content file can be. Everything that is not a list or a map is text.</summary>
internal enum YamlKind
{
    Text,
    List,
    Map,

    /// <summary>Something that was refused and reported; readers pass over it.</summary>
    Refused,
}

/// <param name="Line">Line of the file, from 1.</param>
internal abstract record YamlNode(YamlKind Kind, int Line);

internal sealed record YamlText(string Value, int Line) : YamlNode(YamlKind.Text, Line);

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line) : YamlNode(YamlKind.List, Line);

/// <param name="Entries">In the order of the file; keys are unique.</param>
internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line) : YamlNode(YamlKind.Map, Line)
{
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

internal sealed record YamlRefused(int Line) : YamlNode(YamlKind.Refused, Line);

internal sealed record YamlEntry(string Key, YamlNode Value, int Line);
