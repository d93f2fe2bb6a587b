using System.Net;
using DepinGuide.Web.Hosting.Limits;
using DepinGuide.Web.Tests.Portals;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace DepinGuide.Web.Tests.Limits;

public sealed class ClientBudgetsTests
{
    private static readonly IPAddress Reader = IPAddress.Parse("203.0.113.7");

    private readonly FakeTimeProvider _clock = new(Repository.Noon);

    [Fact]
    public void TryTake_UpToTheBurst_IsGranted()
    {
        var budgets = Budgets(perSecond: 2, atOnce: 3);

        Assert.Equal([true, true, true, false, false], Enumerable.Range(0, 5).Select(_ => budgets.TryTake(Reader, out var _)));
        Assert.Equal(2, budgets.Refused);
    }

    [Fact]
    public void TryTake_WhenRefused_SaysHowLongToWait()
    {
        var budgets = Budgets(perSecond: 2, atOnce: 1);
        budgets.TryTake(Reader, out _);

        Assert.False(budgets.TryTake(Reader, out var wait));
        Assert.Equal(TimeSpan.FromSeconds(0.5), wait);

        _clock.Advance(wait);
        Assert.True(budgets.TryTake(Reader, out _));
        Assert.False(budgets.TryTake(Reader, out _));
    }

    [Fact]
    public void TryTake_AfterALongPause_HoldsNoMoreThanTheBurst()
    {
        var budgets = Budgets(perSecond: 20, atOnce: 3);
        budgets.TryTake(Reader, out _);

        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(3, Enumerable.Range(0, 10).Count(_ => budgets.TryTake(Reader, out var _)));
    }

    [Fact]
    public void TryTake_WithoutALimit_IsAlwaysGranted()
    {
        var budgets = Budgets(perSecond: 0, atOnce: 1);

        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(budgets.TryTake(Reader, out var _)));
    }

    [Theory]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("203.0.113.7", "::203.0.113.7", false)]
    public void TryTake_ByTwoAddresses_CountsThemAsOneClientWhereTheyAre(string first, string second, bool isOne)
    {
        var budgets = Budgets(perSecond: 1, atOnce: 1);
        budgets.TryTake(IPAddress.Parse(first), out _);

        Assert.Equal(!isOne, budgets.TryTake(IPAddress.Parse(second), out _));
    }

    [Fact]
    public void TryTake_ByAMillionAddresses_TakesNoMoreMemory()
    {
        var budgets = Budgets(perSecond: 20, atOnce: 60);
        budgets.TryTake(Reader, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var bytes = new byte[4];
        for (var i = 0; i < 1_000_000; i++)
        {
            BitConverter.TryWriteBytes(bytes, i);
            budgets.TryTake(new IPAddress(bytes), out _);
        }

        // The addresses themselves: 40 bytes each, gone at once.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000 * 64);
    }

    [Fact]
    public void TryTake_ByOneWhoAsksTooMuchAmongManyOthers_StaysRefused()
    {
        var budgets = Budgets(perSecond: 1, atOnce: 1);
        budgets.TryTake(Reader, out _);
        for (var i = 0; i < 20_000; i++)
            budgets.TryTake(new IPAddress(BitConverter.GetBytes(i)), out _);

        Assert.False(budgets.TryTake(Reader, out _));
    }

    private ClientBudgets Budgets(int perSecond, int atOnce) => new(_clock, Options.Create(new LimitsOptions { PagesPerSecond = perSecond, PagesAtOnce = atOnce }));
}
