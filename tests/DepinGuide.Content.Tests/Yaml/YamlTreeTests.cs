using System.Diagnostics;
using CsCheck;
using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;

namespace DepinGuide.Content.Tests.Yaml;

public sealed class YamlTreeTests
{
    [Fact]
    public void Read_TextListsAndMaps_KeepsLines()
    {
        var (root, problems) = Read("a: 1\nb:\n  - x\n  - { c: 'y: z' }\nd: >\n  two\n  lines\n", firstLine: 10);

        Assert.Empty(problems);
        var map = Assert.IsType<YamlMap>(root);
        Assert.Equal([("a", 10), ("b", 11), ("d", 14)], map.Entries.Select(entry => (entry.Key, entry.Line)));
        var list = Assert.IsType<YamlList>(map.Find("b")!.Value);
        Assert.Equal(["x", "{c=y: z}"], list.Items.Select(Text));
        Assert.Equal(13, list.Items[1].Line);
        Assert.Equal("two lines\n", Text(map.Find("d")!.Value));
    }

    [Theory]
    [InlineData("a: yes", "yes")]
    [InlineData("a: 010", "010")]
    [InlineData("a: 1e3", "1e3")]
    [InlineData("a: ~", "~")]
    [InlineData("a: null", "null")]
    [InlineData("a: 2026-01-01", "2026-01-01")]
    [InlineData("a: <= 4 y", "<= 4 y")]
    public void Read_Scalars_AreAllText(string yaml, string expected) => Assert.Equal(expected, Text(((YamlMap)Read(yaml).Root!).Entries[0].Value));

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3", "x.yaml:3: error: a: the key 'a' is here twice, first in line 1; expected each key once")]
    [InlineData("- { b: 1, b: 2 }", "x.yaml:1: error: [0].b: the key 'b' is here twice, first in line 1; expected each key once")]
    [InlineData("a: &x [1]\nb: *x", "x.yaml:1: error: a: the anchor '&x' is not allowed; expected the value itself|x.yaml:2: error: b: aliases ('*name') are not allowed; expected the value itself")]
    [InlineData("<<: { a: 1 }", "")]
    [InlineData("? [a]\n: b", "x.yaml:1: error: a key must be text; expected 'key: value'")]
    [InlineData("a: 1\n---\nb: 2", "x.yaml:2: error: a second document begins here; a file holds one")]
    [InlineData("a: \"x", "x.yaml:1: error: this is not valid YAML: while scanning a quoted scalar, found unexpected end of stream; expected keys and values written as 'key: value'")]
    [InlineData("a: 1\nb: [1, 2\nc: 3", "x.yaml:2: error: this is not valid YAML: a '[' or '{' is not closed; expected a closing ']' or '}'")]
    [InlineData("a: `b`", "x.yaml:1: error: this is not valid YAML: while scanning for the next token, found character that cannot start any token; expected keys and values written as 'key: value'")]
    [InlineData("# nothing", "x.yaml:1: error: there is nothing here; expected keys and values written as 'key: value'")]
    public void Read_Refused_SaysWhyAndWhere(string yaml, string expected) => Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Read(yaml).Problems);

    [Theory]
    [InlineData("[", "values are nested more than 12 levels deep")]
    [InlineData("{a: ", "values are nested more than 12 levels deep")]
    [InlineData("- ", "values are nested more than 12 levels deep")]
    [InlineData("- a\n", "the file holds more than 100000 values")]
    [InlineData("\"", "this is not valid YAML")]
    [InlineData("! ", "")]
    [InlineData("? ", "values are nested more than 12 levels deep")]
    public void Read_TwoMegabytes_IsAnsweredWithinASecond(string piece, string expected)
    {
        var clock = Stopwatch.StartNew();

        var (_, problems) = Read(string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length)));

        Assert.Contains(expected, string.Concat(problems), StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void Read_BillionLaughs_IsRefusedWithoutGrowing()
    {
        var yaml = "a: &a [x, x]\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"a{i}: &a{i} [*a{(i == 0 ? "" : i - 1)}, *a{(i == 0 ? "" : i - 1)}]\n"));

        Assert.Equal(121, Read(yaml).Problems.Length);
    }

    [Fact]
    public void Read_AnyText_NeverThrows() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 40].Select(string.Concat)).Sample(
            yaml =>
            {
                var (root, problems) = Read(yaml);
                Assert.True(root is not null || problems.Length > 0);
            },
            iter: 10_000);

    private static readonly string[] Pieces =
        ["a", ": ", "\n", "  ", "- ", "[", "]", "{", "}", ",", "? ", "&x ", "*x", "!!str ", "! ", "|", ">", "\"", "'", "#", " #", "%", "@", "`", "---", "...", "\t", "<<", "\\", "\u00e9", "\u0085", "\u2028", "1"];

    private static (YamlNode? Root, string[] Problems) Read(string yaml, int firstLine = 1)
    {
        var log = new ProblemLog("x.yaml");
        var root = YamlTree.Read(yaml, firstLine, log);
        return (root, [.. log.Problems.Select(problem => problem.ToString())]);
    }

    private static string Text(YamlNode node) => node switch
    {
        YamlText text => text.Value,
        YamlList list => $"[{string.Join(",", list.Items.Select(Text))}]",
        YamlMap map => $"{{{string.Join(",", map.Entries.Select(entry => $"{entry.Key}={Text(entry.Value)}"))}}}",
        _ => "refused",
    };
}
