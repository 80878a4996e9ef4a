using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Notices;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Organisations.KeepingNoticeWords;

/// <summary>Sets the words of a kind of notice in a language; without subject and text they are the service's own again. What was given before is read in the new words too.</summary>
public static class SetNoticeWords
{
    [Requires(Act.KeepOrganisation)]
    public sealed record Body(
        NoticeKind Kind,
        NoticeLanguage Language,
        [property: Text(TextAttribute.Name)] string? Subject = null,
        [property: Text(TextAttribute.Line)] string? Text = null) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Put, Configuration.NoticeWords);

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Asker.OrganisationId);
            var organisation = await attempt.Open<Organisation>(id, Thing.Organisation);
            var command = new Domain.Organisations.SetNoticeWords(body.Kind, body.Language, WordsOf(body));
            var after = attempt.Append<Organisation, OrganisationEvent>(id, NoticeWordsDecisions.Set(organisation, command, asked.Asking, attempt.Now));
            return Answer.Ok(NoticeWordsView.Of(after, body.Kind, body.Language), attempt.VersionOf(id));
        }, cancellation);

    private static NoticeWords? WordsOf(Body body) => (body.Subject, body.Text) switch
    {
        (null, null) => null,
        ({ } subject, { } text) => new NoticeWords(subject, text),
        (null, _) => throw new RefusalException(new Rejection.Invalid("subject", "required")),
        _ => throw new RefusalException(new Rejection.Invalid("text", "required")),
    };
}
