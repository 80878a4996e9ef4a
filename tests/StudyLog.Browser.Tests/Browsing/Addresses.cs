using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StudyLog.Browser.Tests.Browsing;

internal static class Addresses
{
    private const float Patience = 30_000;

    /// <summary>
    /// Waits until the page's address is like this. It asks again and again: Playwright's own waiting for an address looks once and then listens, and an
    /// address that a live page changes in between is never heard of.
    /// </summary>
    public static Task Reaches(this IPage page, [StringSyntax(StringSyntaxAttribute.Regex)] string pattern) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = Patience });
}
