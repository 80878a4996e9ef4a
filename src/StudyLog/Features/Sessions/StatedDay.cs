using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Sessions;

/// <summary>The day of a session as the client states it: <c>2022-10-25</c>, <c>2022-10</c>, or nothing when it is unknown.</summary>
public static class StatedDay
{
    public static SessionDay Of(string? heldOn, Precision? precision, string? sourceText)
    {
        var stated = heldOn is null ? new StatedTime.NotKnown() : StatedTime.Parse(heldOn);
        return (stated, precision) switch
        {
            (StatedTime.OnDay day, null or Precision.Day) => new(day.Day, Precision.Day, sourceText),
            (StatedTime.OnDay day, Precision.Month) => new(new DateOnly(day.Day.Year, day.Day.Month, 1), Precision.Month, sourceText),
            (StatedTime.InMonth month, null or Precision.Month) => new(month.FirstDay, Precision.Month, sourceText),
            (StatedTime.NotKnown, null or Precision.Unknown) => new(null, Precision.Unknown, sourceText),
            (null, _) when WrittenDate.IsImpossible(heldOn!) => throw new RefusalException(new Rejection.Invalid("heldOn", WrittenDate.Impossible)),
            (null or StatedTime.AtInstant, _) => throw new RefusalException(new Rejection.Invalid("heldOn", "not-a-day-or-month")),
            _ => throw new RefusalException(new Rejection.Invalid("datePrecision", "does-not-fit-date")),
        };
    }
}

/// <summary>学时 as the client gives them.</summary>
public static class StudyHours
{
    public static void Check(decimal? hours, string member = "studyHours")
    {
        if (hours is < 0 or > 200) throw new RefusalException(new Rejection.Invalid(member, "hours-out-of-range"));
    }
}
