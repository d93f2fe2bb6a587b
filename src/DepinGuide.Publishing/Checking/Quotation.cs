using System.Text.RegularExpressions;

namespace DepinGuide.Publishing.Checking;

/// <summary>Text in quotation marks is what somebody else says.</summary>
internal static partial class Quotation
{
    /// <summary>The text with quotations blanked out; positions are kept.</summary>
    public static string Blank(string text) => text.AsSpan().IndexOfAny('"', '\u201C') < 0 ? text : Quoted().Replace(text, match => new string(' ', match.Length));

    [GeneratedRegex("\"[^\"]*\"|\u201C[^\u201D]*\u201D", RegexOptions.None, 1000)]
    private static partial Regex Quoted();
}
