using Npgsql;
using NpgsqlTypes;
using StudyLog.Bench.Data;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;

namespace StudyLog.Bench.Peer;

/// <summary>The generated year as the peer's rows: what its commands would have left in the tables.</summary>
internal static class CrudData
{
    public static async Task MakeAsync(string connectionString, GeneratedYear year, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var (sessions, attendances, remarks, followUps) = (new List<object?[]>(), new List<object?[]>(), new List<object?[]>(), new List<object?[]>());
        var departments = new Dictionary<Guid, Guid>();
        foreach (var stream in year.Streams())
        {
            switch (stream.Events[0])
            {
                case StudySessionPlanned planned:
                    var roster = stream.Events.OfType<SessionRosterSet>().Single();
                    foreach (var place in roster.People)
                        departments[place.PersonId] = place.DepartmentId!.Value;
                    var told = stream.Events.OfType<RemarkRecorded>().ToList();
                    sessions.Add([stream.Id, "theory-study-group", planned.Title, planned.Day.On, true, false, 2m, told.Count, Guid.Empty, DateTime.UtcNow]);
                    remarks.AddRange(told.Select(remark => new object?[]
                    {
                        remark.RemarkId, stream.Id, remark.Seq, "remark", departments[remark.Speaker!.PersonId!.Value], remark.Text, Guid.Empty, DateTime.UtcNow,
                    }));
                    break;
                case AttendanceExpected expected:
                    attendances.Add([expected.SessionId, expected.PersonId, expected.DepartmentId, (int)StatusOf(stream), Guid.Empty, DateTime.UtcNow]);
                    break;
                case FollowUpIssued issued:
                    followUps.Add(
                    [
                        stream.Id, issued.SessionId, issued.Responsible.LeadDepartmentId, issued.Matter, DayOf(issued), issued.Due.On,
                        DayOf(stream.Events.OfType<FollowUpCompletionSubmitted>().SingleOrDefault()), DayOf(stream.Events.OfType<FollowUpClosed>().SingleOrDefault()),
                    ]);
                    break;
            }
        }

        await CopyAsync(source, """sessions ("Id", "Kind", "Title", "HeldOn", "Held", "Confirmed", "StudyHours", "LastSeq", "CreatedBy", "CreatedAt")""", sessions, cancellation);
        await CopyAsync(source, """attendances ("SessionId", "PersonId", "DepartmentId", "Status", "MarkedBy", "MarkedAt")""", attendances, cancellation);
        await CopyAsync(source, """remarks ("Id", "SessionId", "Seq", "Kind", "DepartmentId", "Text", "CreatedBy", "CreatedAt")""", remarks, cancellation);
        await CopyAsync(source, """follow_ups ("Id", "SessionId", "LeadDepartmentId", "Matter", "IssuedOn", "DueOn", "SubmittedOn", "ClosedOn")""", followUps, cancellation);
        await Statistics.GatherAsync(connectionString, cancellation);
    }

    private static CrudStatus StatusOf(GeneratedStream stream) => stream.Events[^1] switch
    {
        AttendeeMarkedPresent => CrudStatus.Present,
        AttendeeMarkedLate => CrudStatus.Late,
        AttendeeMarkedOnLeave => CrudStatus.OnLeave,
        _ => CrudStatus.Absent,
    };

    private static DateOnly? DayOf(FollowUpEvent? told) => told?.Provenance.Occurred.LocalDay;

    private static async Task CopyAsync(NpgsqlDataSource source, string table, IReadOnlyList<object?[]> rows, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT binary)", cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            foreach (var value in row)
            {
                switch (value)
                {
                    case null: await copy.WriteNullAsync(cancellation); break;
                    case DateTime instant: await copy.WriteAsync(instant, NpgsqlDbType.TimestampTz, cancellation); break;
                    case DateOnly day: await copy.WriteAsync(day, NpgsqlDbType.Date, cancellation); break;
                    case Guid id: await copy.WriteAsync(id, NpgsqlDbType.Uuid, cancellation); break;
                    case bool flag: await copy.WriteAsync(flag, NpgsqlDbType.Boolean, cancellation); break;
                    case int number: await copy.WriteAsync(number, NpgsqlDbType.Integer, cancellation); break;
                    case decimal hours: await copy.WriteAsync(hours, NpgsqlDbType.Numeric, cancellation); break;
                    default: await copy.WriteAsync((string)value, NpgsqlDbType.Text, cancellation); break;
                }
            }
        }

        await copy.CompleteAsync(cancellation);
    }
}
