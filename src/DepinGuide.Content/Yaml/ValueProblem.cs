namespace DepinGuide.Content.Yaml;

/// <summary>Messages of the value parser come as one sentence: <c>'x' is not a date: expected a year ...</c>.</summary>
internal static class ValueProblem
{
    private const string Joint = ": expected ";

    public static (string Text, string? Expected) Split(string problem)
    {
        var joint = problem.LastIndexOf(Joint, StringComparison.Ordinal);
        return joint < 0 ? (problem.TrimEnd('.'), null) : (problem[..joint], problem[(joint + Joint.Length)..].TrimEnd('.'));
    }
}
