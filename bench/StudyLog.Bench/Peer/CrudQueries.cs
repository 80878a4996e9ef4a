using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace StudyLog.Bench.Peer;

/// <summary>What is read of the tables: a record whole, and the department board by GROUP BY at each request.</summary>
internal static class CrudQueries
{
    public static async Task<IResult> SessionAsync(Guid id, CrudContext database)
    {
        var session = await database.Sessions.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id);
        if (session is null)
            return Results.NotFound();
        var remarks = await database.Remarks.AsNoTracking().Where(remark => remark.SessionId == id).OrderBy(remark => remark.Seq)
            .Select(remark => new { remark.Id, remark.Seq, remark.Kind, remark.SpeakerName, remark.Text }).ToListAsync();
        return Results.Json(new { session.Id, session.Title, session.Kind, session.HeldOn, session.OrganiserName, remarks });
    }

    public static async Task<IResult> BoardAsync(string from, string to, CrudContext database)
    {
        var first = Month(from);
        var last = Month(to).AddMonths(1).AddDays(-1);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);

        var places = await (
            from attendance in database.Attendances.AsNoTracking()
            join session in database.Sessions on attendance.SessionId equals session.Id
            where session.Held && session.HeldOn >= first && session.HeldOn <= last
            group new { attendance, session } by attendance.DepartmentId into of
            select new
            {
                DepartmentId = of.Key,
                SessionsHeld = of.Select(place => place.session.Id).Distinct().Count(),
                Owed = of.Count(),
                Present = of.Count(place => place.attendance.Status == CrudStatus.Present),
                Late = of.Count(place => place.attendance.Status == CrudStatus.Late),
                OnLeave = of.Count(place => place.attendance.Status == CrudStatus.OnLeave),
                Absent = of.Count(place => place.attendance.Status == CrudStatus.Absent),
                StudyHours = of.Sum(place => place.attendance.Status == CrudStatus.Present || place.attendance.Status == CrudStatus.Late ? place.session.StudyHours : 0),
            }).ToDictionaryAsync(row => row.DepartmentId);
        var remarks = await (
            from remark in database.Remarks.AsNoTracking()
            join session in database.Sessions on remark.SessionId equals session.Id
            where session.Held && session.HeldOn >= first && session.HeldOn <= last && remark.DepartmentId != null
            group remark by remark.DepartmentId into of
            select new { DepartmentId = of.Key!.Value, Count = of.Count() }).ToDictionaryAsync(row => row.DepartmentId, row => row.Count);
        var followUps = await database.FollowUps.AsNoTracking().GroupBy(followUp => followUp.LeadDepartmentId).Select(of => new
        {
            DepartmentId = of.Key,
            Issued = of.Count(followUp => followUp.IssuedOn >= first && followUp.IssuedOn <= last),
            Closed = of.Count(followUp => followUp.ClosedOn >= first && followUp.ClosedOn <= last),
            ClosedOnTime = of.Count(followUp => followUp.ClosedOn >= first && followUp.ClosedOn <= last && followUp.SubmittedOn <= followUp.DueOn),
            Open = of.Count(followUp => followUp.IssuedOn <= last && (followUp.ClosedOn == null || followUp.ClosedOn > last)),
            Red = of.Count(followUp => followUp.ClosedOn == null && followUp.DueOn < today),
        }).ToDictionaryAsync(row => row.DepartmentId);

        return Results.Json(new
        {
            from,
            to,
            departments = places.Keys.Union(followUps.Keys).Select(id => new
            {
                id,
                places = places.GetValueOrDefault(id),
                attendanceRate = places.TryGetValue(id, out var row) ? decimal.Round((decimal)(row.Present + row.Late) / row.Owed, 4) : (decimal?)null,
                remarks = remarks.GetValueOrDefault(id),
                followUps = followUps.GetValueOrDefault(id),
            }),
        });
    }

    private static DateOnly Month(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
