using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using CheckIn = StudyLog.Features.Attendances.CheckingIn.CheckIn;
using CorrectAttendance = StudyLog.Features.Attendances.Correcting.CorrectAttendance;
using TakeRollCall = StudyLog.Features.Attendances.TakingRollCall.TakeRollCall;

namespace StudyLog.Demo.Office;

/// <summary>How a roll call went.</summary>
/// <param name="There">Who was there.</param>
/// <param name="Away">Who is to make up for it.</param>
/// <param name="Absent">Those of them who had not asked for leave.</param>
public sealed record Roll(IReadOnlyList<OfficePerson> There, IReadOnlyList<OfficePerson> Away, IReadOnlyList<OfficePerson> Absent);

/// <summary>Who came, late or on time, who left early and who stayed away: chance decides, but for the leave that the tale tells.</summary>
public static class RollCalls
{
    public static async Task<Roll> Record(OfficeDesk office, SessionTale tale)
    {
        var chance = office.ChanceOf(tale.Label);
        var places = Rosters.Of(office.Days, tale);
        var needed = new[] { Rosters.ChairOf(tale), Rosters.RecorderOf(tale), People.Chair };
        var queue = new Queue<OfficePerson>(places
            .Where(place => place.Capacity == Capacity.Attending && !needed.Contains(place.Person.Name))
            .Select(place => place.Person)
            .OrderBy(_ => chance.Next()));

        var leaves = tale.Leaves.Select(fate => (Person: queue.Dequeue(), Fate: fate)).ToArray();
        foreach (var (person, fate) in leaves) await AskedLeaves.Record(office, tale, person, fate);
        if (tale.Fate == Fate.Planned) return new Roll([], [], []);

        var absent = Take(tale.FewCome ? (queue.Count * 3 / 4) + 1 : chance.Between(0, 2 + (queue.Count / 12)));
        var late = Take(chance.Between(0, 2 + (queue.Count / 10)));
        var early = Take(chance.Between(0, 1 + (queue.Count / 8)));
        foreach (var person in Take(tale.CheckIns)) await CheckIn(office, tale, person, chance);

        await office.Enter(
            office.Ids.Session(tale.Label),
            new TakeRollCall.Body(
                [
                    .. absent.Select(person => Entry(person, RollCallStatus.Absent, at: null)),
                    .. late.Select(person => Entry(person, RollCallStatus.Late, office.At(tale.Day, tale.StartsAt.AddMinutes(chance.Between(3, 26))), "路上堵车")),
                    .. early.Select(person => Entry(person, RollCallStatus.LeftEarly, office.At(tale.Day, tale.EndsAt.AddMinutes(-chance.Between(5, 31))), "临时接到任务")),
                    .. leaves.Where(leave => leave.Fate == LeaveFate.CameAfterAll).Select(leave => Entry(leave.Person, RollCallStatus.Present, at: null)),
                ],
                OthersPresent: true,
                AddToRoster: null));

        OfficePerson[] onLeave = [.. leaves.Where(leave => leave.Fate is LeaveFate.Approved or LeaveFate.ApprovedWithDeputy).Select(leave => leave.Person)];
        var undecided = leaves.Where(leave => leave.Fate == LeaveFate.Undecided).Select(leave => leave.Person);
        var attending = places.Where(place => place.Capacity == Capacity.Attending).Select(place => place.Person);
        return new Roll([.. attending.Except([.. onLeave, .. absent, .. undecided])], [.. onLeave, .. absent], absent);

        OfficePerson[] Take(int count) => [.. Enumerable.Range(0, Math.Min(count, queue.Count)).Select(_ => queue.Dequeue())];

        TakeRollCall.EntryBody Entry(OfficePerson person, RollCallStatus status, DateTimeOffset? at, string? reason = null) =>
            new(People.Id(office, person.Name), status, at, reason);
    }

    /// <summary>Somebody was there after all, as the signed sheet shows when it turns up.</summary>
    public static async Task Correct(OfficeDesk office, SessionTale tale, Roll roll)
    {
        if (!tale.AttendanceCorrected || roll.Away is not [.., var person]) return;
        await office.Enter(
            office.Ids.Session(tale.Label),
            new CorrectAttendance.Body(RollCallStatus.Present, At: null, "签到表上有本人签名，点名时漏记").On(tale.Day.AddDays(6)),
            part: People.Id(office, person.Name));
    }

    // The code hangs at the door from a quarter of an hour before.
    private static Task CheckIn(OfficeDesk office, SessionTale tale, OfficePerson person, Chance chance) => office.Enter(
        office.Ids.Session(tale.Label),
        new CheckIn.Body(People.Id(office, person.Name), Code: null, office.At(tale.Day, tale.StartsAt.AddMinutes(chance.Between(-15, 6))), StudyLog.Features.Attendances.CheckingIn.CheckIn.Manner.Qr));
}
