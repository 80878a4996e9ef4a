using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Materials;
using StudyLog.Http;

namespace StudyLog.Features.Materials.Registering;

/// <summary>登记学习材料.</summary>
public static class RegisterMaterial
{
    [Requires(Act.KeepMaterials)]
    public sealed record Body(
        Guid? Id,
        [property: Text(TextAttribute.Line)] string Title,
        MaterialKind Kind,
        [property: Text(TextAttribute.Name)] string? Author = null,
        [property: Text(TextAttribute.Name)] string? Issuer = null,
        DateOnly? IssuedOn = null,
        [property: Text(TextAttribute.Line)] string? Url = null,
        bool? Classified = null) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/materials");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Body.Id ?? attempt.NewId);
            var material = await attempt.Open<Material>(id);
            WebAddress.Check(body.Url);

            var details = new MaterialDetails(body.Title, body.Kind, body.Author, body.Issuer, body.IssuedOn, body.Url);
            var command = new Domain.Materials.RegisterMaterial(id, details, body.Classified ?? false);
            attempt.Append<Material, MaterialEvent>(id, MaterialDecisions.Register(material, command, asked.Asking, attempt.Now));
            return Answer.Created(attempt.Wrote(id), $"/api/v1/materials/{id}", new { id }, attempt.VersionOf(id));
        }, cancellation);
}
