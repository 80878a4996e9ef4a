namespace StudyLog.Http;

/// <summary>How far a start is with what people sign in to. While it is under way the service answers, but nobody can work with it yet.</summary>
public sealed class Beginning
{
    private readonly Lock change = new();
    private int steps;
    private int taken;
    private volatile bool isUnderWay;

    /// <summary>Whether something is still being made.</summary>
    public bool IsUnderWay => isUnderWay;

    /// <summary>How much of it is made, in hundredths; 100 only at the end.</summary>
    public int Percent => IsUnderWay ? steps == 0 ? 0 : (int)Math.Min(99, 100L * taken / steps) : 100;

    /// <summary>Who is told of each further hundredth.</summary>
    public IProgress<int>? Listener { get; set; }

    public void Begin() => isUnderWay = true;

    /// <summary>How many steps it will be.</summary>
    public void Expect(int number) => steps = number;

    public void Advance(int by = 1)
    {
        lock (change)
        {
            var before = Percent;
            taken += by;
            if (Percent > before) Listener?.Report(Percent);
        }
    }

    public void End() => isUnderWay = false;
}
