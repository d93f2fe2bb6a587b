using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.References;

/// <summary>The ids of one kind that a file may refer to.</summary>
/// <param name="noun">What they name: <c>source</c>.</param>
/// <param name="home">Where they are listed: <c>sources.yaml</c>.</param>
/// <param name="ids">Null when that place has no usable version, so that nothing can be checked against it.</param>
internal sealed class Known<TId>(string noun, string home, IReadOnlyCollection<TId>? ids)
    where TId : struct, IId<TId>
{
    private readonly HashSet<TId>? _ids = ids?.ToHashSet();

    public static Known<TId> Nothing(string noun, string home) => new(noun, home, null);

    private bool AcceptsAll { get; init; }

    /// <summary>Accepts every id, for a document from a time when its references were checked.</summary>
    public static Known<TId> Anything(string noun, string home) => new(noun, home, null) { AcceptsAll = true };

    public bool Contains(TId id) => AcceptsAll || _ids?.Contains(id) == true;

    /// <summary>Reads an id and reports it when nothing has it.</summary>
    public TId? Require(MapReader map, string key)
    {
        var id = map.Id<TId>(key);
        if (id is not { } value || Contains(value))
            return id;

        map.Error(key, WhyUnknown(value), $"an id in {home}");
        return id;
    }

    /// <summary>Reads a list of ids and reports each that nothing has.</summary>
    public IReadOnlyList<TId> RequireAll(MapReader map, string key)
    {
        var listed = map.IndexedIds<TId>(key);
        foreach (var (index, id) in listed.Where(item => !Contains(item.Id)))
            map.ErrorAt(key, index, WhyUnknown(id), $"an id in {home}");

        return [.. listed.Select(item => item.Id)];
    }

    public string WhyUnknown(TId id) =>
        _ids is null
            ? $"'{id.Value}' cannot be checked, since {home} has no usable version"
            : $"there is no {noun} '{id.Value}'{NearMiss.Ask(id.Value, _ids.Select(known => known.Value))}";
}
