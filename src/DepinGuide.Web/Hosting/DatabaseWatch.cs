using System.Data.Common;
using DepinGuide.Data;
using DepinGuide.Data.Startup;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Web.Hosting;

/// <summary>
/// What is known of a database that does not answer. While it is away one reader at a time asks again, every two seconds, and the
/// others get at once what there is without it: a server that is slow instead of gone would make each of them wait.
/// </summary>
internal sealed partial class DatabaseWatch(
    IDbContextFactory<DepinGuideDbContext> databases, IDatabaseEngine engine, TimeProvider clock, ILogger<DatabaseWatch> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(3);

    private readonly Lock _changing = new();
    private long? _askedAt;
    private string? _writeFault;

    /// <summary>Content or figures could not be written; the next look at the folder tries again.</summary>
    public bool IsBehind => _writeFault is not null;

    /// <summary>Asks the database, for operators; what readers are told stays as it is.</summary>
    public async Task<bool> IsThereAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(ProbePatience);
        try
        {
            await using var database = await databases.CreateDbContextAsync(patience.Token);
            // The table that readers ask for, and not only a connection: a locked table or an empty file answers no reader.
            await database.CurrentFigures.AnyAsync(patience.Token);
            return true;
        }
        catch (Exception exception) when (DatabaseFaults.IsUnavailable(exception))
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }

    /// <summary>False while the database is known to be away and another reader asks it.</summary>
    public bool MayAsk()
    {
        lock (_changing)
        {
            if (_askedAt is null)
                return true;
            if (clock.GetElapsedTime(_askedAt.Value) < Pause)
                return false;

            _askedAt = clock.GetTimestamp();
            return true;
        }
    }

    public void Answered()
    {
        if (_askedAt is null)
            return;

        lock (_changing)
            _askedAt = null;
        LogBack();
    }

    public void Failed(Exception exception)
    {
        bool isNews;
        lock (_changing)
            (isNews, _askedAt) = (_askedAt is null, clock.GetTimestamp());
        if (isNews)
            LogAway(engine.Explain(exception)?.Message ?? exception.Message.ReplaceLineEndings(" "));
    }

    /// <summary>Whether a page failed because the database is away or not filled yet, which is told once and needs no trace. A fault of our own keeps its own.</summary>
    public bool Explains(Exception exception)
    {
        if (exception is PortalStartingException)
            return true;
        if (engine.Explain(exception) is not { MayPass: true })
            return false;

        Failed(exception);
        return true;
    }

    public void Written()
    {
        if (Interlocked.Exchange(ref _writeFault, null) is not null)
            LogWritten();
    }

    /// <summary>Told once for each fault, not at each of the tries.</summary>
    public void NotWritten(Exception exception)
    {
        var fault = engine.Explain(exception)?.Message;
        var message = fault ?? exception.Message;
        if (Interlocked.Exchange(ref _writeFault, message) == message)
            return;

        if (fault is null)
            LogUnforeseen(exception);
        else
            LogNotWritten(fault);
    }

    [LoggerMessage(LogLevel.Warning, "{Fault} Figures come from the content folder, the comparison answers 503.")]
    private partial void LogAway(string fault);

    [LoggerMessage(LogLevel.Information, "The database answers again")]
    private partial void LogBack();

    [LoggerMessage(LogLevel.Error, "{Fault} Changes of content and figures wait for it.")]
    private partial void LogNotWritten(string fault);

    [LoggerMessage(LogLevel.Error, "Content or figures could not be brought up to date; trying again")]
    private partial void LogUnforeseen(Exception exception);

    [LoggerMessage(LogLevel.Information, "Content and figures are up to date again")]
    private partial void LogWritten();
}

internal static class DatabaseFaults
{
    /// <summary>The database is away or not filled yet, as opposed to a fault of our own; EF Core wraps it when retries are on.</summary>
    public static bool IsUnavailable(Exception exception) =>
        exception is DbException or TimeoutException or PortalStartingException || (exception is InvalidOperationException && exception.InnerException is DbException);
}
