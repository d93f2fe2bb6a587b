using DepinGuide.Web.Hosting;

namespace DepinGuide.Web.Tests.Hosting;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData()]
    [InlineData("--urls=http://localhost:5081")]
    [InlineData("--Site:Name", "check")]
    [InlineData("/Site:Name=x")]
    [InlineData("--Data:Root", "/srv/data")]
    public void Read_SettingsAlone_GoesOnServingWithAllOfThem(params string[] args)
    {
        var (verb, settings, exit) = CommandLine.Read(args);

        Assert.Null(verb);
        Assert.Equal(args, settings);
        Assert.Null(exit);
    }

    [Fact]
    public void Read_Check_IsTakenOffTheSettings()
    {
        var (verb, settings, exit) = CommandLine.Read(["check", "--Content:Root=elsewhere"]);

        Assert.Equal("check", verb);
        Assert.Equal(["--Content:Root=elsewhere"], settings);
        Assert.Null(exit);
    }

    [Fact]
    public void Read_FlagsOfCheck_AreSettingsThatTakeNoOtherForTheirValue()
    {
        var (_, settings, _) = CommandLine.Read(["check", "--json", "--stats", "--Content:Root", "elsewhere"]);

        Assert.Equal(["--Check:Json=true", "--Check:Statistics=true", "--Content:Root", "elsewhere"], settings);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Check")]
    [InlineData("checks", "--Content:Root=elsewhere")]
    public void Read_AnUnknownVerb_EndsWithTheCodeForUsage(params string[] args) => Assert.Equal(ExitCodes.Usage, CommandLine.Read(args).Exit);

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    [InlineData("check", "--help")]
    [InlineData("nonsense", "--help")]
    public void Read_Help_EndsWell(params string[] args) => Assert.Equal(0, CommandLine.Read(args).Exit);

    [Fact]
    public void Read_HelpAsTheValueOfASetting_IsThatValue() => Assert.Null(CommandLine.Read(["--Site:Name", "help"]).Exit);
}
