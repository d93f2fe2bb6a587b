using System.Text.RegularExpressions;

namespace DepinGuide.Publishing.Checking;

/// <summary>Which digits of a sentence are a number, and not a date, a name or a part of a list.</summary>
internal static partial class NumberPatterns
{
    private const string Month = "(January|February|March|April|May|June|July|August|September|October|November|December)";
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>Position and text of every number that stands for itself.</summary>
    public static IEnumerable<(int Index, string Text)> Find(string sentence)
    {
        if (sentence.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            return [];

        var rest = Quotation.Blank(sentence);
        foreach (var exempt in (Regex[])[Day(), Label(), Designation(), Year(), Version(), Window()])
            rest = exempt.Replace(rest, match => new string('x', match.Length));

        return Number().Matches(rest).Select(match => (match.Index, match.Value));
    }

    [GeneratedRegex(
        @"\b\d{4}-\d{2}(-\d{2})?\b|\b\d{1,2}(\s?(,|to|and|or|-|–)\s?\d{1,2})*\s" + Month + @"(\s\d{4})?\b|\b" + Month + @"\s\d{1,2}(,?\s\d{4})?\b|\b\d{1,2}:\d{2}\b",
        Options, 1000)]
    private static partial Regex Day();

    /// <summary>"step 3", "proposal 6985", "layer 1": the number is a name.</summary>
    [GeneratedRegex(
        @"\b(article|block|chain\sID|chapter|column|discussion|epoch|generation|issue|layer|level|line|lines|mainnet|milestone|note|number|page|pages|part|period|phase|point|port|proposal|question|release"
        + @"|round|rule|season|section|stage|step|steps|tier|type|upgrade|version|year|years|Bluetooth|Ubuntu|Windows|Web|Wi-Fi)s?\s(no\.\s)?\d+(\.\d+)*((,\s|\s(to|and|or|–)\s|-|–)\d+)*(?![.,]?\d)\b",
        Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Label();

    /// <summary>Names of things made of letters and digits: "RTX 4090", "HIP-148", "ERC-20", "H100", "24/7".</summary>
    [GeneratedRegex(@"\b(RTX|GTX|GPU|CPU|HIP|RNP|AEP|DIP|IIP|RFC|EIP|ERC|BEP|PIP|LIP|TIP|GIP|CAIP|SHA|ISO|GDPR|L)\s\d+\b|\b[A-Za-z][A-Za-z]*-\d[\w.]*|\b24/7\b", Options, 1000)]
    private static partial Regex Designation();

    /// <summary>Four digits of our time that count nothing.</summary>
    [GeneratedRegex(@"(?<![\w.,-])(19[89]|20[0-9])\d(?!\d|[.,]\d|\s?%|\s(USD|EUR|[A-Z]{2,6}|[a-z]*(tokens|coins|cards|machines|devices|nodes|providers|validators|days|hours))\b)", Options, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"\bv\d+(\.\d+)*\b|\b\d+\.\d+\.\d+(\.\d+)*\b", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Version();

    /// <summary>The length of time over which a figure counts is a part of its name.</summary>
    [GeneratedRegex("\\b(in|over|for|within|per|of|last|past)\\s(the\\s)?((last|past)\\s)?(24 hours|7 days|30 days|90 days|12 months|365 days)\\b(?<=\uE100[^.]{0,90})", Options, 1000)]
    private static partial Regex Window();

    [GeneratedRegex(@"(?<![\p{L}\d_#/]|\d[.,]|[\p{L}]-|[\p{L}][.])[$€£]?\d+([.,]\d+)*\s?%?(?![\p{L}_]|[.,]?\d)", Options, 1000)]
    private static partial Regex Number();
}
