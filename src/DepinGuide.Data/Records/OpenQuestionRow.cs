using DepinGuide.Data.Projects;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Records;

public sealed class OpenQuestionRow
{
    public required ProjectSlug ProjectSlug { get; init; }

    public required int Ordinal { get; init; }

    public required string Question { get; init; }

    public string? Why { get; init; }

    public static OpenQuestionRow Of(ProjectSlug project, int ordinal, OpenQuestion question) =>
        new() { ProjectSlug = project, Ordinal = ordinal, Question = question.Question, Why = question.Why };
}

internal sealed class OpenQuestionConfiguration : IEntityTypeConfiguration<OpenQuestionRow>
{
    public void Configure(EntityTypeBuilder<OpenQuestionRow> builder)
    {
        builder.ToTable("open_questions").HasKey(question => new { question.ProjectSlug, question.Ordinal });
        builder.HasOne<ProjectRow>().WithMany().HasForeignKey(question => question.ProjectSlug).OnDelete(DeleteBehavior.Cascade);
    }
}
