using System.Text;

namespace DepinGuide.Web.Features.Twins;

/// <summary>Words as Markdown that says exactly these words: nothing in them can start a construct or leave a table cell.</summary>
internal static class MarkdownText
{
    private const string Marks = @"\`*_[]<|~&";
    private const string MarksAtTheStart = "#>-+=:";

    /// <summary>Running text on one line.</summary>
    public static string Plain(string text)
    {
        var line = OneLine(text);
        var result = new StringBuilder(line.Length + 8);
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        for (var i = 0; i < line.Length; i++)
        {
            var startsList = digits > 0 && i == digits && line[i] is ('.' or ')') && (i + 1 == line.Length || line[i + 1] == ' ');
            if (Marks.Contains(line[i], StringComparison.Ordinal) || startsList || (i == 0 && MarksAtTheStart.Contains(line[i], StringComparison.Ordinal)))
                result.Append('\\');
            result.Append(line[i]);
        }

        return result.ToString();
    }

    /// <summary>An address or an id to be copied. A bar or a backtick could end the cell or the code, so such text is written as words.</summary>
    public static string Code(string text)
    {
        var line = OneLine(text);
        return line.Length == 0 || line.AsSpan().IndexOfAny('`', '|') >= 0 ? Plain(line) : $"`{line}`";
    }

    public static string Link(string text, Uri address) => $"[{Plain(text)}]({Target(address)})";

    private static string Target(Uri address) =>
        address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal);

    private static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
