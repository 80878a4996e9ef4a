using StudyLog.CommandLine.Service;

namespace StudyLog.CommandLine.Exporting;

/// <summary>Finds departments and materials by the name that people know them by.</summary>
internal sealed class NamedThing(ServiceClient service)
{
    private const int Most = 200;

    /// <summary>The id of the department that is called so, or has this id.</summary>
    public Task<Guid> Department(string given, CancellationToken cancellation) =>
        Find($"departments?includeDissolved=true&q={Uri.EscapeDataString(given)}&pageSize={Most}", "department", given, cancellation);

    /// <summary>The id of the material with this title, or with this id.</summary>
    public Task<Guid> Material(string given, CancellationToken cancellation) =>
        Find($"materials?includeWithdrawn=true&q={Uri.EscapeDataString(given)}&pageSize={Most}", "material", given, cancellation);

    private async Task<Guid> Find(string address, string kind, string given, CancellationToken cancellation)
    {
        if (Guid.TryParse(given, out var id)) return id;
        var found = (await service.Get<Found>(address, cancellation)).Value.Items;
        return found.Where(thing => thing.IsCalled(given)).ToArray() switch
        {
            [var one] => one.Id,
            [] => throw StopException.Failed(Texts.Say($"{kind}-unknown", given)),
            _ => throw StopException.Failed(Texts.Say($"{kind}-not-certain", given)),
        };
    }

    public sealed record Found(IReadOnlyList<Thing> Items);

    public sealed record Thing(Guid Id, string? Name, string? ShortName, string? Title)
    {
        public bool IsCalled(string given) => given == Name || given == ShortName || given == Title;
    }
}
