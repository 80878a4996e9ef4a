using StudyLog.Accounts;
using StudyLog.Queries;

namespace StudyLog.Features.Sessions.MakingPapers;

/// <summary>What the papers of a session are made from, for whoever puts papers together; no route of its own.</summary>
public static class ReadForPapers
{
    [Requires(Act.SeePapers)]
    public sealed record Query(Guid Id) : IQuery<PaperSource>;

    public static Task<Reply<PaperSource>> Handle(Queried<Query> queried, SessionPaperDesk desk, CancellationToken cancellation) =>
        desk.Read(queried.Query.Id, queried.Asker, cancellation);
}
