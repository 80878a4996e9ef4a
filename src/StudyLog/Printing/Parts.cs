namespace StudyLog.Printing;

/// <summary>Long lists, read part by part, so that no more than a part is held.</summary>
public static class Parts
{
    /// <summary>Every part of a list, until one is not full.</summary>
    /// <param name="size">How much is read at once.</param>
    /// <param name="read">Reads so many after so many.</param>
    public static async IAsyncEnumerable<IReadOnlyList<T>> Of<T>(int size, Func<int, Task<IReadOnlyList<T>>> read)
    {
        for (var skip = 0; ; skip += size)
        {
            var part = await read(skip);
            yield return part;
            if (part.Count < size) yield break;
        }
    }
}
