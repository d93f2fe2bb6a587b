namespace DepinGuide.Data.Startup;

/// <summary>Why a database did not do what was asked.</summary>
/// <param name="Message">One line for an operator: what, where, what to do.</param>
/// <param name="MayPass">Worth another try: the server may still be starting. Otherwise only a person can help.</param>
public sealed record DatabaseFault(string Message, bool MayPass);

/// <summary>What starting needs to know about an engine.</summary>
public interface IDatabaseEngine
{
    /// <summary>Which database this is, without a password.</summary>
    string Place { get; }

    /// <summary>Makes sure that there is a database to migrate, and that no other process migrates it until the result is disposed.</summary>
    /// <exception cref="DatabaseUnavailableException">Something only a person can put right.</exception>
    Task<IAsyncDisposable> PrepareAsync(DepinGuideDbContext context, CancellationToken cancellationToken);

    /// <summary>Null for an exception that does not come from the database.</summary>
    DatabaseFault? Explain(Exception exception);
}
