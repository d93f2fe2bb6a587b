using DepinGuide.Data.Metrics;
using DepinGuide.Data.Projects;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Figures;

/// <summary>A resolved figure as lists need it: to sort, filter and count. Rewritten when a reading or the clock changes it.</summary>
public sealed class CurrentFigure
{
    public required ProjectSlug ProjectSlug { get; init; }

    public required MetricId MetricId { get; init; }

    /// <summary>Null when missing or sorted by text.</summary>
    public double? SortNumber { get; init; }

    /// <summary>Folded; empty when missing.</summary>
    public required string SortText { get; init; }

    /// <summary>Words for readers; empty when missing.</summary>
    public required string Display { get; init; }

    /// <summary>For a choice: the ids of all parts, each between bars (<c>|delegated|lock-pool|</c>); null for other types.</summary>
    public string? ChoiceIds { get; init; }

    public required FigureState State { get; init; }

    public MissingReason? MissingReason { get; init; }

    public bool Disputed { get; init; }

    public bool ChangeExpected { get; init; }

    /// <summary>When state, flags or choice change without anyone writing; null for never.</summary>
    public DateTimeOffset? NextChange { get; init; }

    public PartialDate? AsOf { get; init; }

    public DateOnly? OldestCheck { get; init; }

    public static CurrentFigure Of(Figure figure) => new()
    {
        ProjectSlug = figure.Id.Project,
        MetricId = figure.Id.Metric,
        SortNumber = figure.SortNumber,
        SortText = figure.SortText,
        Display = FigureText.Display(figure),
        ChoiceIds = ChoicesOf(figure),
        State = figure.State,
        MissingReason = figure.Missing?.Reason,
        Disputed = figure.Disputed,
        ChangeExpected = figure.ChangeExpected is not null,
        NextChange = figure.NextChange,
        AsOf = figure.AsOf,
        OldestCheck = figure.OldestCheck,
    };

    private static string? ChoicesOf(Figure figure)
    {
        var ids = figure.Parts.SelectMany(part => part.Value switch
        {
            TextValue { Kind: MetricType.Choice } choice => [choice.Text],
            ListValue { Kind: MetricType.Choices } choices => choices.Items,
            _ => Enumerable.Empty<string>(),
        }).Distinct(StringComparer.Ordinal).ToList();
        return ids.Count > 0 ? $"|{string.Join('|', ids)}|" : null;
    }
}

internal sealed class CurrentFigureConfiguration : IEntityTypeConfiguration<CurrentFigure>
{
    public void Configure(EntityTypeBuilder<CurrentFigure> builder)
    {
        builder.ToTable("current_figures").HasKey(figure => new { figure.ProjectSlug, figure.MetricId });
        // Sorting and filtering read thousands of figures of one metric: the index holds all they ask for, without the table.
        builder.HasIndex(
            figure => new { figure.MetricId, figure.State, figure.ProjectSlug, figure.Disputed, figure.SortNumber, figure.SortText, figure.ChoiceIds }, "ix_current_figures_metric");
        builder.HasIndex(figure => figure.NextChange);
        builder.HasIndex(figure => new { figure.MetricId, figure.NextChange });
        builder.HasOne<ProjectRow>().WithMany().HasForeignKey(figure => figure.ProjectSlug).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<MetricRow>().WithMany().HasForeignKey(figure => figure.MetricId).OnDelete(DeleteBehavior.Cascade);
    }
}
