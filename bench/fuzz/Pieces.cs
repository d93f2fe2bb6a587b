namespace DepinGuide.Bench.Fuzz;

/// <summary>What inputs are spoiled with.</summary>
internal static class Pieces
{
    public static IReadOnlyList<string> Markdown { get; } =
    [
        "[a](", "![a](", "[", "]", "(", ")", "!", "*", "**", "_", "`", "```", "```js\n", "~~~", ">", "> ", "- ", "1. ", "#", "## ", "|", "|-|-|\n", "a|b\n-|-\n", "\n", "\n\n", " ", "    ", "\t", "\\", "<", ">", "&", ";", "\"", "'", ":", "=", "%",
        "[[", "]]", "[[akash]]", "[[akash.staking.unbonding | short]]", "| else: ", "[^1]", "[^1]: ", "> [!NOTE]\n", "> [!DANGER]\n", ":   ", "[a]: ", "[a][b]", "<https://a.example>", "</", "<script>", "</script>", "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>", "<svg><use href=\"//evil.example#a\">", "javascript:", "JaVaScRiPt:", "java\tscript:", "vbscript:", "data:text/html,", "https://", "http://", "//evil.example", "/\\evil.example", "/", "mailto:", "a@b.example", "?cc=",
        "&#106;avascript:", "&colon;", "&Tab;", "&NewLine;", "&#xE000;", "&#0;", "&lt;script&gt;", "\uE000", "\uE001", "\uE002", "\uE003", "0", "{onclick=alert(1)}", "{.a #b}", " style=", " onclick=", "a", "word ", "\u202E", "\0", "\u00A0", "é", "😀", "\r\n", "\r",
        "\u2028", "\uFEFF", "<!--", "-->", "<![CDATA[", "<?", "</p>", "<a href=\"", "<math><mi//xlink:href=\"data:x", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "](/glossary/staking)", "[x](/guides/what-is-depin#in-short)", "![x](/media/map.png \"t\")", "![x](https://evil.example/a.png)",
        "---\n", "===\n", "***\n", "$$", "==", "~~", "^a^", "+++", "www.a.example", "https://a.example/?a=b&c=d", "\"><img>", "'\"`><script>", "# a {#x}", "## [b](c)\n",
    ];

    public static IReadOnlyList<string> Figures { get; } =
    [
        "[[", "]]", "[", "]", "|", "\\|", " | ", "short", "else:", "else: none", "akash", "render", "akash.staking.unbonding", "helium.supply.max", "akash.", ".", "..", "staking", "no.such.metric", "-", "_", " ", "\n", "\t", "\0", "`", "*", "**", "a|b\n-|-\n", "[x](", ")", "](/a)",
        "<b>", "&amp;", "&#x5B;", "&#93;", "\\[", "\\]", "\uE000", "\uE0010", "é", "😀", "\u202E", "A", "0", "\"", "'", "[[akash.staking.unbonding|short|else: ]]", "[[[[", "]]]]", "![[", "[^1]", "> ", "- ", "# ", "```\n", "[[akash.staking.unbonding | else: <script>]]",
    ];

    public static IReadOnlyList<string> Yaml { get; } =
    [
        "---\n", "...\n", ":", ": ", "- ", "{", "}", "[", "]", ",", "\"", "'", "|", ">", "|2-\n", "!!str ", "!!binary ", "!<tag:x>", "&a ", "*a", "<<: *a", "? ", "#", "%YAML 9.9\n", "%TAG ! x\n", "\t", "  ", "\n", "\r", "null", "~", "yes", "no", "true", "0x7F", "0o7", "1e400", "-1e400", ".inf", ".nan",
        "99999999999999999999999999", "2026-02-30", "0000-00-00", "9999-12-31", "2026-11", "12:30:45", "-0", "\\x00", "\\uD800", "\"\\uDFFF\"", "\0", "\uFEFF", "\u2028", "\u0085", "é", "😀", "id: ", "id: a\nid: b\n", "value: ", "source: ", "metric: ", "checked: ", "confidence: ", "terms: ",
        "formula: ", "formula: a / 0", "vectors: ", "../../etc/passwd", "/", "a.b.c", "14 d", "1 AKT", "5 %", "$1", "https://", "javascript:alert(1)", "http://[", "xn--a.example", "slug: ", "redirects: ", "aliases: ", "{{{{{{{{", "[[[[[[[[", "&a [*a, *a]", "- - - - - - ", "a: &a [b]\nc: [*a,*a,*a,*a,*a,*a,*a,*a]\n",
    ];

    public static IReadOnlyList<string> Query { get; } =
    [
        "token", "staking", "akash", "RNDR", "io.net", "0x", "AND", "OR", "NOT", "NEAR(", "NEAR/2", "\"", "'", "*", "^", "-", "+", ":", "title:", "(", ")", "{", "}", ";", "--", "/*", "%", "_", "\\", "\0", " ", "\u00A0", "\u3000", "é", "ß", "İ", "ﬁ", "\u0301", "\u202E", "😀", "㍿", "अ", "١٢", "a", "aa", "zzzzqqqq",
        "unbondin", "decentralised", "what is ", "the ", "<script>", "&lt;", "=", "&", "?", "#", "..", "1", "99999999999999999999", "\n", "\t", "\uFFFD", "\uD800", "DROP TABLE", "' OR 1=1--", "fts5", "rank", "rowid", "MATCH",
    ];
}
