namespace DepinGuide.Facts.Projects;

/// <summary>A site that shows what is recorded on a chain.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Template">An https address in whose path or query <see cref="Place"/> stands for the address to look at.</param>
public sealed record ChainExplorer(string Name, string Template)
{
    public const string Place = "{address}";

    /// <summary>The page of one address. A denom may hold a slash, which belongs to it and not to the path.</summary>
    public Uri Of(string address) => new(Template.Replace(Place, Uri.EscapeDataString(address), StringComparison.Ordinal));
}
