using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Compare;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Features.Compare;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DepinGuide.Web.Tests.Compare;

public sealed class CompareCsvTests
{
    private static readonly ContentSnapshot Content = Make.Snapshot();

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=HYPERLINK(\"https://evil.example\")", "'=HYPERLINK(\"https://evil.example\")")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+1+cmd", "'+1+cmd")]
    [InlineData("-1+cmd", "'-1+cmd")]
    [InlineData("--5", "'--5")]
    [InlineData("-", "'-")]
    [InlineData("-5 % .. 3 %", "'-5 % .. 3 %")]
    [InlineData("-1,000", "'-1,000")]
    [InlineData("-1e5", "'-1e5")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    public void Guard_WhatASpreadsheetTakesForAFormula_BecomesText(string text, string guarded) => Assert.Equal(guarded, CompareCsv.Guard(text));

    [Theory]
    [InlineData("-5")]
    [InlineData("-0.25")]
    [InlineData("+5")]
    [InlineData("5")]
    [InlineData("5-3")]
    [InlineData("a=b")]
    [InlineData("")]
    [InlineData(" =1")]
    [InlineData(null)]
    public void Guard_ANumberOrPlainText_StaysAsItIs(string? text) => Assert.Equal(text, CompareCsv.Guard(text));

    [Fact]
    public void Write_ANegativePercent_IsABareNumberWithItsUnit()
    {
        var row = Written("Sample", Make.Metric("supply.inflation", MetricType.Percent), "-1.5 %");

        Assert.Equal(["-1.5", "%", "fresh"], row[5..8]);
    }

    [Fact]
    public void Write_ANameThatIsAFormula_IsGuarded() => Assert.Equal("'=1+1", Written("=1+1", Make.Metric(), "14 d")[1]);

    [Theory]
    [InlineData("a, b")]
    [InlineData("a \"b\" c")]
    [InlineData(" a ")]
    [InlineData("é 💥 ‮")]
    public void Write_TextWithSignsOfTheFormat_ReadsBackAsItWas(string name) => Assert.Equal(name, Written(name, Make.Metric(), "14 d")[1]);

    [Fact]
    public void Write_AMissingFigure_HasAnEmptyValueAndSaysSo()
    {
        var row = Written("Sample", Make.Metric(), null);

        Assert.Equal(["", "", "missing", "", ""], row[5..10]);
    }

    private static string[] Written(string name, Facts.Metrics.Metric metric, string? literal)
    {
        var content = Content with { Catalog = Make.Catalog(metric with { Column = new("supply", "Label", 1) }) };
        var figure = Make.Figure(metric, literal is null ? [] : [Make.Reading(metric, literal)]);
        var project = new Project
        {
            Slug = Make.Project,
            Name = name,
            Token = "SMP",
            Monogram = "SM",
            Sector = Id.Parse<SectorId>("compute"),
            Status = ProjectStatus.Active,
            Summary = "A project.",
            Reviewed = Make.Checked,
        };
        var table = new ComparisonTable(1, [new CompareRow(project, [], new Dictionary<MetricId, Facts.Figures.Figure> { [metric.Id] = figure })], new HashSet<string>());
        var state = CompareState.Read(new QueryCollection(QueryHelpers.ParseQuery("set=supply")), content);

        return Csv.Rows(CompareCsv.Write(state, table))[1];
    }
}
