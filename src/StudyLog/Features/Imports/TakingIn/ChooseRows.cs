using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Features.Imports.Viewing;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Persistence;

namespace StudyLog.Features.Imports.TakingIn;

/// <summary>Chooses rows, or leaves them out, before the rest is taken in: some by their places, or all that were judged alike.</summary>
public static class ChooseRows
{
    private const int MostPlaces = 10_000;

    /// <param name="Chosen">Whether they are to be taken in.</param>
    /// <param name="Places">Which.</param>
    /// <param name="Judgement">Or all that were judged so.</param>
    [Requires(Act.KeepImports)]
    public sealed record Body(bool Chosen, IReadOnlyList<int>? Places = null, RowJudgement? Judgement = null) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/imports/{id:guid}/choose");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, ImportStore imports, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var body = asked.Body;
            var import = await imports.Find(asked.Asker.Tenant, asked.Target, cancellation) ?? throw new RefusalException(new Rejection.NotFound(Thing.Import, asked.Target));
            if (import.State != ImportState.Judged) throw new RefusalException(new Rejection.WrongState(ApiJson.Written(import.State)));
            if (body.Places is null == body.Judgement is null) throw new RefusalException(new Rejection.Invalid("places", "places-or-judgement"));
            if (body.Places?.Count > MostPlaces) throw new RefusalException(new Rejection.Invalid("places", "too-many-places"));

            if (await ImportRows.WouldChoose(attempt, import, body.Chosen, body.Places, body.Judgement)) ImportRows.Choose(attempt, import, body.Chosen, body.Places, body.Judgement);
            return Answer.Ok(ImportView.Of(import));
        }, cancellation);
}
