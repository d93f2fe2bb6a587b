using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting;

internal sealed class DatabaseOptions
{
    public const string Section = "Database";
    public const string Sqlite = "Sqlite";
    public const string Postgres = "Postgres";

    /// <summary><c>Sqlite</c> or <c>Postgres</c>; text, so that a wrong one is reported with all other failures.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>How long an unreachable database is tried at start, in seconds.</summary>
    public int StartTimeoutSeconds { get; set; } = 30;
}

internal sealed class ContentOptions
{
    public const string Section = "Content";

    /// <summary>Folder of guides, projects and facts; a relative path counts from the portal's root.</summary>
    public string Root { get; set; } = "content";

    /// <summary>Time between two looks at the folder, in milliseconds.</summary>
    public int PollMilliseconds { get; set; } = 1_000;
}

internal sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>Folder of the SQLite file, last good copies and locks; a relative path counts from the portal's root.</summary>
    public string Root { get; set; } = "data";
}

internal sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Public address for canonical links and the sitemap; null means <see cref="LocalAddress"/>.</summary>
    public Uri? BaseUrl { get; set; }

    public string Name { get; set; } = "DepinGuide";

    /// <summary>Where to report security problems, as a mailto: or https: address; null hides <c>/.well-known/security.txt</c>.</summary>
    public Uri? SecurityContact { get; set; }

    public const string LocalAddress = "http://localhost:5080";

    public Uri Address => BaseUrl ?? new Uri(LocalAddress);

    /// <summary>The absolute address of a path of this site.</summary>
    public string Absolute(string path) => new Uri(Address, path).AbsoluteUri;
}

/// <summary>All failures at once, each with the key an operator has to change.</summary>
internal sealed class PortalOptionsValidation(IConfiguration configuration)
    : IValidateOptions<DatabaseOptions>, IValidateOptions<ContentOptions>, IValidateOptions<DataOptions>, IValidateOptions<SiteOptions>, IValidateOptions<StopOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        List<string> failures = [];
        if (options.StartTimeoutSeconds is < 1 or > 600)
            failures.Add($"Database:StartTimeoutSeconds is {options.StartTimeoutSeconds}; expected 1 to 600.");
        if (!Is(options.Provider, DatabaseOptions.Sqlite) && !Is(options.Provider, DatabaseOptions.Postgres))
            failures.Add($"Database:Provider is '{options.Provider}'; expected Sqlite or Postgres.");
        if (Is(options.Provider, DatabaseOptions.Postgres) && string.IsNullOrWhiteSpace(configuration.GetConnectionString("DepinGuide")))
            failures.Add("ConnectionStrings:DepinGuide is empty; with Database:Provider=Postgres it must name the server, for example Host=localhost;Database=depinguide;Username=depinguide;Password=...");
        return Result(failures);
    }

    public ValidateOptionsResult Validate(string? name, ContentOptions options)
    {
        List<string> failures = [];
        if (string.IsNullOrWhiteSpace(options.Root))
            failures.Add("Content:Root is empty; expected a folder.");
        if (options.PollMilliseconds is < 100 or > 3_600_000)
            failures.Add($"Content:PollMilliseconds is {options.PollMilliseconds}; expected 100 to 3600000.");
        return Result(failures);
    }

    public ValidateOptionsResult Validate(string? name, DataOptions options) =>
        Result(string.IsNullOrWhiteSpace(options.Root) ? ["Data:Root is empty; expected a folder that the portal may write to."] : []);

    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        List<string> failures = [];
        if (string.IsNullOrWhiteSpace(options.Name))
            failures.Add("Site:Name is empty; expected the name shown in the header.");
        if (options.SecurityContact is { } contact && (!contact.IsAbsoluteUri || contact.Scheme is not ("mailto" or "https")))
            failures.Add($"Site:SecurityContact is '{contact}'; expected a mailto: or https: address.");
        if (options.BaseUrl is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.Query.Length > 0))
            failures.Add($"Site:BaseUrl is '{address}'; expected an absolute http or https address without a query.");
        return Result(failures);
    }

    public ValidateOptionsResult Validate(string? name, StopOptions options) =>
        Result(options.DrainSeconds is < 0 or > 300 ? [$"Stop:DrainSeconds is {options.DrainSeconds}; expected 0 to 300."] : []);

    private static bool Is(string value, string provider) => value.Equals(provider, StringComparison.OrdinalIgnoreCase);

    private static ValidateOptionsResult Result(List<string> failures) =>
        failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
}
