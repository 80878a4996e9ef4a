using System.Globalization;
using System.Text;

namespace StudyLog.Documents.Archives;

/// <summary>How to check the archive, in words.</summary>
internal static class Instructions
{
    // With a mark and the line ends of Windows, where it is opened by the oldest of editors.
    public static byte[] Of(ArchiveHead head) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(head).ReplaceLineEndings("\r\n"))];

    private static string Text(ArchiveHead head) => string.Create(CultureInfo.InvariantCulture, $$"""
        {{head.Organisation.ReplaceLineEndings(" ")}} {{head.Year}}年度学习档案

        一、内容
        各类文件分别存放在同名文件夹中。“索引.html”可用浏览器打开，点击文件名即可查看；“索引.xlsx”内容相同，便于筛选。
        manifest.json 供程序读取。SHA256SUMS 列出本档案中除其自身外每个文件的 SHA-256 校验值。

        二、如何核验
        先将压缩包完整解压，再在解压后的文件夹中执行：

        Linux：
            sha256sum -c SHA256SUMS

        macOS：
            shasum -a 256 -c SHA256SUMS

        各文件均显示“OK”（或“成功”）即与归档时一致。

        Windows（PowerShell）：
            Get-Content SHA256SUMS -Encoding UTF8 | ForEach-Object {
                $hash, $path = $_ -split '  ', 2
                if ((Get-FileHash -LiteralPath $path -Algorithm SHA256).Hash -ne $hash) { "不一致：$path" }
            }

        不显示“不一致”即与归档时一致。

        三、说明
        校验值只能说明文件是否改动；有人若同时改动文件和 SHA256SUMS，则无法由此发现。
        因此请将 SHA256SUMS 本身的 SHA-256 值另行保存（如抄入卷内备考表），核验时先对照该值。

        """);
}
