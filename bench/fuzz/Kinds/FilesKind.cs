using System.Text;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Bench.Fuzz.Kinds;

/// <summary>
/// Content files with anything in them, read as the portal reads its folder: never an exception, problems with words and a
/// place, the last good version of what cannot be read, and safe text.
/// </summary>
internal sealed class FilesKind : FuzzKind
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("depinguide-fuzz-");
    private readonly SortedDictionary<string, string> _files = SmallContent.Files;
    private readonly Corpus _corpus;
    private readonly ContentReader _reader;
    private readonly int _documents;

    public FilesKind(Corpus corpus)
    {
        _corpus = corpus;
        foreach (var (path, text) in _files)
            Write(path, Utf8.GetBytes(text));

        _reader = new ContentReader(new ContentFolders(Root, Path.Combine(_home.FullName, "last-good")), TimeProvider.System);
        var content = _reader.Read();
        _documents = Documents(content);
        if (content.Problems.FirstOrDefault(problem => problem.Level == ProblemLevel.Error) is { } problem)
            throw new InvalidOperationException($"The folder to begin with is not in order: {problem}");
    }

    private string Root => Path.Combine(_home.FullName, "content");

    public override string Name => "files";

    /// <summary>The path on the first line, and below it the text; U+FFFF stands for a byte that is no UTF-8.</summary>
    public override string MakeInput(Random random)
    {
        var path = _files.Keys.ElementAt(random.Next(_files.Count));
        var mutation = new Mutation(random, random.Next(4) == 0 ? [.. Pieces.Yaml, .. Pieces.Markdown, "\uFFFF"] : Pieces.Yaml);
        var honest = random.Next(4) == 0 && path.EndsWith(".md", StringComparison.Ordinal) ? _corpus.Documents[random.Next(_corpus.Documents.Count)] : _files[path];
        return $"{path}\n{(random.Next(12) == 0 ? mutation.Compose(60) : mutation.Apply(honest, _files.Values.ElementAt(random.Next(_files.Count))))}";
    }

    public override Task<string?> CheckAsync(string input, CancellationToken cancellationToken)
    {
        var end = input.IndexOf('\n', StringComparison.Ordinal);
        var path = input[..end];
        Write(path, Bytes(input[(end + 1)..]));
        try
        {
            return Task.FromResult(Fault(_reader.Read(cancellationToken)));
        }
        finally
        {
            Write(path, Utf8.GetBytes(_files[path]));
            _reader.Read(cancellationToken);
        }
    }

    protected override ValueTask ReleaseAsync()
    {
        _home.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private string? Fault(ContentSnapshot content)
    {
        if (content.Problems.FirstOrDefault(problem => string.IsNullOrWhiteSpace(problem.Text) || problem.Line < 0) is { } empty)
            return $"a problem without words or place: {empty}";
        if (content.Problems.FirstOrDefault(problem => problem.Text.Contains("cannot be rendered", StringComparison.Ordinal)) is { } fault)
            return fault.Text;
        // A metric whose formula no longer fits the others cannot be used, and is told.
        var isUnfit = content.Problems.Any(problem => problem.Level == ProblemLevel.Error && problem.Field?.Split('[')[0] is "formula" or "vectors");
        if (Documents(content) != _documents && !(isUnfit && Documents(content) < _documents))
            return $"{_documents} documents became {Documents(content)}";

        return content.Guides.Select(guide => guide.Body).Concat(content.Glossary.Select(term => term.Body)).Concat(content.Pages.Select(page => page.Body))
            .Select(body => SafePage.Fault(string.Concat(body.Segments.OfType<HtmlSegment>().Select(segment => segment.Html)), isWhole: false))
            .FirstOrDefault(found => found is not null);
    }

    private static int Documents(ContentSnapshot content) => content.Guides.Count + content.Projects.Count + content.Glossary.Count + content.Metrics.Count + content.Pages.Count;

    private static byte[] Bytes(string text) => [.. text.Split('\uFFFF').SelectMany((part, i) => i == 0 ? Utf8.GetBytes(part) : [0xFF, .. Utf8.GetBytes(part)])];

    private void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
