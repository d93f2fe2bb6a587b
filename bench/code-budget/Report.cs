using System.Globalization;

namespace DepinGuide.Bench.CodeBudget;

/// <summary>The table for one folder.</summary>
internal static class Report
{
    private const int NamesShown = 5;

    /// <returns>How many limits are broken.</returns>
    public static int Print(string folder, Measures measures, TextWriter output)
    {
        var lines = measures.FileLines.Counts.Sum(count => count.Value);
        Line(output, $"{folder}: {measures.FileLines.Counts.Count} .cs files, {lines} lines");
        Line(output, $"{"",-34}{"median",8}{"p90",8}{"max",8}   {"aim",-24}limit");
        foreach (var budget in measures.Budgets)
        {
            var aim = budget.MeetsAims ? Aim(budget) : $"{Aim(budget)} (missed)";
            Line(output, $"  {budget.Name,-32}{budget.Median,8}{budget.P90,8}{budget.Max,8}   {aim,-24}{budget.Limit}");
        }

        foreach (var share in measures.Shares)
            PrintShare(share, output);

        var broken = measures.Budgets.SelectMany(budget => budget.OverLimit.Select(count => $"  {count.Where}: {budget.Name} {count.Value}, limit {budget.Limit}")).ToList();
        Line(output, $"  over a limit: {(broken.Count == 0 ? "none" : "")}");
        broken.ForEach(line => Line(output, $"  {line}"));
        output.WriteLine();
        return broken.Count;
    }

    private static void PrintShare(Share share, TextWriter output)
    {
        var aim = $"{(share.IsAtLeast ? "at least" : "at most")} {share.AimPercent} %{(share.MeetsAim ? "" : " (missed)")}";
        Line(output, $"  {share.Name,-32}{share.Percent,22:0.0} %   {aim,-24}{share.Part} of {share.Whole}");
        if (share.MeetsAim)
            return;

        foreach (var where in share.Outside.Take(NamesShown))
            Line(output, $"      {where}");
        if (share.Outside.Count > NamesShown)
            Line(output, $"      and {share.Outside.Count - NamesShown} more");
    }

    private static string Aim(Budget budget) => (budget.MedianAim, budget.P90Aim) switch
    {
        ({ } median, { } p90) => $"{median}, p90 {p90}",
        (null, { } p90) => $"p90 {p90}",
        _ => "",
    };

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
