using DepinGuide.Content.Documents;
using DepinGuide.Content.Files;
using DepinGuide.Content.References;
using DepinGuide.Content.Rendering;

namespace DepinGuide.Content.Snapshots;

/// <summary>Loads documents together with their rendered bodies.</summary>
internal sealed class DocumentRendering(FileLoader loader, KnownNames names)
{
    private readonly MarkdownRenderer _renderer = new(names);
    private readonly string _bodyKey = $"body/{ParseCache.ShortKey($"{names.Key}/{names.Terms.Key}")}";

    /// <summary>A recipe whose result is a finished document: a body that is too costly rejects the file like any other error.</summary>
    public IEnumerable<T> Load<T>(
        IEnumerable<ContentFile> files,
        ContextPair contexts,
        Func<FrontMatter, ReadingContext, ProblemLog, Draft<T>?> read,
        Func<T, RenderedMarkdown, T> withBody,
        Func<T, bool>? isFaq = null)
        where T : class
    {
        var recipe = contexts.MarkdownRecipe($"{typeof(T).Name}/{names.Terms.Key}", ReadAndRender);
        var all = files.ToList();
        loader.Prepare(all, recipe);
        return all.Select(file => loader.Load(file, recipe)?.Value).OfType<T>();

        T? ReadAndRender(FrontMatter file, ReadingContext context, ProblemLog log)
        {
            if (read(file, context, log) is not { } draft)
                return null;

            var result = _renderer.Render(new MarkdownInput(log.Path, draft.Markdown, draft.BodyLine, isFaq?.Invoke(draft.Document) == true, (draft.Document as GlossaryDocument)?.Slug));
            log.AddRange(result.Problems);
            return withBody(draft.Document, result.Body);
        }
    }

    /// <summary>Renders the body of a file that had to be read before all names were known.</summary>
    /// <param name="part">Tells texts of one file apart; empty for a file with one.</param>
    public RenderedMarkdown Render<T>(Loaded<T> file, string markdown, int bodyLine, string part = "")
    {
        var result = loader.Make(file.Path, file.Hash, _bodyKey + part, () => _renderer.Render(new MarkdownInput(file.Path, markdown, bodyLine)));
        foreach (var problem in file.IsCurrent ? result.Problems : [])
            loader.Report(problem);

        return result.Body;
    }
}
