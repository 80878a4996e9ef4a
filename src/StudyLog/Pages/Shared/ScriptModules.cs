using Microsoft.JSInterop;

namespace StudyLog.Pages.Shared;

/// <summary>Scripts that components load beside themselves.</summary>
public static class ScriptModules
{
    /// <summary>Lets go of what was loaded, if anything was; where the browser is gone, so is that.</summary>
    public static async ValueTask LetGo(this IJSObjectReference? loaded)
    {
        try
        {
            if (loaded is not null) await loaded.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // Nothing is left to let go of.
        }
    }
}
