using System.Globalization;

namespace DepinGuide.Bench.Fuzz;

/// <param name="Content">The content folder.</param>
/// <param name="Portal">The built portal, <c>DepinGuide.Web.dll</c>.</param>
/// <param name="Findings">Folder for the inputs that something was found with.</param>
/// <param name="Time">For each kind.</param>
/// <param name="Only">The number of the one case to run; null for as many as there is time for.</param>
internal sealed record FuzzRun(string Content, string Portal, string Findings, TimeSpan Time, int Seed, long? Only, IReadOnlyList<string> Kinds)
{
    public static IReadOnlyList<string> All { get; } = ["files", "markdown", "browser", "figures", "search", "pages", "raw"];

    /// <summary><c>CONTENT PORTAL FINDINGS SECONDS [--seed N] [--only N] [kind...]</c></summary>
    /// <returns>Null, and a line on the error output, when they are none.</returns>
    public static FuzzRun? Read(string[] args)
    {
        try
        {
            var (seed, only, kinds) = (1, (long?)null, new List<string>());
            for (var i = 4; i < args.Length; i++)
            {
                if (args[i] == "--seed")
                    seed = int.Parse(args[++i], CultureInfo.InvariantCulture);
                else if (args[i] == "--only")
                    only = long.Parse(args[++i], CultureInfo.InvariantCulture);
                else
                    kinds.Add(All.Contains(args[i]) ? args[i] : throw new FormatException($"'{args[i]}' is none of {string.Join(", ", All)}."));
            }

            var time = TimeSpan.FromSeconds(int.Parse(args[3], CultureInfo.InvariantCulture));
            return new FuzzRun(args[0], args[1], args[2], time, seed, only, kinds.Count > 0 ? kinds : All);
        }
        catch (Exception exception) when (exception is FormatException or IndexOutOfRangeException or OverflowException)
        {
            Console.Error.WriteLine($"{exception.Message} Expected SECONDS [--seed N] [--only N] [{string.Join('|', All)}]...");
            return null;
        }
    }
}
