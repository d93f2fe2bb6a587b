using System.Diagnostics.CodeAnalysis;

namespace DepinGuide.Content.Links;

/// <summary>Addresses outside the portal: https, without a user name and without letters that only look like the right ones.</summary>
internal static class HttpsAddress
{
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? address, out string problem)
    {
        problem = Problem(text, out address);
        return problem.Length == 0;
    }

    /// <summary>As <see cref="TryParse"/>, for the address of an imitation, which may well use look-alike letters.</summary>
    public static bool TryParseImitation(string text, [NotNullWhen(true)] out Uri? address, out string problem)
    {
        problem = Problem(text, out address);
        if (address is not null && IsForeign(address))
            problem = "";
        return problem.Length == 0;
    }

    private static string Problem(string text, out Uri? address)
    {
        address = null;
        if (text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '\\'))
            return $"'{text}' holds a space, a backslash or a control character";
        if (!text.StartsWith("https://", StringComparison.Ordinal) || !Uri.TryCreate(text, UriKind.Absolute, out var parsed) || parsed.Host.Length == 0)
            return $"'{text}' is not an https address";
        if (AsciiHost(parsed) is not { } host)
            return $"the host of '{text}' is none that a browser can ask for";
        if (parsed.UserInfo.Length > 0)
            return $"'{text}' names a user before '@'; the address leads to {parsed.Host}";

        address = parsed;
        return IsForeign(parsed) ? $"the host of '{text}' holds letters outside ASCII that may look like others; browsers ask for {host}" : "";
    }

    /// <summary>As browsers ask for it; null for a name that cannot be written in ASCII: too long, or with characters that no name may hold.</summary>
    public static string? AsciiHost(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static bool IsForeign(Uri address) => address.IdnHost.Contains("xn--", StringComparison.OrdinalIgnoreCase) || !address.Host.All(char.IsAscii);
}
