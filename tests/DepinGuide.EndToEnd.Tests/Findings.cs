namespace DepinGuide.EndToEnd.Tests;

/// <summary>Lists of faults that pages were searched for.</summary>
internal static class Findings
{
    /// <summary>Fails with every finding in full: the short form of an assertion on collections would not say where to look.</summary>
    public static void ExpectNone(IEnumerable<string> findings)
    {
        var list = findings.ToList();
        if (list.Count > 0)
            Assert.Fail(string.Join(Environment.NewLine, list));
    }
}
