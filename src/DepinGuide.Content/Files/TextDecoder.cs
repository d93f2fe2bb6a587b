using System.Buffers;
using System.Text;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Content.Files;

/// <summary>Turns the bytes of a content file into text with '\n' line ends, or says why it cannot.</summary>
internal static class TextDecoder
{
    /// <summary>Larger files are refused unread.</summary>
    public const int MaximumBytes = 2 * 1024 * 1024;

    private static readonly SearchValues<char> Refused = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => (char.IsControl(c) && c is not ('\n' or '\t')) || IsDirectionOverride(c))]);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null when the bytes are not a text file; the log says why. A byte order mark is dropped.</returns>
    public static string? Decode(byte[] bytes, ProblemLog log)
    {
        var content = bytes.AsSpan();
        if (content.StartsWith(Encoding.UTF8.Preamble))
            content = content[3..];

        if (content.Length > MaximumBytes)
            log.Error(0, null, $"the file has {content.Length:N0} bytes", $"at most {MaximumBytes:N0}");
        else if (content.IndexOfAnyExcept("\0\t\n\r "u8) < 0 && !content.Contains((byte)0))
            log.Error(1, null, "the file is empty");
        else if (content.StartsWith(Encoding.Unicode.Preamble) || content.StartsWith(Encoding.BigEndianUnicode.Preamble))
            log.Error(1, null, "the file is written in UTF-16", "UTF-8");
        else if (content.Contains((byte)0))
            log.Error(LineAt(content, content.IndexOf((byte)0)), null, "the file is not text: it holds zero bytes", "text in UTF-8");
        else
            return DecodeText(content, log);

        return null;
    }

    private static string? DecodeText(ReadOnlySpan<byte> content, ProblemLog log)
    {
        string text;
        try
        {
            text = Strict.GetString(content);
        }
        catch (DecoderFallbackException exception)
        {
            log.Error(LineAt(content, Math.Max(0, exception.Index)), null, "the file holds bytes that are not UTF-8", "text in UTF-8");
            return null;
        }

        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return IsPrintable(text, log) ? text : null;
    }

    private static bool IsPrintable(string text, ProblemLog log)
    {
        var at = text.AsSpan().IndexOfAny(Refused);
        if (at < 0)
            return true;

        var (line, c) = (text.AsSpan(0, at).Count('\n') + 1, text[at]);
        if (IsDirectionOverride(c))
            log.Error(line, null, $"the file holds U+{(int)c:X4}, which makes text read in another order than it is written", "text without it");
        else
            log.Error(line, null, $"the file holds the control character U+{(int)c:X4}", "text without control characters");

        return false;
    }

    /// <summary>Such characters can make an address look like another one.</summary>
    private static bool IsDirectionOverride(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static int LineAt(ReadOnlySpan<byte> content, int index) => content[..Math.Min(index, content.Length)].Count((byte)'\n') + 1;
}
