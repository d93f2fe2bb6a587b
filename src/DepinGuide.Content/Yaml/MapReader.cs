using System.Globalization;
using DepinGuide.Content.Links;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;

namespace DepinGuide.Content.Yaml;

/// <summary>
/// A map whose keys have been checked against a shape. Every reader method reports what is wrong and then gives null
/// (or an empty list); a key that is missing has been reported already and gives null without another word.
/// </summary>
internal sealed class MapReader
{
    private readonly Dictionary<string, YamlEntry> _entries;
    private readonly MapShape _shape;
    private readonly string _field;

    private MapReader(int line, string field, MapShape shape, Dictionary<string, YamlEntry> entries, ProblemLog log)
    {
        Line = line;
        _field = field;
        _shape = shape;
        _entries = entries;
        Log = log;
    }

    public int Line { get; }

    public ProblemLog Log { get; }

    /// <summary>Errors of the log before this map was opened: whether a record is whole shows against these, since a missing key is reported while opening.</summary>
    public int ErrorsBefore { get; private init; }

    /// <summary>Checks the kind of the node and all of its keys.</summary>
    /// <param name="field">Path of the map in the file; empty for the file itself.</param>
    /// <returns>Null when the node is no map.</returns>
    public static MapReader? Open(YamlNode node, string field, MapShape shape, ProblemLog log)
    {
        if (node is not YamlMap map)
        {
            if (node.Kind == YamlKind.Refused)
                log.Spoil();
            else
                log.Error(node.Line, NullIfEmpty(field), $"is {Words(node.Kind)}", "keys and values: " + string.Join(", ", shape.Names));
            return null;
        }

        var reader = new MapReader(map.Line, field, shape, new Dictionary<string, YamlEntry>(StringComparer.Ordinal), log) { ErrorsBefore = log.Errors };
        foreach (var entry in map.Entries)
            reader.Accept(entry);
        foreach (var key in shape.Keys)
            reader.CheckPresence(key, map);

        return reader;
    }

    /// <summary>The same map with another log, for a second look at a map that is kept.</summary>
    public MapReader ReportingTo(ProblemLog log) => new(Line, _field, _shape, _entries, log) { ErrorsBefore = log.Errors };

    public string FieldOf(string key) => _field.Length == 0 ? key : $"{_field}.{key}";

    public int LineOf(string key) => _entries.TryGetValue(key, out var entry) ? entry.Value.Line : Line;

    public bool Has(string key) => _entries.ContainsKey(key);

    public YamlNode? Node(string key) => _entries.GetValueOrDefault(key)?.Value;

    public void Error(string key, string text, string? expected = null) => Log.Error(LineOf(key), FieldOf(key), text, expected ?? _shape.Find(key)?.Expected);

    public string? Text(string key) => (Node(key) as YamlText)?.Value.Trim();

    /// <summary>One line of at most <paramref name="maximum"/> characters.</summary>
    public string? Sentence(string key, int maximum)
    {
        var text = Text(key);
        if (text is not null && text.Contains('\n', StringComparison.Ordinal))
            Error(key, "has more than one line", "one line");
        if (text?.Length > maximum)
            Error(key, $"has {text.Length} characters", $"at most {maximum}");

        return text;
    }

    public T? Id<T>(string key)
        where T : struct, IId<T>
    {
        var text = Text(key);
        if (text is null)
            return null;
        if (T.TryParse(text, out var id))
            return id;

        Error(key, $"'{text}' is not an id{NearMiss.Ask(text, [])}", T.Expectation);
        return null;
    }

    public TEnum? Word<TEnum>(string key)
        where TEnum : struct, Enum
    {
        var text = Text(key);
        if (text is null)
            return null;
        if (KebabWords<TEnum>.TryParse(text, out var member))
            return member;

        Error(key, $"'{text}' is not known here{NearMiss.Ask(text, KebabWords<TEnum>.All)}", "one of " + string.Join(", ", KebabWords<TEnum>.All));
        return null;
    }

    public bool? YesOrNo(string key)
    {
        var text = Text(key);
        if (text is "yes" or "no")
            return text == "yes";
        if (text is not null)
            Error(key, $"'{text}' is no answer", "yes or no");

        return null;
    }

    public int? Whole(string key, int minimum, int maximum)
    {
        var text = Text(key);
        if (text is null)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
            return number;

        Error(key, $"'{text}' is out of range or not a whole number", $"a whole number from {minimum} to {maximum}");
        return null;
    }

    /// <summary>A date of any precision.</summary>
    public PartialDate? Date(string key)
    {
        var text = Text(key);
        if (text is null)
            return null;
        if (PartialDate.TryParse(text, out var date))
            return date;

        Error(key, $"'{text}' is not a date", "2026, 2026-08 or 2026-08-10");
        return null;
    }

    /// <summary>A date of any precision that has begun.</summary>
    public PartialDate? PastDate(string key, DateOnly today)
    {
        var date = Date(key);
        if (date?.FirstDay > today)
            ReportFuture(key, date.Value.ToLiteral(), today);

        return date;
    }

    /// <summary>A day that is not in the future.</summary>
    public DateOnly? PastDay(string key, DateOnly today)
    {
        var text = Text(key);
        if (text is null)
            return null;
        if (!PartialDate.TryParse(text, out var date) || date.Day is null)
        {
            Error(key, $"'{text}' is not a day", "a day such as 2026-08-10");
            return null;
        }

        if (date.FirstDay > today)
            ReportFuture(key, text, today);

        return date.FirstDay;
    }

    public Uri? Https(string key)
    {
        var text = Text(key);
        if (text is null)
            return null;
        if (HttpsAddress.TryParse(text, out var address, out var problem))
            return address;

        Error(key, problem, "an address that begins with https://");
        return null;
    }

    public IReadOnlyList<string> Texts(string key) => [.. IndexedTexts(key).Select(item => item.Text)];

    public IReadOnlyList<T> Ids<T>(string key)
        where T : struct, IId<T> =>
        [.. IndexedIds<T>(key).Select(item => item.Id)];

    /// <summary>The ids of a list with their places in it, for a caller that has more to say about one of them.</summary>
    public IReadOnlyList<(int Index, T Id)> IndexedIds<T>(string key)
        where T : struct, IId<T>
    {
        var ids = new List<(int Index, T Id)>();
        foreach (var (index, text) in IndexedTexts(key))
        {
            if (!T.TryParse(text, out var id))
                ErrorAt(key, index, $"'{text}' is not an id{NearMiss.Ask(text, [])}", T.Expectation);
            else if (ids.Any(earlier => earlier.Id.Equals(id)))
                ErrorAt(key, index, $"'{text}' is here twice", "each id once");
            else
                ids.Add((index, id));
        }

        return ids;
    }

    public IReadOnlyList<MapReader> Maps(string key, MapShape shape) =>
        [.. Items(key).Select(item => Open(item.Node, item.Field, shape, Log)).OfType<MapReader>()];

    public MapReader? Map(string key, MapShape shape) => Node(key) is { } node ? Open(node, FieldOf(key), shape, Log) : null;

    /// <summary>Reports a problem with one item of a list.</summary>
    public void ErrorAt(string key, int index, string text, string? expected)
    {
        var line = Node(key) is YamlList list && index < list.Items.Count ? list.Items[index].Line : LineOf(key);
        Log.Error(line, $"{FieldOf(key)}[{index}]", text, expected);
    }

    private List<(int Index, string Text)> IndexedTexts(string key)
    {
        var texts = new List<(int Index, string Text)>();
        foreach (var (item, field, index) in Items(key))
        {
            if (item is YamlText text && text.Value.Trim().Length > 0)
                texts.Add((index, text.Value.Trim()));
            else if (item.Kind != YamlKind.Refused)
                Log.Error(item.Line, field, item is YamlText ? "is empty" : $"is {Words(item.Kind)}", "text");
        }

        return texts;
    }

    private IEnumerable<(YamlNode Node, string Field, int Index)> Items(string key) =>
        Node(key) is YamlList list
            ? list.Items.Select((item, index) => (item, $"{FieldOf(key)}[{index}]", index))
            : [];

    private void Accept(YamlEntry entry)
    {
        if (_shape.Find(entry.Key) is not { } key)
            Log.Error(entry.Line, FieldOf(entry.Key), $"the key '{entry.Key}' is unknown{NearMiss.Ask(entry.Key, _shape.Names)}", "one of " + string.Join(", ", _shape.Names));
        else if (entry.Value is YamlText { Value: var text } && text.Trim().Length == 0)
            Log.Error(entry.Line, FieldOf(entry.Key), "is empty", key.Expected);
        else if (key.Accepts(entry.Value.Kind))
            _entries.Add(entry.Key, entry);
        else if (entry.Value.Kind == YamlKind.Refused)
            Log.Spoil();
        else
            Log.Error(entry.Line, FieldOf(entry.Key), $"is {Words(entry.Value.Kind)}", key.Expected);
    }

    private void CheckPresence(MapKey key, YamlMap map)
    {
        if (key.IsRequired && map.Find(key.Name) is null)
            Log.Error(Line, FieldOf(key.Name), "is missing", key.Expected);
    }

    private void ReportFuture(string key, string date, DateOnly today) =>
        Error(key, $"{date} is in the future", $"a date up to today, {PartialDate.Of(today).ToLiteral()} (UTC)");

    private static string Words(YamlKind kind) => kind switch
    {
        YamlKind.List => "a list",
        YamlKind.Map => "a map of keys and values",
        _ => "text",
    };

    private static string? NullIfEmpty(string field) => field.Length == 0 ? null : field;
}
