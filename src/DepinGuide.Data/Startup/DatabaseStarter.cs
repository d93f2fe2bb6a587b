using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DepinGuide.Data.Startup;

/// <summary>Brings the database to the version of the program, or says in one line why it cannot.</summary>
public sealed partial class DatabaseStarter(
    IDbContextFactory<DepinGuideDbContext> contexts, IDatabaseEngine engine, TimeProvider time, ILogger<DatabaseStarter> logger)
{
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Which database this is, without a password.</summary>
    public string Place => engine.Place;

    /// <param name="patience">How long to try again when the database does not answer.</param>
    /// <exception cref="DatabaseUnavailableException">It never answered, or something is wrong that waiting does not cure.</exception>
    public async Task StartAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            if (await TryMigrateAsync(cancellationToken) is not { } fault)
                return;
            if (time.GetElapsedTime(started) + Pause > patience)
                throw new DatabaseUnavailableException($"{fault.Fault.Message} Tried for {patience.TotalSeconds:0} s.", fault.Exception);

            LogWaiting(fault.Fault.Message);
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <returns>Null when migrated; otherwise a fault that may pass.</returns>
    private async Task<(DatabaseFault Fault, Exception Exception)?> TryMigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await MigrateAsync(cancellationToken);
            return null;
        }
        catch (Exception exception) when (exception is not DatabaseUnavailableException && engine.Explain(exception) is not null)
        {
            var fault = engine.Explain(exception)!;
            return fault.MayPass ? (fault, exception) : throw new DatabaseUnavailableException(fault.Message, exception);
        }
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var turn = await engine.PrepareAsync(context, cancellationToken);
        List<string> applied = [.. await context.Database.GetAppliedMigrationsAsync(cancellationToken)];
        var known = context.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).LastOrDefault() is { } unknown)
        {
            throw new DatabaseUnavailableException(
                $"{engine.Place} was written by a newer version of DepinGuide (migration {unknown}). Start that version, or restore an older copy of the database.");
        }

        if (applied.Count == known.Count)
            return;

        await context.Database.MigrateAsync(cancellationToken);
        LogMigrated(engine.Place, known.Count - applied.Count);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Fault} Trying again.")]
    private partial void LogWaiting(string fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Place} migrated by {Migrations} migrations.")]
    private partial void LogMigrated(string place, int migrations);
}
