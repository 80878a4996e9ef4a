using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Materials;
using StudyLog.Features.Materials.Viewing;
using StudyLog.Http;

namespace StudyLog.Features.Materials.Revising;

/// <summary>Corrects or completes what is known of a material. What is not given stays; null takes a value back.</summary>
public static class ReviseMaterial
{
    [Requires(Act.KeepMaterials)]
    public sealed record Body(
        [property: Text(TextAttribute.Line)] Given<string> Title,
        Given<MaterialKind> Kind,
        [property: Text(TextAttribute.Name)] Given<string?> Author,
        [property: Text(TextAttribute.Name)] Given<string?> Issuer,
        Given<DateOnly?> IssuedOn,
        [property: Text(TextAttribute.Line)] Given<string?> Url,
        bool? Classified) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Patch, "/materials/{id:guid}");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Target);
            var material = await attempt.Open<Material>(id, Thing.Material);
            WebAddress.Check(body.Url.Over(null));

            var command = new Domain.Materials.ReviseMaterial(
                body.Title, body.Kind, body.Author, body.Issuer, body.IssuedOn, body.Url, body.Classified ?? false);
            var after = attempt.Append<Material, MaterialEvent>(id, MaterialDecisions.Revise(material, command, asked.Asking, attempt.Now));
            return Answer.Ok(MaterialView.Of(id, after.Details!, after.Withdrawn), attempt.VersionOf(id));
        }, cancellation);
}
