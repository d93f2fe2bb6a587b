using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Projects;

public enum DeploymentRole
{
    Native,
    OfficialParallel,
    Successor,
    BridgedOfficial,
    BridgedThirdParty,
    Legacy,
    Deprecated,
    Invalid,
}

/// <summary>A token on one chain.</summary>
/// <param name="Address">Canonical (checksummed) address or denom.</param>
/// <param name="Decimals">Null when no source prints them.</param>
/// <param name="Standard">ERC-20, SPL, IBC voucher ... in words, null when not stated.</param>
/// <param name="Warning">What a holder must know; never null for legacy, deprecated and invalid.</param>
public sealed record Deployment(
    string Token, ChainId Chain, string Address, int? Decimals, string? Standard, DeploymentRole Role, string? Warning, string? Note, Provenance Provenance);

public enum ContractKind
{
    Staking,
    Program,
    BurnWallet,
    Vault,
    Licence,
    Metadata,
    Other,
}

/// <summary>An address that belongs to a project and is never "the token".</summary>
public sealed record Contract(ChainId Chain, string Address, ContractKind Kind, string Label, string? Note, Provenance Provenance);

public enum LinkKind
{
    Website,
    Docs,
    App,
    Explorer,
    Governance,
    Forge,
    X,
    Telegram,
    Discord,
    Blog,
    Feed,

    /// <summary>A warning: this address imitates the project.</summary>
    LookAlike,
}

/// <summary>Who shows that a link belongs to the project.</summary>
public sealed record LinkProof(Citation Citation, PartialDate? AsOf, Confidence Confidence);

/// <param name="Proofs">At least one.</param>
public sealed record OfficialLink(LinkKind Kind, Uri Value, string? Label, IReadOnlyList<LinkProof> Proofs, DateOnly Checked, string? Note)
{
    public bool Equals(OfficialLink? other) =>
        other is not null && Kind == other.Kind && Value == other.Value && Label == other.Label
        && Proofs.SequenceEqual(other.Proofs) && Checked == other.Checked && Note == other.Note;

    public override int GetHashCode() => HashCode.Combine(Kind, Value, Checked);
}

public enum WalletKind
{
    Software,
    Hardware,
}

public sealed record Wallet(string Name, WalletKind Kind, IReadOnlyList<ChainId> Chains, string? Note, Provenance Provenance);

/// <param name="Date">As precise as the source gives it.</param>
public sealed record Incident(PartialDate Date, string Title, string What, string? Note, Provenance Provenance);

public enum KnownChangeKind
{
    Migration,
    End,
    Unlock,
    Vote,
    Upgrade,
}

/// <summary>Something that is announced and that holders should know before it happens.</summary>
/// <param name="Expected">Null when no date is announced.</param>
/// <param name="Advice">What a holder should do, null when nothing.</param>
public sealed record KnownChange(string Id, KnownChangeKind Kind, string Title, string What, PartialDate? Expected, string? Advice, Provenance Provenance)
{
    /// <summary>The announced period is over, and nobody has said since whether the change happened.</summary>
    public bool HasPassed(DateTimeOffset now) => Expected?.EndExclusive <= now;
}

/// <summary>What we could not find out, and why it matters.</summary>
public sealed record OpenQuestion(string Question, string? Why);

/// <summary>Everything a project's fact file states.</summary>
public sealed record ProjectFacts
{
    public static ProjectFacts None { get; } = new();

    public IReadOnlyList<Reading> Readings { get; init; } = [];

    public IReadOnlyList<Deployment> Deployments { get; init; } = [];

    public IReadOnlyList<Contract> Contracts { get; init; } = [];

    public IReadOnlyList<OfficialLink> Links { get; init; } = [];

    public IReadOnlyList<Wallet> Wallets { get; init; } = [];

    public IReadOnlyList<Incident> Incidents { get; init; } = [];

    public IReadOnlyList<KnownChange> KnownChanges { get; init; } = [];

    public IReadOnlyList<OpenQuestion> OpenQuestions { get; init; } = [];
}
