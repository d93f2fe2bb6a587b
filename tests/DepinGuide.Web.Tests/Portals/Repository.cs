using System.Globalization;
using System.Text.RegularExpressions;

namespace DepinGuide.Web.Tests.Portals;

/// <summary>The clone that the tests run in.</summary>
internal static partial class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Content { get; } = Path.Combine(Root, "content");

    /// <summary>
    /// The noon after the last day that a content file names. Portals under test stand still there: no file is dated in
    /// the future, and pages do not change with the day on which the tests run.
    /// </summary>
    public static DateTimeOffset Noon { get; } = new(LastDay().AddDays(1), new TimeOnly(12, 0), TimeSpan.Zero);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DepinGuide.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds DepinGuide.sln.");
    }

    private static DateOnly LastDay() => Directory
        .EnumerateFiles(Content, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".md" or ".yaml")
        .SelectMany(file => PastDay().Matches(File.ReadAllText(file)))
        .Max(match => DateOnly.ParseExact(match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\b(?:checked|reviewed|published|as_of|read_on|date): *(?<day>\d{4}-\d{2}-\d{2})", RegexOptions.None, 1_000)]
    private static partial Regex PastDay();
}
