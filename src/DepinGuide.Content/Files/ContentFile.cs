namespace DepinGuide.Content.Files;

/// <summary>One file of the content folder as it was when it was last looked at.</summary>
/// <param name="Path">Path below the content folder, with '/' between folders.</param>
/// <param name="Hash">SHA-256 of the bytes in hex; empty when the file could not be read.</param>
/// <param name="Bytes">Null for media, which are only hashed, and for a file that could not be read.</param>
internal sealed record ContentFile(string Path, ContentKind Kind, string Hash, byte[]? Bytes)
{
    /// <summary>Why the file could not be read; null when it was.</summary>
    public string? Refusal { get; init; }

    public long Length { get; init; }

    public DateTime ModifiedUtc { get; init; }

    /// <summary>False when the file was so young that another change may leave size and time as they are.</summary>
    public bool IsSettled { get; init; }
}
