using System.Text.Json.Serialization;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>The sums of a department's month, small enough that a board of a hundred departments and a year reads them all.</summary>
public sealed record MonthFigures
{
    public string Id { get; init; } = "";

    public Guid DepartmentId { get; init; }

    public DateOnly? Month { get; init; }

    public int SessionsHeld { get; init; }

    public int RecordedByGroup { get; init; }

    public StatusCounts Places { get; init; } = StatusCounts.None;

    public decimal StudyHours { get; init; }

    /// <summary>Each material that was covered in the month, once.</summary>
    public IReadOnlyList<Guid> Materials { get; init; } = [];

    public int Remarks { get; init; }

    public FollowUpFlow FollowUps { get; init; } = FollowUpFlow.None;

    [JsonIgnore]
    public bool IsEmpty =>
        (SessionsHeld, RecordedByGroup, Places, Materials.Count, Remarks, FollowUps) == (0, 0, StatusCounts.None, 0, 0, FollowUpFlow.None);

    public static MonthFigures Of(DepartmentMonth month)
    {
        var held = month.Sessions.Values.Where(share => share.Held).ToList();
        return new MonthFigures
        {
            Id = month.Id,
            DepartmentId = month.DepartmentId,
            Month = month.Month,
            SessionsHeld = held.Count,
            RecordedByGroup = held.Count(share => share.ByGroupOnly),
            Places = held.Aggregate(StatusCounts.None, (sum, share) => sum.Plus(share.Places)),
            StudyHours = held.Sum(share => share.StudyHours),
            Materials = [.. held.SelectMany(share => share.Materials).Distinct().Order()],
            Remarks = month.Sessions.Values.Sum(share => share.Remarks),
            FollowUps = month.FollowUps.Values.Aggregate(FollowUpFlow.None, (sum, flow) => sum.Plus(flow)),
        };
    }

    /// <summary>Several months as one.</summary>
    public static MonthFigures Sum(IEnumerable<MonthFigures> months)
    {
        var all = months as IReadOnlyCollection<MonthFigures> ?? [.. months];
        return new MonthFigures
        {
            SessionsHeld = all.Sum(month => month.SessionsHeld),
            RecordedByGroup = all.Sum(month => month.RecordedByGroup),
            Places = all.Aggregate(StatusCounts.None, (sum, month) => sum.Plus(month.Places)),
            StudyHours = all.Sum(month => month.StudyHours),
            Materials = [.. all.SelectMany(month => month.Materials).Distinct()],
            Remarks = all.Sum(month => month.Remarks),
            FollowUps = all.Aggregate(FollowUpFlow.None, (sum, month) => sum.Plus(month.FollowUps)),
        };
    }
}
