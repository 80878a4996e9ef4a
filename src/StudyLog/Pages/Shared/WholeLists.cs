using System.Globalization;
using StudyLog.Features.Departments.Listing;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Features.People.Listing;
using StudyLog.Features.People.Viewing;
using StudyLog.Features.Programmes.Listing;
using StudyLog.Features.Sessions.ListingSessions;
using StudyLog.Http;
using StudyLog.Queries;

namespace StudyLog.Pages.Shared;

/// <summary>Lists that a page needs whole, mostly to choose from: asked for part after part until everything is there.</summary>
public static class WholeLists
{
    private static readonly string Largest = Paging.Largest.ToString(CultureInfo.InvariantCulture);

    /// <summary>The departments of a day, without one of today; those dissolved before it only where wanted.</summary>
    public static Task<IReadOnlyList<DepartmentView>> AllDepartments(this PageDoor door, string? on = null, bool withDissolved = false) =>
        All<Page<DepartmentView>, DepartmentView>(
            door, page => new ListDepartments.Query(On: on, IncludeDissolved: withDissolved ? "true" : null, Page: page, PageSize: Largest));

    /// <summary>The organisation's own people on a day, without one today.</summary>
    public static Task<IReadOnlyList<PersonView>> AllPeople(this PageDoor door, string? on = null) =>
        All<Page<PersonView>, PersonView>(door, page => new ListPeople.Query(On: on, Page: page, PageSize: Largest));

    /// <summary>The programmes.</summary>
    public static Task<IReadOnlyList<ProgrammeEntry>> AllProgrammes(this PageDoor door) =>
        All<Page<ProgrammeEntry>, ProgrammeEntry>(door, page => new ListProgrammes.Query(page, Largest));

    /// <summary>The sessions that are looked for.</summary>
    public static Task<IReadOnlyList<ListSessions.Row>> AllSessions(this PageDoor door, ListSessions.Query wanted) =>
        All<StampedPage<ListSessions.Row>, ListSessions.Row>(door, page => wanted with { Page = page, PageSize = Largest });

    private static async Task<IReadOnlyList<T>> All<TPage, T>(PageDoor door, Func<string, IQuery<TPage>> asked)
        where TPage : Page<T>
    {
        var all = new List<T>();
        for (var page = 1; ; page++)
        {
            if ((await door.Ask(asked(page.ToString(CultureInfo.InvariantCulture)))).Value is not { } answer) return all;
            all.AddRange(answer.Items);
            if (answer.Items.Count == 0 || all.Count >= answer.Total) return all;
        }
    }
}
