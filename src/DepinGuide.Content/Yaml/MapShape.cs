namespace DepinGuide.Content.Yaml;

/// <param name="Kind">Null when both text and a list will do.</param>
/// <param name="Expected">What belongs there, in words for an error message.</param>
internal sealed record MapKey(string Name, YamlKind? Kind, bool IsRequired, string Expected)
{
    public bool Accepts(YamlKind kind) => Kind is { } only ? kind == only : kind is YamlKind.Text or YamlKind.List;
}

/// <summary>Which keys a map may and must have.</summary>
internal sealed class MapShape(params MapKey[] keys)
{
    private readonly Dictionary<string, MapKey> _keys = keys.ToDictionary(key => key.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<MapKey> Keys => _keys.Values;

    public IReadOnlyCollection<string> Names => _keys.Keys;

    public MapKey? Find(string name) => _keys.GetValueOrDefault(name);

    public MapShape With(params MapKey[] more) => new([.. _keys.Values, .. more]);

    public static MapKey Required(string name, string expected) => new(name, YamlKind.Text, true, expected);

    public static MapKey Optional(string name, string expected) => new(name, YamlKind.Text, false, expected);

    public static MapKey RequiredList(string name, string expected) => new(name, YamlKind.List, true, expected);

    public static MapKey OptionalList(string name, string expected) => new(name, YamlKind.List, false, expected);

    public static MapKey RequiredMap(string name, string expected) => new(name, YamlKind.Map, true, expected);

    public static MapKey RequiredTextOrList(string name, string expected) => new(name, null, true, expected);

    public static MapKey OptionalMap(string name, string expected) => new(name, YamlKind.Map, false, expected);
}
