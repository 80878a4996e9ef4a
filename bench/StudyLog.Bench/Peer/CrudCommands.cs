using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace StudyLog.Bench.Peer;

/// <summary>Each command in a transaction that holds the session's row, so that two remarks never get one number.</summary>
internal static class CrudCommands
{
    private const int LongestText = 50_000;

    public static async Task<IResult> PlanAsync(Plan body, CrudContext database, ClaimsPrincipal user)
    {
        var session = new CrudSession
        {
            Id = Guid.CreateVersion7(),
            Kind = body.Kind,
            Title = body.Title,
            HeldOn = body.HeldOn,
            OrganiserName = body.OrganiserName,
            CreatedBy = IdOf(user),
            CreatedAt = DateTime.UtcNow,
        };
        database.Sessions.Add(session);
        await database.SaveChangesAsync();
        return Results.Created($"/api/v1/sessions/{session.Id}", new { session.Id });
    }

    public static async Task<IResult> SetRosterAsync(Guid id, Roster body, CrudContext database)
    {
        await using var transaction = await database.Database.BeginTransactionAsync();
        if (await HoldRowAsync(database, id) is not { Confirmed: false })
            return Results.Conflict();

        await database.Attendances.Where(attendance => attendance.SessionId == id).ExecuteDeleteAsync();
        database.Attendances.AddRange(body.People.Select(place => new CrudAttendance { SessionId = id, PersonId = place.PersonId, DepartmentId = place.DepartmentId }));
        await database.SaveChangesAsync();
        await transaction.CommitAsync();
        return Results.Ok(new { id });
    }

    public static async Task<IResult> HoldAsync(Guid id, CrudContext database)
    {
        await database.Sessions.Where(session => session.Id == id).ExecuteUpdateAsync(session => session.SetProperty(each => each.Held, true));
        return Results.Ok(new { id });
    }

    public static async Task<IResult> TakeRollCallAsync(Guid id, RollCall body, CrudContext database, ClaimsPrincipal user)
    {
        await using var transaction = await database.Database.BeginTransactionAsync();
        if (await HoldRowAsync(database, id) is not { Confirmed: false })
            return Results.Conflict();

        var roll = await database.Attendances.AsTracking().Where(attendance => attendance.SessionId == id).ToDictionaryAsync(attendance => attendance.PersonId);
        foreach (var entry in body.Entries)
        {
            if (!roll.TryGetValue(entry.PersonId, out var attendance) || !Enum.TryParse<CrudStatus>(entry.Status, ignoreCase: true, out var status))
                return Results.UnprocessableEntity();
            (attendance.Status, attendance.MarkedBy, attendance.MarkedAt) = (status, IdOf(user), DateTime.UtcNow);
        }

        await database.SaveChangesAsync();
        await transaction.CommitAsync();
        return Results.Ok(new { id, marked = body.Entries.Count });
    }

    public static async Task<IResult> RecordRemarkAsync(Guid id, Remark body, CrudContext database, ClaimsPrincipal user)
    {
        if (string.IsNullOrWhiteSpace(body.Text) || body.Text.Length > LongestText)
            return Results.BadRequest();

        await using var transaction = await database.Database.BeginTransactionAsync();
        if (await HoldRowAsync(database, id) is not { Confirmed: false } session)
            return Results.Conflict();

        session.LastSeq++;
        var remark = new CrudRemark
        {
            Id = Guid.CreateVersion7(),
            SessionId = id,
            Seq = session.LastSeq,
            Kind = body.Kind,
            SpeakerName = body.Speaker?.Name,
            Text = body.Text,
            CreatedBy = IdOf(user),
            CreatedAt = DateTime.UtcNow,
        };
        database.Remarks.Add(remark);
        await database.SaveChangesAsync();
        await transaction.CommitAsync();
        return Results.Created($"/api/v1/sessions/{id}", new { remark.Id, remark.Seq });
    }

    private static Task<CrudSession?> HoldRowAsync(CrudContext database, Guid id) =>
        database.Sessions.FromSql($"""SELECT * FROM sessions WHERE "Id" = {id} FOR UPDATE""").AsTracking().SingleOrDefaultAsync();

    private static Guid IdOf(ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

    internal sealed record Plan(string Kind, string Title, DateOnly HeldOn, string? OrganiserName);

    internal sealed record Roster(IReadOnlyList<Place> People);

    internal sealed record Place(Guid PersonId, Guid DepartmentId);

    internal sealed record RollCall(IReadOnlyList<Entry> Entries);

    internal sealed record Entry(Guid PersonId, string Status);

    internal sealed record Remark(string Kind, Speaker? Speaker, string Text);

    internal sealed record Speaker(string? Name);
}
