using System.Text;
using Npgsql;

namespace StudyLog.Tests.Releases;

/// <summary>Reads a plain dump of <c>pg_dump</c> without a client program, so that the server of the run may be of any version.</summary>
internal static class DatabaseDump
{
    public static async Task Restore(TextReader dump, string connectionString, CancellationToken cancellation)
    {
        // The dump sets its connection up for itself; nobody else is to get it.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        var statements = new StringBuilder();
        while (await dump.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith("COPY ", StringComparison.Ordinal) && line.EndsWith(" FROM stdin;", StringComparison.Ordinal))
            {
                await Run(connection, statements, cancellation);
                await Copy(connection, line.TrimEnd(';'), dump, cancellation);
            }
            else if (!line.StartsWith('\\'))
            {
                statements.AppendLine(line);
            }
        }

        await Run(connection, statements, cancellation);
    }

    private static async Task Run(NpgsqlConnection connection, StringBuilder statements, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(statements.ToString(), connection);
        await command.ExecuteNonQueryAsync(cancellation);
        statements.Clear();
    }

    private static async Task Copy(NpgsqlConnection connection, string copy, TextReader dump, CancellationToken cancellation)
    {
        await using var rows = await connection.BeginTextImportAsync(copy, cancellation);
        while (await dump.ReadLineAsync(cancellation) is { } row && row != "\\.") await rows.WriteAsync($"{row}\n".AsMemory(), cancellation);
    }
}
