namespace DepinGuide.Content.Rendering.Prose;

public enum ProseBlockKind
{
    Heading,
    Paragraph,
    ListItem,

    /// <summary>A row of a table: its cells, with a bar between them.</summary>
    TableRow,
}

public enum ProseRunKind
{
    Words,

    /// <summary>The words of a link; the target is its address.</summary>
    Link,

    /// <summary>The alternative text of an image; the target is its address.</summary>
    Image,

    /// <summary>Code, or an address written out.</summary>
    Code,

    /// <summary>A reference to a figure; the text is what stands between the brackets.</summary>
    Figure,

    /// <summary>A reference to a project; the text is what stands between the brackets.</summary>
    Project,
}

/// <summary>A piece of running text as its author wrote it.</summary>
/// <param name="Line">Line in the file.</param>
/// <param name="Target">Null for what leads nowhere.</param>
public sealed record ProseRun(ProseRunKind Kind, string Text, int Line, string? Target = null);

/// <summary>A block of text before anything of it is rendered, for whoever judges how it is written.</summary>
/// <param name="Level">Of a heading, as written; 0 for any other block.</param>
/// <param name="Line">Line in the file.</param>
public sealed record ProseBlock(ProseBlockKind Kind, int Level, IReadOnlyList<ProseRun> Runs, int Line);
