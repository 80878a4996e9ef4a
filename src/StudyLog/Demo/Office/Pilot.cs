using StudyLog.Domain.Programmes;
using AssignUnitTask = StudyLog.Features.Programmes.AssigningTasks.AssignUnitTask;
using EstablishProgramme = StudyLog.Features.Programmes.Establishing.EstablishProgramme;
using FormLeadingGroup = StudyLog.Features.Programmes.FormingGroup.FormLeadingGroup;
using LinkActivity = StudyLog.Features.Programmes.LinkingActivities.LinkActivity;
using ReportFigure = StudyLog.Features.Programmes.ReportingFigures.ReportFigure;

namespace StudyLog.Demo.Office;

/// <summary>The office's pilot programme: three units try something out, two of them meet for it.</summary>
public static class Pilot
{
    private static readonly (string Unit, string Task)[] Tasks =
    [
        (Departments.ServiceBranch, "窗口一次办好：把最常退的十种件压到一半"),
        ("群众工作科", "带案下访：每月到一个社区听取意见"),
        (Departments.RetiredBranch, "老同志传帮带：三位老同志各带一名新人"),
    ];

    // By their labels.
    private static readonly string[] Activities = ["lecture service", "life meeting"];

    public static async Task Record(OfficeDesk office)
    {
        var id = office.Ids.Of("programme", "pilot");
        await office.Enter(new EstablishProgramme.Body(id, "“少跑一次”服务改进试点（虚构）", Note: null, Source: null).On(office.Days.First));
        await office.Enter(id, new FormLeadingGroup.Body([Seat(SeatRole.Lead, People.Chair), Seat(SeatRole.Deputy, People.HeadOf("群众工作科").Name)]).On(office.Days.First));
        foreach (var (unit, task) in Tasks)
            await office.Enter(id, new AssignUnitTask.Body(office.Ids.Of("unit task", unit), unit, office.Ids.Department(unit), task).On(office.Days.First));
        foreach (var activity in Activities) await office.Enter(id, new LinkActivity.Body(office.Ids.Session(activity)));
        await office.Enter(id, new ReportFigure.Body(
            office.Ids.Of("figure", "proposed"), "改进建议", Count: 26, Qualifier: null, FigureState.Proposed, SessionId: null).On(office.Days.First));

        FormLeadingGroup.SeatBody Seat(SeatRole role, string name) => new(role, Post: null, People.Id(office, name), Name: null, UnitName: null, Headcount: null);
    }
}
