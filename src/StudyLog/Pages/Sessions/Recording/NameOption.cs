using StudyLog.Features.Departments.Viewing;
using StudyLog.Features.People.Viewing;
using StudyLog.ReadModels;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>Something that is chosen by a part of its name.</summary>
/// <param name="Id">What it is.</param>
/// <param name="Words">As it is shown.</param>
/// <param name="Keys">By what beginnings it is found, too: a short name, pinyin, initials.</param>
/// <param name="DepartmentId">The department it belongs to; null: none.</param>
public sealed record NameOption(Guid Id, string Words, IReadOnlyList<string> Keys, Guid? DepartmentId = null)
{
    /// <summary>A department.</summary>
    public static NameOption Of(DepartmentView department) =>
        new(department.Id, department.Name, [department.ShortName ?? department.Name, .. KeysOf(Pinyin.Of(null, department.Name))]);

    /// <summary>A person, told apart from others of the name.</summary>
    public static NameOption Of(PersonView person, PeopleKnown known) =>
        new(person.Id, known.WordsOf(person), KeysOf(Pinyin.Of(person.PinyinKey, person.Name)), person.DepartmentId);

    /// <summary>Whether it may be meant by what was typed.</summary>
    public bool IsMeantBy(string typed) =>
        Words.Contains(typed, StringComparison.OrdinalIgnoreCase) || Keys.Any(key => key.StartsWith(typed, StringComparison.OrdinalIgnoreCase));

    private static string[] KeysOf(Pinyin? pinyin) => pinyin is null ? [] : [pinyin.Initials, pinyin.Full];
}
