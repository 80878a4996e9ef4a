using Marten;
using StudyLog.Documents.Imports;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Departments;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Persistence;
using StudyLog.ReadModels;

namespace StudyLog.Features.Imports.Kinds.FollowUpLedgers;

/// <summary>What the rows of a ledger of follow-ups name, found all at once: sessions, departments, people, and follow-ups that are here already.</summary>
internal sealed class NamedInLedger
{
    private readonly Guid organisationId;
    private readonly DepartmentNames departments;
    private readonly IReadOnlyDictionary<Guid, ListedDepartment> departmentsById;
    private readonly ILookup<string, PersonEntry> people;
    private readonly ILookup<string, SessionSheet> sessionsByNumber;
    private readonly ILookup<string, SessionSheet> sessionsByTitle;
    private readonly IReadOnlyDictionary<string, FollowUpEntry> byNumber;
    private readonly ILookup<(Guid SessionId, string Matter), FollowUpEntry> bySource;

    private NamedInLedger(
        Guid organisationId,
        DepartmentNames departments,
        IReadOnlyList<PersonEntry> people,
        IReadOnlyList<SessionSheet> sessions,
        IReadOnlyList<FollowUpEntry> followUps)
    {
        this.organisationId = organisationId;
        this.departments = departments;
        departmentsById = departments.All.ToDictionary(department => department.Id);
        this.people = people.ToLookup(entry => entry.Name);
        sessionsByNumber = sessions.ToLookup(sheet => sheet.Number);
        sessionsByTitle = sessions.ToLookup(sheet => sheet.Title);
        byNumber = followUps.ToDictionary(entry => entry.Number);
        bySource = followUps.OrderBy(entry => entry.Number, ByNumber.Comparer).ToLookup(entry => (entry.SessionId, Plain(entry.Matter)));
    }

    /// <summary>Finds everything that the rows name, in as many queries for a thousand rows as for one.</summary>
    public static async Task<NamedInLedger> Find(Attempt attempt, IReadOnlyList<Said<ImportedFollowUp>> rows)
    {
        var (names, titles) = (Each(row => row.Owner is { } owner ? WrittenName.Of(owner) : null), Each(row => row.SourceSession));
        var (numbers, sessionNumbers) = (Each(row => row.Number), Each(row => row.SourceNumber));
        var sessions = await attempt.Find<SessionSheet>(all => all.Where(sheet => sheet.Title.IsOneOf(titles) || sheet.Number.IsOneOf(sessionNumbers)));
        var sources = sessions.Select(sheet => sheet.Id).ToArray();
        return new(
            attempt.OrganisationId,
            await DepartmentNames.Read(attempt),
            await attempt.Find<PersonEntry>(all => all.Where(entry => !entry.Erased && entry.Name.IsOneOf(names))),
            sessions,
            await attempt.Find<FollowUpEntry>(all => all.Where(entry => entry.Number.IsOneOf(numbers) || entry.SessionId.IsOneOf(sources))));

        string[] Each(Func<ImportedFollowUp, string?> named) => [.. rows.Select(row => named(row.Says)).OfType<string>().Distinct()];
    }

    /// <summary>A text as two ledgers may write it alike.</summary>
    public static string Plain(string text) => WrittenName.Of(text.ReplaceLineEndings("\n").Trim());

    /// <summary>
    /// The follow-up that a row means: of that number, where the matter is the same; else of the same session, matter and lead; else the one that is made
    /// of it, by an id of these. Null: session, or lead, is not certain, and nothing is here by the number.
    /// </summary>
    public Guid? MeantBy(ImportedFollowUp says)
    {
        var matter = Plain(says.Matter);
        if (NumberedLike(says) is { } numbered && Plain(numbered.Matter) == matter) return numbered.Id;
        if (SourcesOf(says) is not [var session] || departments.Called(says.LeadDepartment) is not [var lead]) return null;
        return bySource[(session.Id, matter)].FirstOrDefault(entry => entry.Leads.Any(led => led.Value == lead.Id))?.Id
            ?? NameBasedGuid.Create(organisationId, $"imported follow-up\n{session.Id:D}\n{matter}\n{lead.Id:D}");
    }

    /// <summary>The follow-up here that has the row's number, whatever it is about; null: none.</summary>
    public FollowUpEntry? NumberedLike(ImportedFollowUp says) => says.Number is { } number ? byNumber.GetValueOrDefault(number) : null;

    /// <summary>The sessions that a row may come from: by number, else by title, and of several those held, and on its day.</summary>
    public IReadOnlyList<SessionSheet> SourcesOf(ImportedFollowUp says)
    {
        var numbered = says.SourceNumber is { } number ? sessionsByNumber[number].FirstOrDefault() : null;
        if (numbered is not null && (says.SourceSession ?? numbered.Title) == numbered.Title) return [numbered];
        if (says.SourceSession is not { } title) return [];
        var called = sessionsByTitle[title].ToList();
        if (called.Exists(sheet => sheet.Counts)) called.RemoveAll(sheet => !sheet.Counts);
        var onThatDay = called.FindAll(sheet => sheet.FirstDay <= says.IssuedOn && says.IssuedOn <= sheet.LastDay);
        return called.Count > 1 && onThatDay.Count > 0 ? onThatDay : called;
    }

    /// <summary>Why it is not certain what a row is about, with the cell.</summary>
    public JudgedRow NotFound(Said<ImportedFollowUp> said)
    {
        var says = said.Says;
        if (departments.Called(says.LeadDepartment) is not [_] and var called)
            return RefusedRow.For(said, "主办", called.Count == 0 ? "department-unknown" : "department-ambiguous", says.LeadDepartment);
        if ((says.SourceSession ?? says.SourceNumber) is not { } source) return RefusedRow.For(said, "来源场次", "source-missing");
        return RefusedRow.For(said, says.SourceSession is null ? "来源编号" : "来源场次", SourcesOf(says).Count == 0 ? "source-unknown" : "source-ambiguous", source);
    }

    /// <summary>The departments called so.</summary>
    public IReadOnlyList<NamedDepartment> Called(string department) => departments.Called(department);

    /// <summary>A department by its id.</summary>
    public ListedDepartment Department(Guid id) => departmentsById[id];

    /// <summary>The people called so, with whoever holds a post in one of the departments alone where somebody does.</summary>
    public IReadOnlyList<PersonEntry> CalledIn(string name, IEnumerable<Guid> departmentIds)
    {
        var called = people[WrittenName.Of(name)].ToList();
        var there = called.FindAll(entry => entry.Posts.Any(post => departmentIds.Contains(post.DepartmentId)));
        return there.Count > 0 ? there : called;
    }
}
