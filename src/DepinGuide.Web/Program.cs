using DepinGuide.Web.Features.Compare;
using DepinGuide.Web.Features.Editing;
using DepinGuide.Web.Features.Health;
using DepinGuide.Web.Features.Machines;
using DepinGuide.Web.Features.Projects;
using DepinGuide.Web.Features.Search;
using DepinGuide.Web.Features.Twins;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Hosting.Caching;
using DepinGuide.Web.Hosting.Limits;
using DepinGuide.Web.Hosting.Telemetry;

var (verb, settings, exit) = CommandLine.Read(args);
if (exit is not null)
    return exit.Value;
if (verb == "health")
    return await HealthProbe.RunAsync(settings, Console.Out, Console.Error);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
builder.AddPortalLogging();
builder.AddPortalTelemetry();
builder.AddPortalServer();
builder.AddPortalOptions();
builder.AddPortalDatabase();
builder.Services.AddPortalContent();
builder.Services.AddPageCache();
builder.Services.AddLimits();
builder.Services.AddPortalPages();
builder.Services.AddCompare();
builder.Services.AddProjects();
builder.Services.AddTwins();

var app = builder.Build();
if (verb == "check")
    return await PortalRunner.RunAsync(() => ContentCheck.RunAsync(app.Services, Console.Out));

app.UsePortalPipeline();
app.MapHealth();
app.MapMachines();
app.MapCompare();
app.MapProjects();
app.MapTwins();
app.MapSearch();
app.MapEditing();
app.MapStaticAssets();
app.MapPortalPages();

return await PortalRunner.RunAsync(app);
