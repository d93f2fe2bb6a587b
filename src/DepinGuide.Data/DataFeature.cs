using DepinGuide.Data.Compare;
using DepinGuide.Data.Figures;
using DepinGuide.Data.Sources;
using DepinGuide.Data.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DepinGuide.Data;

public static class DataFeature
{
    /// <summary>What is the same on every engine; each engine's registration calls it.</summary>
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddSingleton<DatabaseStarter>();
        services.AddSingleton<CurrentFigureWriter>();
        services.AddSingleton<CompareQuery>();
        services.AddSingleton<FiguresQuery>();
        services.AddSingleton<ProjectFiguresQuery>();
        services.AddSingleton<MetricFiguresQuery>();
        services.AddSingleton<FigureStatesQuery>();
        services.AddSingleton<NextFigureChangeQuery>();
        services.AddSingleton<SourceUsageQuery>();
        services.AddSingleton<SourceUsageCountsQuery>();
        return services;
    }
}
