using DepinGuide.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DepinGuide.Data.Tests.Databases;

/// <summary>A migrated, empty database of its own, with everything registered on it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Func<ValueTask> _drop;

    /// <param name="drop">Removes the database after everything that uses it is gone.</param>
    public TestDatabase(Action<IServiceCollection> addData, Func<ValueTask> drop)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        addData(services);
        services.AddPublishing();
        _services = services.BuildServiceProvider();
        _drop = drop;
    }

    /// <summary>Stands still at the day the sample content was checked.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public IDbContextFactory<DepinGuideDbContext> Contexts => Get<IDbContextFactory<DepinGuideDbContext>>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _drop();
    }
}

/// <summary>The engines that every data test runs on.</summary>
public interface ITestEngine
{
    Task<TestDatabase> CreateAsync(CancellationToken cancellationToken);
}
