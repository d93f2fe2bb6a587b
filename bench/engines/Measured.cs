using System.Diagnostics;

namespace DepinGuide.Bench.Engines;

/// <summary>How long something took, and how much of a processor: on a busy machine the first says little.</summary>
internal readonly record struct Measured(TimeSpan Wall, TimeSpan Processor)
{
    public static async Task<(T Result, Measured Time)> RunAsync<T>(Process process, Func<Task<T>> work)
    {
        process.Refresh();
        var (started, before) = (TimeProvider.System.GetTimestamp(), process.TotalProcessorTime);
        var result = await work();
        var wall = TimeProvider.System.GetElapsedTime(started);
        process.Refresh();
        return (result, new Measured(wall, process.TotalProcessorTime - before));
    }
}
