namespace DepinGuide.Architecture.Tests;

/// <summary>Says everything that broke a rule: the assertions of xunit shorten long lists and long text.</summary>
internal static class Broken
{
    public static void None(IEnumerable<string> broken)
    {
        var lines = broken.ToList();
        if (lines.Count > 0)
            Assert.Fail(string.Join('\n', lines));
    }
}
