using System.Net;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting.Limits;

internal sealed class ProxyOptions
{
    public const string Section = "Proxy";

    /// <summary>Networks of the proxies in front (CIDR, or single addresses). Loopback is known without being named.</summary>
    public IReadOnlyList<string> KnownNetworks { get; set; } = [];

    /// <summary>A list in a settings file, or one text with commas as it is written in the environment.</summary>
    public static IReadOnlyList<string> Read(IConfiguration settings)
    {
        var section = settings.GetSection($"{Section}:{nameof(KnownNetworks)}");
        return [.. section.GetChildren().Select(child => child.Value).Prepend(section.Value).OfType<string>().SelectMany(Split)];
    }

    /// <returns>Null for what is no network.</returns>
    public static IPNetwork? Parse(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

internal sealed class ProxyOptionsValidation : IValidateOptions<ProxyOptions>
{
    private const string Key = $"{ProxyOptions.Section}:{nameof(ProxyOptions.KnownNetworks)}";

    public ValidateOptionsResult Validate(string? name, ProxyOptions options)
    {
        List<string> failures = [.. options.KnownNetworks.Select(Fault).OfType<string>()];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string? Fault(string text) => ProxyOptions.Parse(text) switch
    {
        null => $"{Key} holds '{text}'; expected networks such as 172.18.0.0/16 or addresses, with commas between them.",
        { PrefixLength: 0 } => $"{Key} holds '{text}', which is everybody: readers could then say themselves which address they have; expected the networks of the proxies.",
        _ => null,
    };
}
