using DepinGuide.Facts.Claims;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Sources;
using DepinGuide.Facts.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DepinGuide.Data.Storage;

/// <summary>How the types of the kernel are stored, alike on every engine: ids, dates and choices as text, instants as UTC ticks.</summary>
internal static class Conversions
{
    public static void Apply(ModelConfigurationBuilder model)
    {
        model.Properties<ProjectSlug>().HaveConversion<IdConverter<ProjectSlug>>();
        model.Properties<MetricId>().HaveConversion<IdConverter<MetricId>>();
        model.Properties<SourceId>().HaveConversion<IdConverter<SourceId>>();
        model.Properties<ChainId>().HaveConversion<IdConverter<ChainId>>();
        model.Properties<SectorId>().HaveConversion<IdConverter<SectorId>>();
        model.Properties<ClaimId>().HaveConversion<IdConverter<ClaimId>>();
        model.Properties<PartialDate>().HaveConversion<PartialDateConverter>();
        model.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        model.Properties<Uri>().HaveConversion<UriConverter, UriComparer>();
        ApplyToEnums(model);
    }

    /// <summary>Names instead of numbers: a member inserted in the middle would change the meaning of every stored row.</summary>
    private static void ApplyToEnums(ModelConfigurationBuilder model)
    {
        model.Properties<ProjectStatus>().HaveConversion<string>();
        model.Properties<Confidence>().HaveConversion<string>();
        model.Properties<FigureState>().HaveConversion<string>();
        model.Properties<MissingReason>().HaveConversion<string>();
        model.Properties<MetricType>().HaveConversion<string>();
        model.Properties<MetricKind>().HaveConversion<string>();
        model.Properties<HigherIs>().HaveConversion<string>();
        model.Properties<SourceKind>().HaveConversion<string>();
        model.Properties<Allowance>().HaveConversion<string>();
        model.Properties<DeploymentRole>().HaveConversion<string>();
        model.Properties<ContractKind>().HaveConversion<string>();
        model.Properties<LinkKind>().HaveConversion<string>();
        model.Properties<WalletKind>().HaveConversion<string>();
        model.Properties<KnownChangeKind>().HaveConversion<string>();
        model.Properties<Verdict>().HaveConversion<string>();
        model.Properties<Facts.Addresses.AddressFamily>().HaveConversion<string>();
    }
}

internal sealed class IdConverter<T>() : ValueConverter<T, string>(id => id.Value, text => Id.Parse<T>(text))
    where T : struct, IId<T>;

/// <summary>The literal: its ordinal order is the order of partial dates, the vaguer first.</summary>
internal sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(date => date.ToLiteral(), text => PartialDate.Parse(text));

/// <summary>SQLite can neither order nor compare a <see cref="DateTimeOffset"/>; ticks sort alike everywhere.</summary>
internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

/// <summary>As written: <see cref="Uri.ToString"/> unescapes, and the address would not come back.</summary>
internal sealed class UriConverter() : ValueConverter<Uri, string>(uri => uri.OriginalString, text => new Uri(text, UriKind.RelativeOrAbsolute));

/// <summary>As written: two addresses that differ only after the '#' are equal to <see cref="Uri"/>, and the change would not be saved.</summary>
internal sealed class UriComparer() : ValueComparer<Uri>(
    (left, right) => (left == null ? null : left.OriginalString) == (right == null ? null : right.OriginalString),
    uri => StringComparer.Ordinal.GetHashCode(uri.OriginalString));
