namespace DepinGuide.Web.Hosting;

/// <summary>What can stand after <c>--</c> on the command line besides settings.</summary>
internal static class CommandLine
{
    private const string Help = """
        DepinGuide: a portal that explains DePIN tokens and compares them with sourced figures.

        Usage: dotnet run --project src/DepinGuide.Web -- [verb] [--Key:Sub=value ...]

        Verbs
          (none)    serve the portal on http://localhost:5080
          check     read the content folder, print its problems as file:line: level: text, exit 1 on errors
                    --stats  also a table: words, figures, sources and reading level of every guide
                    --json   everything as JSON
          health    ask the portal on this machine whether it is ready: exit 0 for yes, 5 for no; with the same --urls
          --help    this text

        Settings (also in appsettings.json and the environment, with __ for :)
          --urls=http://localhost:5080
          --Database:Provider=Sqlite|Postgres
          --ConnectionStrings:DepinGuide="Host=...;Database=...;Username=...;Password=..."
          --Content:Root=content
          --Data:Root=data
          --Site:BaseUrl=https://example.org
        """;

    /// <summary>Takes the verb off the arguments. An unknown one is answered with help and exit code 2.</summary>
    /// <returns>Null to go on serving.</returns>
    public static (string? Verb, string[] Settings, int? Exit) Read(string[] args)
    {
        if (args is ["help", ..] || args.Any(argument => argument is "--help" or "-h"))
        {
            Console.Out.WriteLine(Help);
            return (null, args, 0);
        }

        var verb = args.Length > 0 && !args[0].StartsWith('-') && !args[0].StartsWith('/') ? args[0] : null;
        if (verb is null or "check" or "health")
            return (verb, verb is null ? args : [.. args[1..].Select(AsSetting)], null);

        Console.Error.WriteLine($"'{verb}' is not a verb of DepinGuide. Known: check, health. See --help.");
        return (verb, args, ExitCodes.Usage);
    }

    /// <summary>A flag without a value would take the next argument for its value.</summary>
    private static string AsSetting(string argument) => argument switch
    {
        "--json" => $"--{ContentCheck.JsonKey}=true",
        "--stats" => $"--{ContentCheck.StatisticsKey}=true",
        _ => argument,
    };
}

internal static class ExitCodes
{
    public const int ContentErrors = 1;
    public const int Usage = 2;
    public const int DatabaseUnavailable = 3;
    public const int AddressInUse = 4;
    public const int NotReady = 5;
}
