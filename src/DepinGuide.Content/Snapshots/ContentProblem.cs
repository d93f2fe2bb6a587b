namespace DepinGuide.Content.Snapshots;

public enum ProblemLevel
{
    /// <summary>The file cannot be used: its last good version stays up.</summary>
    Error,

    /// <summary>Something across documents is wrong (a link to a page that is not there); nothing is rejected.</summary>
    Fault,

    /// <summary>Worth an editor's look.</summary>
    Hint,
}

/// <summary>What is wrong, where, and what was expected.</summary>
/// <param name="Path">Path below the content folder, with '/' between folders.</param>
/// <param name="Line">From 1; 0 when the whole file is meant.</param>
/// <param name="Field">Key or path of keys: <c>facts[3].source</c>; null when none is meant.</param>
public sealed record ContentProblem(ProblemLevel Level, string Path, int Line, string? Field, string Text, string? Expected = null)
{
    /// <summary>What becomes of the file: whether its last good version stays up. Null when nothing is rejected.</summary>
    public string? Effect { get; init; }

    /// <summary>The level as readers of lists and machines see it.</summary>
    public string LevelWord => Level switch { ProblemLevel.Error => "error", ProblemLevel.Fault => "warning", _ => "hint" };

    /// <summary><c>path:line: level: field: text; expected ...</c>, the form that editors can jump to.</summary>
    public override string ToString() =>
        $"{Path}:{Line}: {LevelWord}: {(Field is null ? "" : Field + ": ")}{Text}{(Expected is null ? "" : $"; expected {Expected}")}{(Effect is null ? "" : $" ({Effect})")}";
}
