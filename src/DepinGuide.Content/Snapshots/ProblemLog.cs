namespace DepinGuide.Content.Snapshots;

/// <summary>Collects every problem of one file, so that an editor sees all of them at once.</summary>
internal sealed class ProblemLog(string path)
{
    private readonly List<ContentProblem> _problems = [];

    public string Path { get; } = path;

    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <summary>How many of the problems reject the file. A reader compares it before and after a record to know whether the record is whole.</summary>
    public int Errors { get; private set; }

    /// <summary>Says that a problem which is reported already spoils one more record.</summary>
    public void Spoil() => Errors++;

    public void Error(int line, string? field, string text, string? expected = null)
    {
        Errors++;
        _problems.Add(new ContentProblem(ProblemLevel.Error, Path, line, field, text, expected));
    }

    /// <summary>Takes over what another reader of the same file has found.</summary>
    public void AddRange(IEnumerable<ContentProblem> problems)
    {
        foreach (var problem in problems)
        {
            Errors += problem.Level == ProblemLevel.Error ? 1 : 0;
            _problems.Add(problem);
        }
    }

    public void Fault(int line, string? field, string text, string? expected = null) =>
        _problems.Add(new ContentProblem(ProblemLevel.Fault, Path, line, field, text, expected));

    public void Hint(int line, string? field, string text, string? expected = null) =>
        _problems.Add(new ContentProblem(ProblemLevel.Hint, Path, line, field, text, expected));
}
