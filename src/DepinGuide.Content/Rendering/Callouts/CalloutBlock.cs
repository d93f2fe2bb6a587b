using Markdig.Syntax;

namespace DepinGuide.Content.Rendering.Callouts;

internal enum CalloutKind
{
    Note,
    Warning,
    Danger,
}

/// <summary>A note, warning or danger: <c>&gt; [!NOTE] title</c> and the quoted lines below it. Its first child is the title.</summary>
internal sealed class CalloutBlock(CalloutKind kind) : ContainerBlock(null)
{
    public CalloutKind Kind { get; } = kind;

    /// <summary>The word that tells the kind without colour or shape.</summary>
    public string Word => Kind.ToString();

    public CalloutTitleBlock Title => (CalloutTitleBlock)this[0];
}

internal sealed class CalloutTitleBlock : LeafBlock
{
    public CalloutTitleBlock()
        : base(null) => ProcessInlines = false;
}
