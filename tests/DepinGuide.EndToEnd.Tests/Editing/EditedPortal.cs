using DepinGuide.EndToEnd.Tests.Hosting;

namespace DepinGuide.EndToEnd.Tests.Editing;

/// <summary>A portal on a copy of the content that tests may edit. Each test edits a file of its own.</summary>
public sealed class EditedPortal : IAsyncLifetime
{
    private readonly ContentCopy _content = new();

    public EditedPortal() => Server = new PortalServer(_content.Root);

    public PortalServer Server { get; }

    internal ContentCopy Content => _content;

    public ValueTask InitializeAsync() => Server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _content.Dispose();
    }
}
