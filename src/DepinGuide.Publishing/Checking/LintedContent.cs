using DepinGuide.Content.Snapshots;

namespace DepinGuide.Publishing.Checking;

/// <summary>What every rule is given.</summary>
internal sealed class LintedContent(ContentSnapshot snapshot, string root)
{
    public ContentSnapshot Snapshot { get; } = snapshot;

    public IReadOnlyList<LintedDocument> Documents { get; } = LintedDocument.All(snapshot);

    public IEnumerable<LintedDocument> Guides => Documents.Where(document => document.Guide is not null);

    public ProjectNames Names { get; } = new(snapshot);

    public FileLines Lines { get; } = new(root);

    /// <summary>The day of the reading (UTC).</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(snapshot.ReadAt.UtcDateTime);
}
