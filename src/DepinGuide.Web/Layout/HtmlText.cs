using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Layout;

/// <summary>
/// HTML written as text, for what stands on a page hundreds of times: a component, or a frame for each element, costs more there than
/// what it says. Interpolated strings alone: what stands in a hole is encoded, unless it is markup already.
/// </summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new(capacity: 1024);

    /// <summary>One interpolated string.</summary>
    public static MarkupString Of(Parts parts) => parts.Html.Take();

    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The compiler hands this instance to the parts, which write into it.")]
    public void Add([InterpolatedStringHandlerArgument("")] Parts parts) => _ = parts;

    public void Add(MarkupString html) => _text.Append(html.Value);

    /// <summary>What was written; the next begins empty.</summary>
    public MarkupString Take()
    {
        var html = new MarkupString(_text.ToString());
        _text.Clear();
        return html;
    }

    /// <summary>Writes the parts of an interpolated string where they belong, without a string of their own.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Parts
    {
        /// <summary>Called by the compiler, which also tells the number of characters and of holes.</summary>
        public Parts(int literals, int holes)
            : this(literals, holes, new HtmlText())
        {
        }

        /// <inheritdoc cref="Parts(int, int)"/>
        public Parts(int literals, int holes, HtmlText html) => Html = html;

        internal HtmlText Html { get; }

        public void AppendLiteral(string html) => Html._text.Append(html);

        public void AppendFormatted(string? text)
        {
            if (text is not null)
                Html._text.Append(HtmlEncoder.Default.Encode(text));
        }

        public void AppendFormatted(MarkupString html) => Html._text.Append(html.Value);

        public void AppendFormatted(int number) => Html._text.Append(CultureInfo.InvariantCulture, $"{number}");

        /// <summary>Ids, which are slugs, among others.</summary>
        public void AppendFormatted<T>(T value)
            where T : struct => AppendFormatted(value.ToString());
    }
}
