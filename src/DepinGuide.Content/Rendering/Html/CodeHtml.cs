using ColorCode;
using ColorCode.Parsing;
using ColorCode.Styling;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DepinGuide.Content.Rendering.Html;

/// <summary>Code blocks, coloured on the server by classes.</summary>
internal sealed class CodeHtml : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        var code = obj.Lines.ToString();
        var language = (obj as FencedCodeBlock)?.Info?.Trim().ToLowerInvariant();
        renderer.Write("<pre tabindex=\"0\"><code>");
        if (CodeColours.Write(code, language) is { } coloured)
            renderer.Write(coloured);
        else
            renderer.WriteEscape(code);

        renderer.Write("</code></pre>").WriteLine();
    }
}

/// <summary>Marks the words of a programming language with classes <c>code-keyword</c>, <c>code-string</c> ...</summary>
internal sealed class CodeColours : CodeColorizerBase
{
    /// <summary>Longer code is shown plain: colouring runs regular expressions over it.</summary>
    private const int MaximumLength = 16 * 1024;

    private readonly System.Text.StringBuilder _html = new();

    private CodeColours()
        : base(StyleDictionary.DefaultLight, null)
    {
    }

    /// <returns>Null when the language is not known or the code too long.</returns>
    public static string? Write(string code, string? language)
    {
        if (string.IsNullOrEmpty(language) || code.Length > MaximumLength || Find(language) is not { } known)
            return null;

        var colours = new CodeColours();
        colours.languageParser.Parse(code, known, colours.Write);
        return colours._html.ToString();
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
