namespace StudyLog.Domain;

/// <summary>What can be asked of a member that may be left out, without knowing its type.</summary>
public interface IGiven
{
    /// <summary>Whether the command says anything of it.</summary>
    bool IsGiven { get; }

    /// <summary>What it says; null when it says nothing, or takes the value back.</summary>
    object? Given { get; }
}

/// <summary>
/// A member of a command that changes only what it names. Left out, the member stays as it is; given, it becomes what is given, and a
/// given null takes a known value back.
/// </summary>
/// <typeparam name="T">The type of the member; nullable where the value can be taken back.</typeparam>
public readonly record struct Given<T> : IGiven
{
    private readonly T? value;

    private Given(T value) => (this.value, IsGiven) = (value, true);

    /// <inheritdoc/>
    public bool IsGiven { get; }

    object? IGiven.Given => IsGiven ? value : null;

    /// <summary>The value after the command, from the one before.</summary>
    public T Over(T known) => IsGiven ? value! : known;

    /// <summary>The same, put into another form when it is given.</summary>
    public Given<TOther> Map<TOther>(Func<T, TOther> form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return IsGiven ? form(value!) : default(Given<TOther>);
    }

    /// <summary>A given value.</summary>
    public static implicit operator Given<T>(T value) => new(value);
}

/// <summary>Makes what is given of a type that the language converts nothing to by itself, like an interface.</summary>
public static class Given
{
    /// <summary>The given value.</summary>
    public static Given<T> Of<T>(T value) => value;
}
