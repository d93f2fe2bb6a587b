using Microsoft.Extensions.Time.Testing;

namespace DepinGuide.Data.Tests.Databases;

public static class ClockRun
{
    /// <summary>Lets a second pass again and again until the work is done: waiting for nothing real.</summary>
    public static async Task RunAsync(this FakeTimeProvider clock, Task work)
    {
        while (!work.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await work;
    }
}
