namespace StudyLog.Domain.Materials;

/// <summary>Registers a material.</summary>
/// <param name="Id">The material.</param>
/// <param name="Details">What is known of it.</param>
/// <param name="Classified">Whether it is marked 涉密; such material is refused.</param>
public sealed record RegisterMaterial(Guid Id, MaterialDetails Details, bool Classified);

/// <summary>Changes what is given, and takes back what is given as null.</summary>
public sealed record ReviseMaterial(
    Given<string> Title = default,
    Given<MaterialKind> Kind = default,
    Given<string?> Author = default,
    Given<string?> Issuer = default,
    Given<DateOnly?> IssuedOn = default,
    Given<string?> Url = default,
    bool Classified = false);

/// <summary>Withdraws a material.</summary>
public sealed record WithdrawMaterial(string? Reason);

/// <summary>What may happen to a material.</summary>
public static class MaterialDecisions
{
    /// <summary>Registers it; the same id with the same content is the same material.</summary>
    public static Decision<MaterialEvent> Register(Material material, RegisterMaterial command, Asking asking, Now now)
    {
        if (command.Classified) return new Rejection.ClassifiedRefused();
        if (material.Exists)
            return material.First == command.Details ? Decision<MaterialEvent>.AlreadySo : new Rejection.IdTaken(command.Id);

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new MaterialRegistered(provenance, command.Details);
    }

    /// <summary>Revises what is known of it.</summary>
    public static Decision<MaterialEvent> Revise(Material material, ReviseMaterial command, Asking asking, Now now)
    {
        if (command.Classified) return new Rejection.ClassifiedRefused();
        if (asking.TryPlace(now, null, null, out var provenance) is { } rejection) return rejection;

        var known = material.Details!;
        var revised = new MaterialDetails(
            command.Title.Over(known.Title),
            command.Kind.Over(known.Kind),
            command.Author.Over(known.Author),
            command.Issuer.Over(known.Issuer),
            command.IssuedOn.Over(known.IssuedOn),
            command.Url.Over(known.Url));
        if (revised == known) return Decision<MaterialEvent>.AlreadySo;
        return material.Withdrawn ? new Rejection.WrongState("withdrawn") : new MaterialRevised(provenance, revised);
    }

    /// <summary>Withdraws it from further use.</summary>
    public static Decision<MaterialEvent> Withdraw(Material material, WithdrawMaterial command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (material.Withdrawn) return Decision<MaterialEvent>.AlreadySo;

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new MaterialWithdrawn(provenance, command.Reason);
    }
}
