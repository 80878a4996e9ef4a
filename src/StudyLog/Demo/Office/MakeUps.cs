using StudyLog.Domain.Attendances;
using AcceptMakeUp = StudyLog.Features.Attendances.MakingUp.AcceptMakeUp;
using AssignMakeUp = StudyLog.Features.Attendances.MakingUp.AssignMakeUp;
using ReturnMakeUp = StudyLog.Features.Attendances.MakingUp.ReturnMakeUp;
using SubmitMakeUp = StudyLog.Features.Attendances.MakingUp.SubmitMakeUp;

namespace StudyLog.Demo.Office;

/// <summary>补学: asked of everybody who missed a session that is made up for, and taken as far as the tale says.</summary>
public static class MakeUps
{
    public static async Task Record(OfficeDesk office, SessionTale tale, Roll roll)
    {
        if (tale.MakeUpBy is not { } due) return;
        var missed = tale.AttendanceCorrected ? roll.Away.SkipLast(1) : roll.Away;
        foreach (var (person, place) in missed.Select((person, place) => (person, place)))
            await Record(office, tale, People.Id(office, person.Name), due, tale.MakeUps[place % tale.MakeUps.Count]);
    }

    private static async Task Record(OfficeDesk office, SessionTale tale, Guid person, DateOnly due, MakeUpFate fate)
    {
        var (session, days) = (office.Ids.Session(tale.Label), office.Days);
        await office.Enter(session, new AssignMakeUp.Body(due).On(After(3)), part: person);
        if (fate == MakeUpFate.Open) return;

        var studied = $"自学{tale.Theme.Material}，写了一页笔记。";
        await office.Enter(session, new SubmitMakeUp.Body(After(8), MakeUpMode.SelfStudy, tale.Hours / 2, studied).On(After(9)), part: person);
        if (fate == MakeUpFate.Returned)
            await office.Decide(session, new ReturnMakeUp.Body("笔记与专题无关，请结合本职工作重写").On(After(11)), part: person);
        else if (fate == MakeUpFate.Accepted)
            await office.Enter(session, new AcceptMakeUp.Body().On(After(12)), part: person);

        DateOnly After(int numberOfDays) => days.Happened(tale.Day.AddDays(numberOfDays));
    }
}
