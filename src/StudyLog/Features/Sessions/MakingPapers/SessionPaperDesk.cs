using Marten;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Documents.Papers;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Sessions.MakingPapers;

/// <summary>A session as its papers tell it, and where it stands.</summary>
public sealed record PaperSource(SessionOnPaper Session, SessionState State);

/// <summary>Reads what the papers of a session are made from: the record as every client reads it, in the words of the office.</summary>
public sealed class SessionPaperDesk(IDocumentStore store, StateReader states, CommandRunner commands, AccountDirectory accounts)
{
    public async Task<Reply<PaperSource>> Read(Guid id, Asker asker, CancellationToken cancellation)
    {
        var reply = await ViewSession.Handle(new Queried<ViewSession.Query>(new(id), asker), store, states, commands, accounts, cancellation);
        if (!reply.IsAnswered) return reply.Problem;

        var record = reply.Value;
        var organisation = (await states.Read<Organisation>(asker.Tenant, asker.OrganisationId, cancellation)).State;
        var organiser = record.OrganiserDepartmentId is { } of ? (await states.Read<Department>(asker.Tenant, of, cancellation)).State.Name : record.OrganiserName;
        var zone = (await commands.NowOf(asker, cancellation)).Zone;
        return new PaperSource(new SessionInWords(record, organisation.Name, organiser, zone).Told(), record.State);
    }
}
