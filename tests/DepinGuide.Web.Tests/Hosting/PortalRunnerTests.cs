using System.Net.Sockets;
using DepinGuide.Data.Startup;
using DepinGuide.Web.Hosting;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Tests.Hosting;

public sealed class PortalRunnerTests
{
    [Fact]
    public void Explain_InvalidSettings_IsALineForEach()
    {
        var failure = PortalRunner.Explain(new OptionsValidationException("", typeof(SiteOptions), ["Site:Name is empty.", "Site:BaseUrl is bad."]))!.Value;

        Assert.Equal(["Settings: Site:Name is empty.", "Settings: Site:BaseUrl is bad."], failure.Lines);
        Assert.Equal(2, failure.Exit);
    }

    [Fact]
    public void Explain_InvalidSettingsOfSeveralKinds_IsALineForEach()
    {
        var failure = PortalRunner.Explain(new AggregateException(
            new OptionsValidationException("", typeof(SiteOptions), ["Site:Name is empty."]), new OptionsValidationException("", typeof(DataOptions), ["Data:Root is empty."])))!.Value;

        Assert.Equal(["Settings: Site:Name is empty.", "Settings: Data:Root is empty."], failure.Lines);
        Assert.Equal(2, failure.Exit);
    }

    [Fact]
    public void Explain_ADatabaseThatIsNotThere_IsItsOwnLine()
    {
        var failure = PortalRunner.Explain(new DatabaseUnavailableException("The database does not answer."))!.Value;

        Assert.Equal(["The database does not answer."], failure.Lines);
        Assert.Equal(3, failure.Exit);
    }

    [Fact]
    public void Explain_AnAddressInUse_SaysWhatToDo()
    {
        var failure = PortalRunner.Explain(new IOException("Failed to bind to address http://127.0.0.1:5080.", new AddressInUseException("in use")))!.Value;

        Assert.Contains("http://127.0.0.1:5080", Assert.Single(failure.Lines), StringComparison.Ordinal);
        Assert.Contains("--urls=", failure.Lines[0], StringComparison.Ordinal);
        Assert.Equal(4, failure.Exit);
    }

    public static TheoryData<Exception> Unforeseen { get; } =
    [
        new InvalidOperationException("Something else."), new IOException("A disk."), new AggregateException(new OptionsValidationException("", typeof(SiteOptions), ["x"]), new IOException()),
        new SocketException((int)SocketError.HostNotFound), new NotSupportedException(),
    ];

    [Theory]
    [MemberData(nameof(Unforeseen))]
    public void Explain_AFailureNobodyForesaw_KeepsItsTrace(Exception exception) => Assert.Null(PortalRunner.Explain(exception));
}
