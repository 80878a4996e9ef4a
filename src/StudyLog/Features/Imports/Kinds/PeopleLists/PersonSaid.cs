using StudyLog.Documents.Imports;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Http;
using StudyLog.Imports;

namespace StudyLog.Features.Imports.Kinds.PeopleLists;

/// <summary>What rows of one person say of the person, whatever the post; of rows that say something otherwise the first counts.</summary>
internal sealed record PersonSaid(
    string Name, int? Rank, string? StrokeKey, string? PinyinKey, bool? PartyMember, bool External, decimal? HourNorm, bool? HoursExempt)
{
    /// <summary>What they say together.</summary>
    public static PersonSaid By(IEnumerable<ImportedPerson> rows)
    {
        var all = rows.ToList();
        return new(
            WrittenName.Of(all[0].Name),
            First(row => row.Rank),
            all.Select(row => row.StrokeKey).FirstOrDefault(key => key is not null),
            all.Select(row => row.PinyinKey).FirstOrDefault(key => key is not null),
            First(row => row.PartyMember),
            all[0].External is true,
            First(row => row.HourNorm),
            First(row => row.HoursExempt));

        T? First<T>(Func<ImportedPerson, T?> said)
            where T : struct =>
            all.Select(said).FirstOrDefault(value => value is not null);
    }

    /// <summary>The id of the post that somebody is registered with.</summary>
    public static Guid FirstPost(Guid id) => NameBasedGuid.Create(id, "first post");

    /// <summary>The columns in which a row says something else.</summary>
    public IEnumerable<string> Contradicted(ImportedPerson says)
    {
        if (says.Rank is { } rank && rank != Rank) yield return "排序";
        if (says.StrokeKey is { } strokes && strokes != StrokeKey) yield return "笔画";
        if (says.PinyinKey is { } pinyin && pinyin != PinyinKey) yield return "拼音";
        if (says.PartyMember is { } member && member != PartyMember) yield return "中共党员";
        if (says.HourNorm is { } norm && norm != HourNorm) yield return "年应修学时";
        if (says.HoursExempt is { } exempt && exempt != HoursExempt) yield return "免学";
    }

    /// <summary>The registration, with a post unless from outside.</summary>
    public RegisterPerson Registration(Guid id, PostSaid? post, string? title) => new(
        id, Name, FirstPost(id), post?.Department.Id, title, post?.From, Rank, StrokeKey, PinyinKey, PartyMember, External, HourNorm, HoursExempt);

    /// <summary>What is to be changed of somebody who is known.</summary>
    public ChangePerson Change(Person person) => new(
        RankNo: Rank is { } rank ? Given.Of<int?>(rank) : default,
        StrokeKey: ChangedValue.Text(person.StrokeKey, StrokesOf(person)),
        PinyinKey: ChangedValue.Text(person.PinyinKey, PinyinKey),
        PartyMember: PartyMember is { } member ? Given.Of<bool?>(member) : default,
        HourNorm: HourNorm is { } norm ? Given.Of<decimal?>(norm) : default,
        HoursExempt: HoursExempt is { } exempt ? Given.Of(exempt) : default);

    /// <summary>What that is, in words.</summary>
    public IEnumerable<RowNote> Changes(Person person, DateOnly today) =>
    [
        .. ChangedValue.Note("排序", person.RankNo, Rank),
        .. ChangedValue.NoteText("笔画", person.StrokeKey, StrokesOf(person)),
        .. ChangedValue.NoteText("拼音", person.PinyinKey, PinyinKey),
        .. ChangedValue.Note("中共党员", ChangedValue.YesNo(person.PartyMemberOn(today)), ChangedValue.YesNo(PartyMember)),
        .. ChangedValue.Note("年应修学时", person.HourNormOn(today).HourNorm, HourNorm),
        .. ChangedValue.Note("免学", ChangedValue.YesNo(person.HourNormOn(today).Exempt), ChangedValue.YesNo(HoursExempt)),
    ];

    // A spreadsheet program takes 0501 for a number, and writes 501.
    private string? StrokesOf(Person person) => person.StrokeKey?.TrimStart('0') == StrokeKey ? person.StrokeKey : StrokeKey;
}
