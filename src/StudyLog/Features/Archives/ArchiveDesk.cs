using StudyLog.Accounts;
using StudyLog.Attachments;
using StudyLog.Documents.Archives;
using StudyLog.Projections;
using StudyLog.Queries;
using Wolverine;

namespace StudyLog.Features.Archives;

/// <summary>Opens a year of the asker's organisation to be archived.</summary>
public sealed class ArchiveDesk(IMessageBus bus, ReadModelDesk readModels, AttachmentDesk attachments)
{
    public async Task<YearToArchive> Open(Asker asker, int year, CancellationToken cancellation)
    {
        var reading = await readModels.OpenSnapshot(asker, cancellation);
        var madeAt = TimeZoneInfo.ConvertTime(reading.Now.Instant, reading.Now.Zone);
        return new YearToArchive(
            new ArchiveHead(reading.Organisation.Name, year, madeAt, reading.AsOf.EventNumber), reading, asker, attachments, new Questions(bus, asker));
    }
}

/// <summary>Asks what clients ask, for the one who makes the archive: the archive says nothing that the interface does not.</summary>
internal sealed class Questions(IMessageBus bus, Asker asker)
{
    public Task<Reply<TAnswer>> Ask<TQuery, TAnswer>(TQuery query, CancellationToken cancellation)
        where TQuery : notnull, IQuery<TAnswer>
        where TAnswer : class =>
        bus.InvokeAsync<Reply<TAnswer>>(new Queried<TQuery>(query, asker), cancellation);

    /// <summary>The same, where there must be an answer: an archive that left something out would look whole.</summary>
    public async Task<TAnswer> Answer<TQuery, TAnswer>(TQuery query, CancellationToken cancellation)
        where TQuery : notnull, IQuery<TAnswer>
        where TAnswer : class
    {
        var reply = await Ask<TQuery, TAnswer>(query, cancellation);
        return reply.Value ?? throw new InvalidOperationException($"{typeof(TQuery).DeclaringType?.Name} was refused: {reply.Problem?.Code}.");
    }
}
