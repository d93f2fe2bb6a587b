using CsCheck;
using DepinGuide.Content.Search;

namespace DepinGuide.Content.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("How do I stake AKT?", "stake akt")]
    [InlineData("io.net", "io net")]
    [InlineData("RNDR vs RENDER", "rndr render")]
    [InlineData("What is it?", "what is it")]
    [InlineData("Café ÉCLAIR naïve", "cafe eclair naive")]
    [InlineData("\"seed\" AND (phrase* OR -token) NEAR/3 title:^x", "seed phrase token near 3 title x")]
    [InlineData("token token TOKEN", "token")]
    [InlineData("x\0y\u0001z", "x y z")]
    [InlineData("стейкинг 東京 🚀 token", "стейкинг 東京 token")]
    [InlineData("0xAbC-123_45", "0xabc 123 45")]
    [InlineData("'; DROP TABLE entries; --", "drop table entries")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("?! 🚀 … \"*\"", "")]
    [InlineData("\uD800", "")]
    public void Read_Text_GivesItsTellingWords(string? text, string expected) => Assert.Equal(expected, string.Join(' ', SearchQuery.Read(text).Telling));

    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    public void Read_ManyWords_KeepsTwelveAndSaysSo(int count, bool isCut)
    {
        var query = SearchQuery.Read(string.Join(' ', Enumerable.Range(1, count).Select(number => $"word{number}")));

        Assert.Equal(12, query.All.Count);
        Assert.Equal(isCut, query.IsCut);
    }

    [Fact]
    public void Read_TenKilobytes_IsCut()
    {
        var query = SearchQuery.Read(new string('q', 10 * 1024));

        Assert.True(query.IsCut);
        Assert.Equal(SearchQuery.MaximumLength, Assert.Single(query.All).Length);
    }

    [Fact]
    public void Read_AnyText_GivesWordsWithoutAnythingElse() => Gen.String.Sample(text =>
    {
        var query = SearchQuery.Read(text);
        return query.All.Count <= SearchQuery.MaximumWords && query.Telling.All(word => word.Length > 0 && !word.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '*' or '(' or ':'));
    });
}
