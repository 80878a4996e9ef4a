using System.Globalization;

namespace StudyLog.Hosting;

/// <summary>Tells whoever started something long how far it is, a line for each tenth.</summary>
/// <param name="what">What is being made.</param>
public sealed class ConsoleProgress(string what) : IProgress<int>
{
    private const int Tenth = 10;

    private int told;

    public void Report(int percent)
    {
        if (percent / Tenth <= told) return;
        told = percent / Tenth;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {told * Tenth}%"));
    }
}
