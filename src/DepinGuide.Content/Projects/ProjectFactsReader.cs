using DepinGuide.Content.References;
using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Projects;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.Projects;

/// <summary>Reads <c>projects/{slug}/facts.yaml</c>.</summary>
internal static class ProjectFactsReader
{
    private static readonly MapShape FileShape = new(
        OptionalList("facts", "a list of facts"),
        OptionalList("deployments", "a list of deployments"),
        OptionalList("contracts", "a list of contracts"),
        OptionalList("links", "a list of links"),
        OptionalList("wallets", "a list of wallets"),
        OptionalList("incidents", "a list of incidents"),
        OptionalList("known_changes", "a list of announced changes"),
        OptionalList("open_questions", "a list of { question, why }"));

    private static readonly MapShape QuestionShape = new(
        Required("question", "what we could not find out"),
        Optional("why", "what we looked at, or why it matters"));

    public static ProjectFacts? Read(YamlNode root, Project project, ReadingContext context, ProblemLog log)
    {
        var before = log.Errors;
        if (MapReader.Open(root, "", FileShape, log) is not { } file)
            return null;

        var facts = new ProjectFacts
        {
            Readings = Each(file, "facts", FactReader.Shape, map => FactReader.Read(map, project, context)),
            Deployments = DeploymentReader.ReadDeployments(file, "deployments", context),
            Contracts = Each(file, "contracts", DeploymentReader.ContractShape, map => DeploymentReader.ReadContract(map, context)),
            Links = LinkReader.ReadAll(file, "links", context),
            Wallets = Each(file, "wallets", RecordReader.WalletShape, map => RecordReader.ReadWallet(map, context)),
            Incidents = Each(file, "incidents", RecordReader.IncidentShape, map => RecordReader.ReadIncident(map, context)),
            KnownChanges = ReadKnownChanges(file, context),
            OpenQuestions = Each(file, "open_questions", QuestionShape, ReadQuestion),
        };
        return log.Errors > before ? null : facts;
    }

    private static IReadOnlyList<T> Each<T>(MapReader file, string key, MapShape shape, Func<MapReader, T?> read)
        where T : class =>
        [.. file.Maps(key, shape).Select(read).OfType<T>()];

    private static IReadOnlyList<KnownChange> ReadKnownChanges(MapReader file, ReadingContext context)
    {
        var entries = file.Maps("known_changes", RecordReader.KnownChangeShape);
        UniqueIds.Check(entries, "id");
        return [.. entries.Select(map => RecordReader.ReadKnownChange(map, context)).OfType<KnownChange>()];
    }

    private static OpenQuestion? ReadQuestion(MapReader map) => map.Text("question") is { } question ? new OpenQuestion(question, map.Text("why")) : null;
}
