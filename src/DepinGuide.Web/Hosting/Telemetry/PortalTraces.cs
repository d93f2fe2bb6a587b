using System.Diagnostics;

namespace DepinGuide.Web.Hosting.Telemetry;

/// <summary>Spans of what the portal does by itself; nothing is made when nobody listens.</summary>
internal static class PortalTraces
{
    public static ActivitySource Source { get; } = new(PortalMeter.Name);
}
