using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace StudyLog.Tests.Hosting;

/// <summary>Waiting for what happens by itself, but not for ever.</summary>
internal static class Wait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static Task Until(
        Func<bool> condition, TimeSpan limit, Func<string>? meanwhile = null, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        Until(() => Task.FromResult(condition()), limit, meanwhile, what);

    /// <summary>Looks again and again until it holds; fails when it does not within the limit.</summary>
    /// <param name="condition">What is waited for.</param>
    /// <param name="limit">How long at most.</param>
    /// <param name="meanwhile">What to tell of when it did not come.</param>
    /// <param name="what">The condition as written.</param>
    public static async Task Until(
        Func<Task<bool>> condition, TimeSpan limit, Func<string>? meanwhile = null, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            watch.Elapsed.ShouldBeLessThan(limit, $"{what} did not come. {meanwhile?.Invoke()}");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
