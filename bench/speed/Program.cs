// Kestrel's own static file: what bench/speed.sh compares a kept page with.
//   Speed FOLDER ADDRESS
using Microsoft.Extensions.FileProviders;

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(args[1]);
var app = builder.Build();
app.UseStaticFiles(new StaticFileOptions
{
    FileProvider = new PhysicalFileProvider(Path.GetFullPath(args[0])),
    ServeUnknownFileTypes = true,
    DefaultContentType = "text/html; charset=utf-8",
});
await app.RunAsync();
