using DepinGuide.Content.Snapshots;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DepinGuide.Content.Yaml;

/// <summary>
/// Reads YAML into lines, keys and text. Anchors, aliases, tags and second documents are refused: they make a small
/// file large or a text something else than it looks like.
/// </summary>
internal sealed class YamlTree
{
    private const int MaximumDepth = 12;
    private const int MaximumNodes = 100_000;

    private readonly Parser _parser;
    private readonly ProblemLog _log;
    private readonly int _linesBefore;
    private int _nodes;

    private YamlTree(string text, int firstLine, ProblemLog log)
    {
        _parser = new Parser(new StringReader(text));
        _linesBefore = firstLine - 1;
        _log = log;
    }

    /// <param name="firstLine">The line of the file in which the text begins.</param>
    /// <returns>Null when the text cannot be read to its end; the log says why.</returns>
    public static YamlNode? Read(string text, int firstLine, ProblemLog log)
    {
        var tree = new YamlTree(text, firstLine, log);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlLimitException limit)
        {
            log.Error(limit.Line, null, limit.Message);
        }
        catch (YamlException exception)
        {
            log.Error(tree.LineOf(exception.Start), null, "this is not valid YAML: " + Sentence(exception.Message), "keys and values written as 'key: value'");
        }
        catch (InvalidOperationException)
        {
            // The scanner throws this one when a line that begins a key follows an open bracket.
            log.Error(tree.LineOf(tree._parser.Current?.End ?? default), null, "this is not valid YAML: a '[' or '{' is not closed", "a closing ']' or '}'");
        }
        catch (Exception exception)
        {
            // A fault of the YAML library must cost this file and no other.
            log.Error(firstLine, null, $"this cannot be read as YAML ({exception.GetType().Name}: {exception.Message})", "keys and values written as 'key: value'");
        }

        return null;
    }

    private YamlNode? ReadDocument()
    {
        Skip<StreamStart>();
        if (!_parser.MoveNext() || _parser.Current is not DocumentStart)
        {
            _log.Error(_linesBefore + 1, null, "there is nothing here", "keys and values written as 'key: value'");
            return null;
        }

        _parser.MoveNext();
        var root = ReadNode("", 0);
        Skip<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
            throw new YamlLimitException(LineOf(second.Start), "a second document begins here; a file holds one");

        return root;
    }

    private YamlNode ReadNode(string field, int depth)
    {
        var node = _parser.Current!;
        var line = LineOf(node.Start);
        if (++_nodes > MaximumNodes)
            throw new YamlLimitException(line, $"the file holds more than {MaximumNodes} values");
        if (depth > MaximumDepth)
            throw new YamlLimitException(line, $"values are nested more than {MaximumDepth} levels deep");

        if (node is NodeEvent marked)
            CheckPlain(marked, field, line);

        return node switch
        {
            Scalar scalar => ReadText(scalar, line),
            SequenceStart => ReadList(field, line, depth),
            MappingStart => ReadMap(field, line, depth),
            _ => ReadAlias(field, line),
        };
    }

    private void CheckPlain(NodeEvent node, string field, int line)
    {
        if (!node.Anchor.IsEmpty)
            _log.Error(line, NullIfEmpty(field), $"the anchor '&{node.Anchor.Value}' is not allowed", "the value itself");
        if (!node.Tag.IsEmpty)
            _log.Error(line, NullIfEmpty(field), $"the tag '{node.Tag.Value}' is not allowed", "the value itself; all values are plain text");
    }

    private YamlText ReadText(Scalar scalar, int line)
    {
        _parser.MoveNext();
        return new YamlText(scalar.Value, line);
    }

    private YamlRefused ReadAlias(string field, int line)
    {
        _log.Error(line, NullIfEmpty(field), "aliases ('*name') are not allowed", "the value itself");
        _parser.MoveNext();
        return new YamlRefused(line);
    }

    private YamlList ReadList(string field, int line, int depth)
    {
        var items = new List<YamlNode>();
        _parser.MoveNext();
        while (_parser.Current is not SequenceEnd)
            items.Add(ReadNode($"{field}[{items.Count}]", depth + 1));

        _parser.MoveNext();
        return new YamlList(items, line);
    }

    private YamlMap ReadMap(string field, int line, int depth)
    {
        var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        _parser.MoveNext();
        while (_parser.Current is not MappingEnd)
            ReadEntry(entries, field, depth);

        _parser.MoveNext();
        return new YamlMap([.. entries.Values], line);
    }

    private void ReadEntry(Dictionary<string, YamlEntry> entries, string field, int depth)
    {
        var line = LineOf(_parser.Current!.Start);
        if (ReadNode(field, depth + 1) is not YamlText key)
        {
            _log.Error(line, NullIfEmpty(field), "a key must be text", "'key: value'");
            ReadNode(field, depth + 1);
            return;
        }

        var path = field.Length == 0 ? key.Value : $"{field}.{key.Value}";
        var value = ReadNode(path, depth + 1);
        if (!entries.TryAdd(key.Value, new YamlEntry(key.Value, value, line)))
            _log.Error(line, path, $"the key '{key.Value}' is here twice, first in line {entries[key.Value].Line}", "each key once");
    }

    private void Skip<TEvent>()
        where TEvent : ParsingEvent
    {
        if (_parser.Current is null or TEvent)
            _parser.MoveNext();
    }

    private int LineOf(Mark mark) => _linesBefore + (int)Math.Max(1, mark.Line);

    private static string? NullIfEmpty(string field) => field.Length == 0 ? null : field;

    private static string Sentence(string message) =>
        message.Length == 0 ? "it breaks off" : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');

    private sealed class YamlLimitException(int line, string message) : Exception(message)
    {
        public int Line { get; } = line;
    }
}
