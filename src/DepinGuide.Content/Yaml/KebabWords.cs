using System.Text;

namespace DepinGuide.Content.Yaml;

/// <summary>The words that files use for the members of an enumeration: <c>BridgedThirdParty</c> is <c>bridged-third-party</c>.</summary>
internal static class KebabWords<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> Members =
        Enum.GetValues<TEnum>().ToDictionary(member => Kebab(member.ToString()), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => Members.Keys;

    public static bool TryParse(string word, out TEnum member) => Members.TryGetValue(word, out member);

    private static string Kebab(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && words.Length > 0)
                words.Append('-');

            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
