using Microsoft.AspNetCore.Components.Forms;
using StudyLog.Commands;

namespace StudyLog.Pages.Shared;

/// <summary>A file that somebody chose in a page.</summary>
internal static class ChosenFile
{
    /// <summary>Reads all of it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="largest">The most bytes that are read; it is known to have no more.</param>
    public static async Task<UploadedFile> Read(this IBrowserFile file, long largest)
    {
        using var content = new MemoryStream();
        await using (var sent = file.OpenReadStream(largest)) await sent.CopyToAsync(content);
        return new UploadedFile(file.Name, content.ToArray());
    }
}
