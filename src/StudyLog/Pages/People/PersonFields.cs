using StudyLog.Features.People.Viewing;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.People;

/// <summary>What is typed of a person.</summary>
public sealed class PersonFields
{
    public Guid? DepartmentId { get; set; }

    /// <summary>From when on the post is held.</summary>
    public DateOnly? From { get; set; }

    /// <summary>学时 a year of the person's own; null: what the organisation asks for.</summary>
    public decimal? HourNorm { get; set; }

    /// <summary>From when on the norm of hours holds; null: today.</summary>
    public DateOnly? HoursFrom { get; set; }

    /// <summary>What will be made of it: said twice it is one.</summary>
    public Guid Id { get; } = Guid.CreateVersion7();

    public bool IsExempt { get; set; }

    public bool IsExternal { get; set; }

    /// <summary>Whether a party member; null: nobody said.</summary>
    public bool? IsMember { get; set; }

    /// <summary>From when on a member, or none; null: today.</summary>
    public DateOnly? MemberFrom { get; set; }

    public string Name { get; set; } = "";

    public string? Pinyin { get; set; }

    public int? RankNo { get; set; }

    public string? Strokes { get; set; }

    public string? Title { get; set; }

    public string? PinyinWords => Typed.Words(Pinyin);

    public string? StrokesWords => Typed.Words(Strokes);

    public string? TitleWords => Typed.Words(Title);

    public static PersonFields Of(PersonView known) => new()
    {
        HourNorm = known.HourNorm,
        IsExempt = known.HoursExempt,
        IsMember = known.PartyMember,
        Name = known.Name,
        Pinyin = known.PinyinKey,
        RankNo = known.RankNo,
        Strokes = known.StrokeKey,
    };
}
