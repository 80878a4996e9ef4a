namespace StudyLog.Pages.Shared;

/// <summary>
/// What is typed over something that is shown. It begins with what is known, stays while saving it is refused, also because somebody else changed the
/// thing meanwhile, and begins anew once what is shown is another.
/// </summary>
public sealed class Draft<TFields>
    where TFields : class
{
    private Guid id;
    private TFields? fields;

    /// <summary>The version over which it is typed.</summary>
    public long? Version { get; private set; }

    /// <summary>What is typed.</summary>
    public TFields Fields => fields ?? throw new InvalidOperationException("Nothing is shown yet.");

    /// <summary>What is typed over this version of a thing.</summary>
    public TFields Over(Guid shown, long? version, bool isRefused, Func<TFields> known)
    {
        if (fields is null || shown != id || (version != Version && !isRefused)) fields = known();
        (id, Version) = (shown, version);
        return fields;
    }
}
