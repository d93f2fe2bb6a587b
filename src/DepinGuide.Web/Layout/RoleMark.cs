using DepinGuide.Facts.Projects;

namespace DepinGuide.Web.Layout;

/// <summary>How the role of a deployment is shown: word, tone of its colour and icon.</summary>
internal sealed record RoleMark(string Word, string? Tone, string? Icon)
{
    public static RoleMark Of(DeploymentRole role) => role switch
    {
        DeploymentRole.Native => new("Native", "good", "right"),
        DeploymentRole.OfficialParallel => new("Official, parallel", "good", "right"),
        DeploymentRole.Successor => new("Successor", "info", "change-expected"),
        DeploymentRole.BridgedOfficial => new("Bridged, official", null, null),
        DeploymentRole.BridgedThirdParty => new("Bridged, third party", "due", null),
        DeploymentRole.Legacy => new("Legacy", "warning", "warning"),
        DeploymentRole.Deprecated => new("Deprecated", "warning", "warning"),
        _ => new("Invalid", "bad", "danger"),
    };
}
