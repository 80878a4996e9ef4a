using System.Reflection;

namespace StudyLog.Domain.Tests;

/// <summary>A table of expectations: states across, commands down.</summary>
internal sealed class StateTable<TState>
    where TState : struct, Enum
{
    private readonly List<(string Command, TState State, string Expected)> _cells = [];

    public StateTable(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Words).ToArray();
        States = [.. lines[0].Select(Enum.Parse<TState>)];
        Commands = [.. lines.Skip(1).Select(line => line[0])];
        foreach (var line in lines.Skip(1))
        {
            line.Length.ShouldBe(States.Count + 1, $"{line[0]} says something of every state");
            _cells.AddRange(States.Select((state, column) => (line[0], state, line[column + 1])));
        }
    }

    public IReadOnlyList<TState> States { get; }

    public IReadOnlyList<string> Commands { get; }

    public TheoryData<string, TState, string> Cells() => [.. _cells];

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

internal static class StateTable
{
    /// <summary>The names of the decisions that a class makes: its public methods that return one.</summary>
    public static IEnumerable<string> DecisionsOf(Type decisions) =>
        decisions.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Decision<>))
            .Select(method => method.Name)
            .Order();
}
