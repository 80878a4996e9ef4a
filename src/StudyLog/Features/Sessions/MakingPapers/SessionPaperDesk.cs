using Marten;
using StudyLog.Accounts;
using StudyLog.Attachments;
using StudyLog.Commands;
using StudyLog.Documents.Papers;
using StudyLog.Documents.Templates;
using StudyLog.Documents.Word;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Organisations.KeepingTemplates;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Printing;
using StudyLog.Queries;

namespace StudyLog.Features.Sessions.MakingPapers;

/// <summary>A session as its papers tell it, and where it stands.</summary>
public sealed record PaperSource(SessionOnPaper Session, SessionState State);

/// <summary>Which Word template a paper is made from, where it is not the one that the organisation has set.</summary>
public enum TemplateChoice
{
    /// <summary>None: the service's own form.</summary>
    None,
}

/// <summary>Reads what the papers of a session are made from: the record as every client reads it, in the words of the office.</summary>
public sealed class SessionPaperDesk(IDocumentStore store, StateReader states, CommandRunner commands, AccountDirectory accounts, AttachmentDesk contents)
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

    /// <summary>A paper in the organisation's own Word template, where it has one and nobody asked for the service's form.</summary>
    /// <param name="form">Which paper it is.</param>
    /// <param name="paper">The paper in the service's form.</param>
    /// <param name="session">What it is about.</param>
    /// <param name="number">发文字号 as the office gave it.</param>
    /// <param name="choice">Which template is asked for.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Reply<MadePaper>> Made(
        TemplatedPaper form, Paper paper, SessionOnPaper session, string? number, TemplateChoice? choice, Asker asker, CancellationToken cancellation)
    {
        if (choice == TemplateChoice.None) return new MadePaper(paper);
        var organisation = (await states.Read<Organisation>(asker.Tenant, asker.OrganisationId, cancellation)).State;
        if (organisation.TemplateOf(form) is not { File.Hash: var hash }) return new MadePaper(paper);
        if (await contents.Find(asker.Tenant, hash, cancellation) is not { } template) return ProblemTable.NotFound(Thing.PaperTemplate);
        try
        {
            return new MadePaper(paper, Filled: WordTemplate.Fill(template, session, number));
        }
        catch (FaultyTemplateException faulty)
        {
            // It was good when it was set; a later version of the service may know better.
            return ProblemTable.Of(new Rejection.TemplateInvalid(TemplateJudge.FlawsOf(faulty.Faults)));
        }
    }
}
