using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Materials;
using StudyLog.Features.Materials.Viewing;
using StudyLog.Http;

namespace StudyLog.Features.Materials.Withdrawing;

/// <summary>停用: no further session studies it; where it was studied it stays.</summary>
public static class WithdrawMaterial
{
    [Requires(Act.KeepMaterials)]
    public sealed record Body([property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/materials/{id:guid}/withdraw");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var id = asked.Target;
            var material = await attempt.Open<Material>(id, Thing.Material);
            var decision = MaterialDecisions.Withdraw(material, new(asked.Body.Reason), asked.Asking, attempt.Now);
            var after = attempt.Append<Material, MaterialEvent>(id, decision);
            return Answer.Ok(MaterialView.Of(id, after.Details!, after.Withdrawn), attempt.VersionOf(id));
        }, cancellation);
}
