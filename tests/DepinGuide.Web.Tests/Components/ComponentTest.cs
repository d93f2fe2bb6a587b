using AngleSharp.Dom;
using Bunit;
using DepinGuide.Content.Snapshots;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Hosting.Caching;
using DepinGuide.Web.Layout.Figures;
using DepinGuide.Web.Tests.Portals;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DepinGuide.Web.Tests.Components;

/// <summary>A component on its own, with the content of the running portal and a clock that stands still.</summary>
[Collection(Groups.Sqlite)]
public abstract class ComponentTest(SqlitePortal portal) : BunitContext, IAsyncLifetime
{
    private AsyncServiceScope _scope;

    /// <summary>Starts with the day on which the samples were checked.</summary>
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Make.Checked, TimeOnly.MinValue, TimeSpan.Zero));

    protected ContentSnapshot Content { get; private set; } = ContentSnapshot.Empty;

    public async ValueTask InitializeAsync()
    {
        _scope = (await portal.FactoryAsync()).Services.CreateAsyncScope();
        var content = _scope.ServiceProvider.GetRequiredService<PortalContent>();
        Content = content.Snapshot;
        Services.AddSingleton(content);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddScoped<PageUse>();
        Services.AddScoped<PageClock>();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _scope.DisposeAsync();
    }

    /// <summary>What the component writes on a page whose figures are these.</summary>
    protected IElement Body<TComponent>(EvidenceBook book, Action<ComponentParameterCollectionBuilder<TComponent>> parameters)
        where TComponent : IComponent =>
        Wrap(new MarkupString(Render<TComponent>(builder => parameters(builder.AddCascadingValue(book))).Markup));

    protected IElement Body<TComponent>(Action<ComponentParameterCollectionBuilder<TComponent>> parameters)
        where TComponent : IComponent =>
        Wrap(new MarkupString(Render(parameters).Markup));

    /// <summary>The words as one reads them, spaces of any kind as one.</summary>
    protected static string Words(IElement? element) =>
        string.Join(' ', (element?.TextContent ?? "").Replace("\u2060", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    protected static IElement Wrap(MarkupString markup)
    {
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument("").Body!;
        body.InnerHtml = markup.Value;
        return body;
    }
}
