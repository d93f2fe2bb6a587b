using DepinGuide.Facts.Sources;

namespace DepinGuide.Web.Features.Sources;

internal static class SourceWords
{
    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.OnChain => "Read from a chain",
        SourceKind.Official => "Published by the project",
        SourceKind.Repository => "Public repositories and lists",
        SourceKind.Aggregator => "Aggregators",
        SourceKind.Press => "Press and research",
        _ => "Community",
    };

    public static string Of(Allowance allowance) => allowance switch
    {
        Allowance.Yes => "yes",
        Allowance.No => "no",
        _ => "unknown: the terms were not found or do not say",
    };
}
