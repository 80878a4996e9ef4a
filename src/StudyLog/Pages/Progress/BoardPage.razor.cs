using Microsoft.AspNetCore.Components;
using StudyLog.Domain.Attendances;
using StudyLog.Features.Progress;
using StudyLog.Pages.Shared;
using StudyLog.Queries;

namespace StudyLog.Pages.Progress;

/// <summary>Departments in their own order, never by a figure; each figure opens to what it counts.</summary>
public sealed partial class BoardPage
{
    private static readonly (AttendanceStatus Status, string Head, DepartmentFigure Figure, Func<Figures, int> Count)[] Statuses =
    [
        (AttendanceStatus.Present, "board.head.present", DepartmentFigure.Present, row => row.Present),
        (AttendanceStatus.Late, "board.head.late", DepartmentFigure.Late, row => row.Late),
        (AttendanceStatus.LeftEarly, "board.head.left-early", DepartmentFigure.LeftEarly, row => row.LeftEarly),
        (AttendanceStatus.OnLeave, "board.head.on-leave", DepartmentFigure.OnLeave, row => row.OnLeave),
        (AttendanceStatus.Absent, "board.head.absent", DepartmentFigure.Absent, row => row.Absent),
        (AttendanceStatus.Unmarked, "board.head.unmarked", DepartmentFigure.Unmarked, row => row.Unmarked),
    ];

    private SeeMonths.Query? askedMonths;
    private SeeMonths.Answered? months;

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? To { get; set; }

    protected override IQuery<SeeBoard.Answered> Query => new SeeBoard.Query(From, To);

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        var query = new SeeMonths.Query(To);
        if (query == askedMonths) return;
        askedMonths = query;
        months = (await Door.Ask(query)).Value;
    }

    private SeeMonths.DepartmentLine? MonthsOf(Guid departmentId) => months?.Departments.FirstOrDefault(line => line.DepartmentId == departmentId);

    private static string InWords(SeeMonths.DepartmentLine line) =>
        Wording.Say("board.months-of", line.Name, Wording.List(line.Months.Select(month => $"{month.Month} {Number.Rate(month.AttendanceRate)}")));
}
