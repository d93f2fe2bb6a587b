using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting.Caching;

internal sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>Memory for finished pages, in MiB; 0 makes every page anew.</summary>
    public int Megabytes { get; set; } = 64;

    /// <summary>How long a shared cache in front may answer without asking again, in seconds.</summary>
    public int SharedSeconds { get; set; } = 60;

    /// <summary>The start page, the comparison and so many of the pages linked most are made before the portal is ready; 0 makes none.</summary>
    public int WarmPages { get; set; } = 20;

    /// <summary>Pages are packed again, as small as they get, while the portal has little else to do.</summary>
    public bool Repack { get; set; } = true;
}

internal sealed class CacheOptionsValidation : IValidateOptions<CacheOptions>
{
    public ValidateOptionsResult Validate(string? name, CacheOptions options)
    {
        List<string> failures = [];
        if (options.Megabytes is < 0 or > 16_384)
            failures.Add($"Cache:Megabytes is {options.Megabytes}; expected 0 to 16384.");
        if (options.SharedSeconds is < 0 or > 86_400)
            failures.Add($"Cache:SharedSeconds is {options.SharedSeconds}; expected 0 to 86400.");
        if (options.WarmPages is < 0 or > 1_000)
            failures.Add($"Cache:WarmPages is {options.WarmPages}; expected 0 to 1000.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
