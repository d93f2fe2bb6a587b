using System.Text;
using DepinGuide.Content.Rendering.Figures;
using Markdig.Syntax.Inlines;

namespace DepinGuide.Content.Rendering;

/// <summary>Running text without its marks: for anchors, labels and alternative texts.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline? container)
    {
        var text = new StringBuilder();
        if (container is not null)
            Append(container, text);

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            if (inline is ContainerInline inner)
                Append(inner, text);
            else
                text.Append(Words(inline));
        }
    }

    private static string Words(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        FigureInline figure => figure.Text.Split('|')[0].Trim(),
        UnclosedFigure => "[[",
        LineBreakInline => " ",
        _ => "",
    };
}
