using System.Globalization;
using System.Text;

namespace DepinGuide.Web.Hosting.Telemetry;

/// <summary>Counters as Prometheus reads them (text format 0.0.4).</summary>
internal static class CountersText
{
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(PortalCounters counters)
    {
        var text = new StringBuilder();
        foreach (var count in counters.Counts)
        {
            var name = NameOf(count.Name) + (count.IsGauge ? "" : "_total");
            Head(text, name, count.Help, count.IsGauge ? "gauge" : "counter");
            foreach (var (of, value) in count.Read())
                Line(text, of is null ? name : $"{name}{{{count.Label}=\"{of}\"}}", value);
        }

        foreach (var time in counters.Times)
        {
            var name = NameOf(time.Name) + "_seconds";
            Head(text, name, time.Help, "summary");
            Line(text, name + "_sum", time.Total.TotalSeconds);
            Line(text, name + "_count", time.Count);
        }

        return text.ToString();
    }

    private static void Head(StringBuilder text, string name, string help, string type) => text.Append($"# HELP {name} {help}\n# TYPE {name} {type}\n");

    private static void Line(StringBuilder text, string name, double value) => text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");

    private static string NameOf(string name) => name.Replace('.', '_');
}
