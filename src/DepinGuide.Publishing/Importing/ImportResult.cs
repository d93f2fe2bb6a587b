using DepinGuide.Data.Figures;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Publishing.Importing;

/// <summary>Rows written of one kind. Records of a project that changed are written anew: they count as deleted and inserted.</summary>
public sealed record ImportCount(int Inserted, int Updated, int Deleted)
{
    public bool IsUnchanged => this is { Inserted: 0, Updated: 0, Deleted: 0 };
}

/// <summary>What an import did.</summary>
/// <param name="Revision">The content that the database now shows.</param>
/// <param name="Counts">By name of the table; only tables that were written to.</param>
/// <param name="Figures">Current figures that were rewritten.</param>
/// <param name="ChangedProjects">Projects inserted, rewritten or deleted.</param>
/// <param name="LeftOut">Statements that name a source, metric or chain we do not have, one sentence each. They are not in the database.</param>
public sealed record ImportResult(
    string Revision,
    IReadOnlyDictionary<string, ImportCount> Counts,
    FigureChanges Figures,
    IReadOnlyList<ProjectSlug> ChangedProjects,
    IReadOnlyList<string> LeftOut,
    TimeSpan Duration)
{
    /// <summary>Nothing was written but, at most, the name of the revision.</summary>
    public bool IsUnchanged => Counts.Count == 0 && Figures is { Inserted: 0, Updated: 0, Deleted: 0 };
}
