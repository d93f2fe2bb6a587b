using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Readings;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Readings;

internal static class StoredReadings
{
    /// <summary>Readings by project, in the order of the files.</summary>
    public static async Task<ILookup<ProjectSlug, Reading>> LoadAsync(IQueryable<ReadingRow> rows, CancellationToken cancellationToken)
    {
        var loaded = await rows.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return loaded.Select(row => row.ToReading()).ToLookup(reading => reading.Figure.Project);
    }
}
