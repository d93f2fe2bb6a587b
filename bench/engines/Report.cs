using System.Globalization;

namespace DepinGuide.Bench.Engines;

/// <summary>Prints what was measured beside its reach, and counts the reaches that are missed.</summary>
internal sealed class Report(TextWriter output)
{
    public int Missed { get; private set; }

    public void Title(string text) => output.WriteLine($"\n{text}");

    public void Line(FormattableString text) => output.WriteLine("  " + text.ToString(CultureInfo.InvariantCulture));

    /// <param name="reach">In words; null for what is only shown.</param>
    public void Row(string engine, string name, FormattableString value, string? reach = null, bool isMet = true)
    {
        var verdict = reach is null ? "" : $"reach {reach}{(isMet ? "" : " (missed)")}";
        output.WriteLine($"  {engine,-11} {name,-34} {value.ToString(CultureInfo.InvariantCulture),-46} {verdict}".TrimEnd());
        if (!isMet)
            Missed++;
    }

    public void Time(string engine, string name, Measured time, TimeSpan? reach = null) => Row(
        engine,
        name,
        $"{time.Wall.TotalSeconds,6:0.0} s, processor {time.Processor.TotalSeconds:0.0} s",
        reach is { } limit ? $"under {limit.TotalSeconds:0} s" : null,
        reach is null || time.Wall < reach);
}
