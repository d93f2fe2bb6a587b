namespace DepinGuide.Data.Startup;

/// <summary>The database cannot be used. The message is one line for an operator: what, where (without password), what to do.</summary>
public sealed class DatabaseUnavailableException : Exception
{
    public DatabaseUnavailableException()
    {
    }

    public DatabaseUnavailableException(string message)
        : base(message)
    {
    }

    public DatabaseUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
