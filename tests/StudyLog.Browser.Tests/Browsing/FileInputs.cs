using Microsoft.Playwright;

namespace StudyLog.Browser.Tests.Browsing;

/// <summary>Fields in which a file is chosen.</summary>
internal static class FileInputs
{
    /// <summary>Chooses a file once the page listens: a choice made before that is lost, and a page that is new to the process may draw the field first.</summary>
    public static async Task Choose(this ILocator field, FilePayload file)
    {
        var input = await field.ElementHandleAsync();
        await field.Page.WaitForFunctionAsync("input => input._blazorInputFileNextFileId !== undefined", input);
        await field.SetInputFilesAsync(file);
    }
}
