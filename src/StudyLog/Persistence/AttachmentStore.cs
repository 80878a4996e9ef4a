using Npgsql;

namespace StudyLog.Persistence;

/// <summary>Keeps the content of attachments, each once in an organisation, found by its hash.</summary>
public interface IAttachmentStore
{
    /// <summary>Keeps content with what the attempt commits, unless it is kept already.</summary>
    Task Put(Attempt attempt, string hash, ReadOnlyMemory<byte> content);

    /// <summary>The content; null when it is not kept in that organisation.</summary>
    Task<byte[]?> Get(string tenant, string hash, CancellationToken cancellation);

    /// <summary>Whether it is kept in that organisation.</summary>
    Task<bool> Exists(string tenant, string hash, CancellationToken cancellation);
}

/// <summary>Content beside the events, so that one backup holds both and one transaction writes both.</summary>
public sealed class PostgresAttachments(NpgsqlDataSource database) : IAttachmentStore
{
    public const string Table = $"{StoreConfiguration.Schema}.attachment_contents";

    public async Task Put(Attempt attempt, string hash, ReadOnlyMemory<byte> content)
    {
        var tenant = attempt.OrganisationId.ToString("D");
        if (await Exists(tenant, hash, attempt.Cancellation)) return;
        attempt.Enqueue($"insert into {Table} (tenant_id, hash, content) values (?, ?, ?) on conflict (tenant_id, hash) do nothing", tenant, hash, content.ToArray());
    }

    public async Task<byte[]?> Get(string tenant, string hash, CancellationToken cancellation) =>
        await database.Scalar($"select content from {Table} where tenant_id = $1 and hash = $2", cancellation, tenant, hash) as byte[];

    public async Task<bool> Exists(string tenant, string hash, CancellationToken cancellation) =>
        await database.Scalar($"select 1 from {Table} where tenant_id = $1 and hash = $2", cancellation, tenant, hash) is not null;
}
