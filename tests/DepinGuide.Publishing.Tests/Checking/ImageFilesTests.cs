namespace DepinGuide.Publishing.Tests.Checking;

public sealed class ImageFilesTests : LintTest
{
    private const string Picture = "## In short\n\n![A map](/media/map.png)";

    [Theory]
    [InlineData(800, 600, 0)]
    [InlineData(2400, 2400, 307_000)]
    public void Check_APictureOfFairSize_IsLeftAlone(int width, int height, int more)
    {
        Content.WriteBytes("media/map.png", [.. Png(width, height), .. new byte[more]]);

        Assert.Empty(CheckGuide(Picture));
    }

    [Fact]
    public void Check_APictureLargerThanAnyPage_IsAWarning()
    {
        Content.WriteBytes("media/map.png", Png(4000, 300));

        Assert.Equal(["3: warning: the image '/media/map.png' is 4000 × 300 pixels"], CheckGuide(Picture));
    }

    [Fact]
    public void Check_AHeavyPicture_IsAWarning()
    {
        Content.WriteBytes("media/map.png", [.. Png(800, 600), .. new byte[500 * 1024]]);

        Assert.Equal(["3: warning: the image '/media/map.png' has 500 KB"], CheckGuide(Picture));
    }

    [Theory]
    [InlineData("GIF89a\u0010\u0000\u0010\u0000", true)]
    [InlineData("<?xml version=\"1.0\"?>\n<svg xmlns=\"x\" viewBox=\"0 0 640 480\">", true)]
    [InlineData("<svg xmlns=\"x\">", false)]
    [InlineData("no picture", false)]
    [InlineData("", false)]
    public void Check_FilesOfOtherKinds_AreReadOrReported(string head, bool isRead)
    {
        Content.WriteBytes("media/map.png", System.Text.Encoding.Latin1.GetBytes(head));

        Assert.Equal(isRead ? [] : ["3: warning: the size of the image '/media/map.png' cannot be read"], CheckGuide(Picture));
    }

    [Fact]
    public void Check_AJpeg_IsReadBehindItsOtherSegments()
    {
        Content.WriteBytes("media/map.png", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0x10, 0x00, 0x00, 0x20, 3, 1, 1, 1]);

        Assert.Equal(["3: warning: the image '/media/map.png' is 32 × 4096 pixels"], CheckGuide(Picture));
    }

    private static byte[] Png(int width, int height) =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
        0, 0, (byte)(width >> 8), (byte)width, 0, 0, (byte)(height >> 8), (byte)height,
    ];
}
