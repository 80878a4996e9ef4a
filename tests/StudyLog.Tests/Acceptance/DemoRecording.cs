using Microsoft.Extensions.DependencyInjection;
using StudyLog.Hosting;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Acceptance;

/// <summary>The demo in the database of the run, as a service that is started with it makes it. Who asks about it does so in one collection, so that it is made once.</summary>
internal static class DemoRecording
{
    /// <summary>Makes all of it, or what is not there yet, and tells the users that were new.</summary>
    public static async Task<IReadOnlyList<FirstSignIn>> Of(HostFixture host)
    {
        var folder = Directory.CreateTempSubdirectory("studylog-demo-");
        try
        {
            var note = new SignInNote(folder.FullName);
            await host.Services.GetRequiredService<FirstStart>().MakeDemo(note, day: null, TestContext.Current.CancellationToken);
            return note.Read();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
