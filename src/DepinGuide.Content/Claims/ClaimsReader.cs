using DepinGuide.Content.References;
using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Claims;
using DepinGuide.Facts.Ids;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.Claims;

/// <summary>Reads <c>claims.yaml</c>.</summary>
internal static class ClaimsReader
{
    private static readonly MapShape FileShape = new(RequiredList("claims", "a list of claims"));

    private static readonly MapShape ClaimShape = new(
        Required("id", "a slug"),
        Required("statement", "the statement in our words"),
        RequiredList("subjects", "a list of project or guide slugs"),
        Required("verdict", "right, incomplete, wrong or unverified"),
        Required("what_is_right", "what is right"),
        EvidenceReader.SourcesKey,
        OptionalList("basis", "a list of figure ids"),
        Optional("as_of", "a date: 2026, 2026-08 or 2026-08-10"),
        Required("checked", "the day somebody looked, such as 2026-08-10"));

    /// <summary>Subjects are checked with the other references across documents.</summary>
    public static IReadOnlyList<Claim>? Read(YamlNode root, ReadingContext context, ProblemLog log)
    {
        if (MapReader.Open(root, "", FileShape, log) is not { } file)
            return null;

        var entries = file.Maps("claims", ClaimShape);
        UniqueIds.Check(entries, "id");
        return [.. entries.Select(entry => ReadClaim(entry, context)).OfType<Claim>()];
    }

    private static Claim? ReadClaim(MapReader map, ReadingContext context)
    {
        var before = map.ErrorsBefore;
        var (id, statement, whatIsRight) = (map.Id<ClaimId>("id"), map.Text("statement"), map.Text("what_is_right"));
        var (subjects, verdict) = (map.Ids<DocumentSlug>("subjects"), map.Word<Verdict>("verdict"));
        var (citations, basis) = (EvidenceReader.ReadCitations(map, "sources", context), EvidenceReader.ReadBasis(map, context));
        if (map.Node("sources") is null or YamlList { Items.Count: 0 } && !map.Has("basis"))
            map.Error("sources", "is missing: a verdict needs evidence", "sources (places in sources) or basis (figure ids)");

        var (asOf, checkedOn) = (map.PastDate("as_of", context.Today), map.PastDay("checked", context.Today));
        if (map.Log.Errors > before)
            return null;

        return new Claim
        {
            Id = id!.Value,
            Statement = statement!,
            Subjects = [.. subjects.Select(subject => subject.Value)],
            Verdict = verdict!.Value,
            WhatIsRight = whatIsRight!,
            Citations = citations,
            Basis = basis,
            AsOf = asOf,
            Checked = checkedOn!.Value,
        };
    }
}
