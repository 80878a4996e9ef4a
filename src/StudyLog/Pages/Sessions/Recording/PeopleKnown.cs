using System.Globalization;
using StudyLog.Features.Departments.Listing;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Features.People.Listing;
using StudyLog.Features.People.Viewing;
using StudyLog.Http;
using StudyLog.Pages.Shared;
using StudyLog.Queries;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>The organisation's departments and people on a day, for choosing from.</summary>
public sealed record PeopleKnown(IReadOnlyList<DepartmentView> Departments, IReadOnlyList<PersonView> People)
{
    private static readonly string Largest = Paging.Largest.ToString(CultureInfo.InvariantCulture);

    /// <summary>All of them.</summary>
    public static async Task<PeopleKnown> Read(PageDoor door, string? on) =>
        new(
            await All<DepartmentView>(page => door.Ask(new ListDepartments.Query(On: on, Page: page, PageSize: Largest))),
            await All<PersonView>(page => door.Ask(new ListPeople.Query(On: on, Page: page, PageSize: Largest))));

    /// <summary>Those whose main post is in a department.</summary>
    public IEnumerable<PersonView> Of(Guid departmentId) => People.Where(person => person.DepartmentId == departmentId);

    private static async Task<IReadOnlyList<T>> All<T>(Func<string, ValueTask<Reply<Page<T>>>> ask)
    {
        var all = new List<T>();
        for (var page = 1; ; page++)
        {
            if ((await ask(page.ToString(CultureInfo.InvariantCulture))).Value is not { } answer) return all;
            all.AddRange(answer.Items);
            if (answer.Items.Count == 0 || all.Count >= answer.Total) return all;
        }
    }
}
