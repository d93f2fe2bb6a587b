using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting.Limits;

internal sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>Pages made for one address in a second, when it goes on asking; finished pages and files are not counted. 0 for no limit.</summary>
    public int PagesPerSecond { get; set; } = 20;

    /// <summary>Pages made for one address at once, after a pause.</summary>
    public int PagesAtOnce { get; set; } = 60;

    /// <summary>Open connections of all readers together; more are closed at once.</summary>
    public int Connections { get; set; } = 4_000;

    /// <summary>How long a client may take to send the headers of a request, in seconds.</summary>
    public int HeaderSeconds { get; set; } = 15;

    /// <summary>The slowest that a client may read or send a body, in bytes a second.</summary>
    public int BytesPerSecond { get; set; } = 240;
}

internal sealed class LimitsOptionsValidation : IValidateOptions<LimitsOptions>
{
    public ValidateOptionsResult Validate(string? name, LimitsOptions options)
    {
        List<string> failures = [];
        Check(nameof(options.PagesPerSecond), options.PagesPerSecond, 0, 10_000);
        Check(nameof(options.PagesAtOnce), options.PagesAtOnce, 1, 100_000);
        Check(nameof(options.Connections), options.Connections, 1, 1_000_000);
        Check(nameof(options.HeaderSeconds), options.HeaderSeconds, 1, 600);
        Check(nameof(options.BytesPerSecond), options.BytesPerSecond, 1, 1_000_000);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(string key, int value, int least, int most)
        {
            if (value < least || value > most)
                failures.Add($"{LimitsOptions.Section}:{key} is {value}; expected {least} to {most}.");
        }
    }
}
