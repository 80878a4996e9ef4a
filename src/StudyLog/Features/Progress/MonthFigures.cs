using System.Text.Json.Serialization;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>The sums of a department's month, small enough that a board of a hundred departments and a year reads them all.</summary>
public sealed record MonthFigures
{
    /// <summary><see cref="MonthKey.Id"/> of department and month.</summary>
    public string Id { get; init; } = "";

    /// <summary>The department.</summary>
    public Guid DepartmentId { get; init; }

    /// <summary>The first day of the month; null: what nobody can date.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>How many sessions the department held: organised, or took part in with an attending member or group.</summary>
    public int SessionsHeld { get; init; }

    /// <summary>In how many of those it took part by a group without names only.</summary>
    public int RecordedByGroup { get; init; }

    /// <summary>Its owed places in those sessions, by status.</summary>
    public StatusCounts Places { get; init; } = StatusCounts.None;

    /// <summary>How many of the places where nobody was there are made up for, whenever that was done.</summary>
    public int MadeUp { get; init; }

    /// <summary>For how many of them a make-up study is under way.</summary>
    public int MakeUpOpen { get; init; }

    /// <summary>学时: the hours of each session, times those of its places that were there.</summary>
    public decimal StudyHours { get; init; }

    /// <summary>Each material that was covered in the month, once.</summary>
    public IReadOnlyList<Guid> Materials { get; init; } = [];

    /// <summary>How many remarks its people made, in whatever session.</summary>
    public int Remarks { get; init; }

    /// <summary>The flows of the follow-ups it leads.</summary>
    public FollowUpFlow FollowUps { get; init; } = FollowUpFlow.None;

    /// <summary>Whether nothing happened.</summary>
    [JsonIgnore]
    public bool IsEmpty =>
        (SessionsHeld, RecordedByGroup, Places, Materials.Count, Remarks, FollowUps) == (0, 0, StatusCounts.None, 0, 0, FollowUpFlow.None);

    /// <summary>The sums of what contributes to a month.</summary>
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
            MadeUp = held.Sum(share => share.MadeUp),
            MakeUpOpen = held.Sum(share => share.MakeUpOpen),
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
            MadeUp = all.Sum(month => month.MadeUp),
            MakeUpOpen = all.Sum(month => month.MakeUpOpen),
            StudyHours = all.Sum(month => month.StudyHours),
            Materials = [.. all.SelectMany(month => month.Materials).Distinct()],
            Remarks = all.Sum(month => month.Remarks),
            FollowUps = all.Aggregate(FollowUpFlow.None, (sum, month) => sum.Plus(month.FollowUps)),
        };
    }
}
