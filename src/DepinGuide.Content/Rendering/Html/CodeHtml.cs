using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using ColorCode;
using ColorCode.Common;
using ColorCode.Compilation;
using ColorCode.Parsing;
using ColorCode.Styling;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DepinGuide.Content.Rendering.Html;

/// <summary>Code blocks of one document, coloured on the server by classes.</summary>
internal sealed class CodeHtml : HtmlObjectRenderer<CodeBlock>
{
    // What real code takes is a hundredth of it. Past it the rest of the document stays plain.
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(250);

    private TimeSpan _spent;

    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        var code = obj.Lines.ToString();
        var language = (obj as FencedCodeBlock)?.Info?.Trim().ToLowerInvariant();
        renderer.Write("<pre tabindex=\"0\"><code>");
        if (Colour(code, language) is { } coloured)
            renderer.Write(coloured);
        else
            renderer.WriteEscape(code);

        renderer.Write("</code></pre>").WriteLine();
    }

    private string? Colour(string code, string? language)
    {
        if (_spent > Budget)
            return null;

        var started = Stopwatch.GetTimestamp();
        var coloured = CodeColours.Write(code, language);
        _spent += Stopwatch.GetElapsedTime(started);
        return coloured;
    }
}

/// <summary>Marks the words of a programming language with classes <c>code-keyword</c>, <c>code-string</c> ...</summary>
internal sealed class CodeColours : CodeColorizerBase
{
    /// <summary>Longer code is shown plain: colouring runs regular expressions over it.</summary>
    private const int MaximumLength = 16 * 1024;

    private static readonly LanguageParser Parser = new(new BoundedCompiler(), new LanguageRepository(Languages.All.ToDictionary(language => language.Id)));

    private readonly System.Text.StringBuilder _html = new();

    private CodeColours()
        : base(StyleDictionary.DefaultLight, Parser)
    {
    }

    /// <returns>Null when the language is not known, or the code too long or too hard to read.</returns>
    public static string? Write(string code, string? language)
    {
        if (string.IsNullOrEmpty(language) || code.Length > MaximumLength || Find(language) is not { } known)
            return null;

        try
        {
            var colours = new CodeColours();
            colours.languageParser.Parse(code, known, colours.Write);
            return colours._html.ToString();
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    protected override void Write(string parsedSourceCode, IList<Scope> scopes)
    {
        var position = 0;
        foreach (var scope in scopes.OrderBy(scope => scope.Index))
        {
            if (scope.Index < position)
                continue;

            Append(parsedSourceCode[position..scope.Index]);
            position = scope.Index + scope.Length;
            _html.Append("<span class=\"").Append(Class(scope.Name)).Append("\">");
            Append(parsedSourceCode[scope.Index..position]);
            _html.Append("</span>");
        }

        Append(parsedSourceCode[position..]);
    }

    private static ILanguage? Find(string language) => language switch
    {
        "js" => Languages.JavaScript,
        "ts" => Languages.Typescript,
        "cs" or "csharp" => Languages.CSharp,
        "py" => Languages.Python,
        "ps" or "ps1" => Languages.PowerShell,
        _ => Languages.FindById(language),
    };

    private static string Class(string scope) => "code-" + string.Concat(scope.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    private void Append(string text) => _html.Append(System.Net.WebUtility.HtmlEncode(text));
}

/// <summary>The library's expressions, which give up in time: a line of some hundred characters kept one of them busy for six seconds.</summary>
internal sealed class BoundedCompiler : ILanguageCompiler
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly LanguageCompiler _compiler = new([], new ReaderWriterLockSlim());
    private readonly ConcurrentDictionary<string, CompiledLanguage> _languages = new(StringComparer.Ordinal);

    public CompiledLanguage Compile(ILanguage language) => _languages.GetOrAdd(language.Id, (_, known) =>
    {
        var compiled = _compiler.Compile(known);
        return new CompiledLanguage(compiled.Id, compiled.Name, new Regex(compiled.Regex.ToString(), compiled.Regex.Options, Patience), compiled.Captures);
    }, language);
}
