using Npgsql;

namespace StudyLog.Persistence;

/// <summary>Statements over the tables beside the store's, each on a connection of its own.</summary>
public static class PlainSql
{
    /// <summary>Runs a statement and gives the first column of its first row; null where there is none.</summary>
    public static async Task<object?> Scalar(this NpgsqlDataSource database, string sql, CancellationToken cancellation, params object?[] parameters)
    {
        await using var command = database.Command(sql, parameters);
        return await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>Runs a query and reads its rows.</summary>
    public static async Task<IReadOnlyList<T>> Rows<T>(
        this NpgsqlDataSource database, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params object?[] parameters)
    {
        var rows = new List<T>();
        await using var command = database.Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) rows.Add(read(reader));
        return rows;
    }

    /// <summary>A text of the row; null where there is none.</summary>
    public static string? Text(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A value of the row, likewise.</summary>
    public static T? Value<T>(this NpgsqlDataReader row, int column)
        where T : struct =>
        row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    private static NpgsqlCommand Command(this NpgsqlDataSource database, string sql, object?[] parameters)
    {
        var command = database.CreateCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter ?? DBNull.Value });
        return command;
    }
}
