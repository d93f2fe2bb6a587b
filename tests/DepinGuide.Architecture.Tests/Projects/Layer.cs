namespace DepinGuide.Architecture.Tests.Projects;

/// <summary>What one project may know of: the arrows of <c>docs/architecture.md</c> as data.</summary>
/// <param name="MayReference">Projects of ours it may reference, indirectly too.</param>
/// <param name="MustNotUse">Beginnings of package and assembly names that it must not use.</param>
internal sealed record Layer(string Project, IReadOnlyList<string> MayReference, IReadOnlyList<string> MustNotUse)
{
    private const string AspNetCore = "Microsoft.AspNetCore";
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";

    private static readonly string[] Sqlite = ["Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.Data.Sqlite", "SQLitePCL"];
    private static readonly string[] Postgres = ["Npgsql"];

    /// <summary>The kernel: it knows the base class library and nothing else.</summary>
    public const string Kernel = "DepinGuide.Facts";

    public static IReadOnlyList<Layer> All { get; } =
    [
        new(Kernel, [], [""]),
        new("DepinGuide.Content", [Kernel], [AspNetCore, EntityFramework, .. Postgres]),
        new("DepinGuide.Data", [Kernel], [AspNetCore, .. Sqlite, .. Postgres]),
        new("DepinGuide.Data.Sqlite", [Kernel, "DepinGuide.Data"], [AspNetCore, .. Postgres]),
        new("DepinGuide.Data.Postgres", [Kernel, "DepinGuide.Data"], [AspNetCore, .. Sqlite]),
        new("DepinGuide.Publishing", [Kernel, "DepinGuide.Content", "DepinGuide.Data"], [AspNetCore, .. Sqlite, .. Postgres]),
        new("DepinGuide.Ingestion", [Kernel, "DepinGuide.Data"], [AspNetCore + ".Components", .. Sqlite, .. Postgres]),
        new("DepinGuide.Accounts", [Kernel, "DepinGuide.Data"], ["Markdig"]),
        new(
            "DepinGuide.Web",
            [
                Kernel, "DepinGuide.Content", "DepinGuide.Data", "DepinGuide.Data.Sqlite", "DepinGuide.Data.Postgres",
                "DepinGuide.Publishing", "DepinGuide.Ingestion", "DepinGuide.Accounts",
            ],
            ["Markdig", .. Sqlite, .. Postgres]),
    ];

    public bool Allows(string project) => project == Project || MayReference.Contains(project, StringComparer.Ordinal);

    public bool Forbids(string package) => MustNotUse.Any(prefix => package.StartsWith(prefix, StringComparison.Ordinal));
}
