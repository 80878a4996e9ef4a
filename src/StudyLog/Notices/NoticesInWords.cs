using System.Globalization;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Notices;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;
using StudyLog.ReadModels;
using StudyLog.Resources;

namespace StudyLog.Notices;

/// <summary>Puts notices into words, with names and titles as they are now.</summary>
public sealed class NoticesInWords
{
    private readonly Organisation organisation;
    private readonly TimeZoneInfo zone;
    private IReadOnlyDictionary<Guid, FollowUp> followUps = new Dictionary<Guid, FollowUp>();
    private IReadOnlyDictionary<Guid, Session> sessions = new Dictionary<Guid, Session>();
    private IReadOnlyDictionary<Guid, Department> departments = new Dictionary<Guid, Department>();
    private IReadOnlyDictionary<Guid, Person> people = new Dictionary<Guid, Person>();

    private NoticesInWords(Organisation organisation)
    {
        this.organisation = organisation;
        zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);
    }

    /// <summary>Looks up what these notices speak of, and whom else it is asked to name.</summary>
    public static async Task<NoticesInWords> Read(
        IReadOnlyCollection<Notice> notices, IEnumerable<Guid> recipients, Organisation organisation, Names names)
    {
        var others = recipients.Distinct().Select(id => (Guid?)id).ToList();
        return new NoticesInWords(organisation)
        {
            followUps = await names.OfFollowUps(notices.Where(notice => notice.Kind.SubjectOf() == NoticeSubject.FollowUp).Select(notice => (Guid?)notice.StreamId)),
            sessions = await names.OfSessions(notices.Select(SessionOf)),
            departments = await names.OfDepartments([.. notices.Select(notice => notice.Facts.DepartmentId), .. others]),
            people = await names.OfPeople([.. notices.Select(notice => notice.Facts.PersonId), .. others]),
        };
    }

    /// <summary>A notice for somebody who reads in a culture.</summary>
    public NoticeWords Of(Notice notice, CultureInfo culture) => Of(notice, NoticeLanguages.Of(culture));

    /// <summary>A notice in a language. Where the organisation's own words leave nothing to be read they are the service's.</summary>
    public NoticeWords Of(Notice notice, NoticeLanguage language)
    {
        var (culture, values) = (language.Culture(), ValuesOf(notice, language.Culture()));
        var own = organisation.WordsOf(notice.Kind, language)?.Filled(values);
        return own is not null && !string.IsNullOrWhiteSpace(own.Subject) && !string.IsNullOrWhiteSpace(own.Text) ? own : ServiceWords.Of(notice.Kind, culture).Filled(values);
    }

    /// <summary>Whether it is a department.</summary>
    public bool IsDepartment(Guid recipient) => departments.GetValueOrDefault(recipient) is { Exists: true };

    /// <summary>A department or a person by name; null: it is neither.</summary>
    public string? NameOf(Guid recipient) =>
        departments.GetValueOrDefault(recipient) is { Exists: true } department ? department.Name
        : people.GetValueOrDefault(recipient) is { Exists: true } person ? person.Name
        : null;

    private static Guid? SessionOf(Notice notice) => notice.Kind.SubjectOf() == NoticeSubject.Record ? notice.StreamId : notice.SessionId;

    private Dictionary<string, string?> ValuesOf(Notice notice, CultureInfo culture)
    {
        var facts = notice.Facts;
        var (followUp, session) = (Found(followUps, notice.StreamId), Found(sessions, SessionOf(notice))?.AsAmended);
        var givenOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(notice.At, zone).DateTime);
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["organisation"] = organisation.Name,
            ["number"] = followUp?.Issue?.Number,
            ["matter"] = followUp?.Issue?.Matter,
            ["department"] = Named.Of(facts.DepartmentId, departments),
            ["person"] = facts.PersonId is { } person && people.GetValueOrDefault(person) is { Exists: true } known ? known.Name : null,
            ["session"] = session?.Title,
            ["sessionDate"] = session?.Day is { Precision: Precision.Day, On: { } on } ? Day(on, culture) : null,
            ["dueOn"] = facts.DueOn is { } dueOn ? Day(dueOn, culture) : null,
            ["days"] = facts.DueOn is { } due ? Math.Abs(due.DayNumber - givenOn.DayNumber).ToString(culture) : null,
            ["kind"] = facts.Period is { } period ? Words.Of(period.Kind, culture) : null,
            ["period"] = facts.Period is { } span ? PeriodOf(new FrequencySpan(span.Per, span.First), culture) : null,
            ["reason"] = facts.Reason?.TrimEnd('。', '.'),
        };
    }

    private static T? Found<T>(IReadOnlyDictionary<Guid, T> known, Guid? id)
        where T : class, IFold<T> =>
        id is { } wanted && known.GetValueOrDefault(wanted) is { Exists: true } found ? found : null;

    private static string Day(DateOnly day, CultureInfo culture) => day.ToString(IsChinese(culture) ? "yyyy年M月d日" : "d MMMM yyyy", culture);

    private static string PeriodOf(FrequencySpan span, CultureInfo culture) => (span.Per, IsChinese(culture)) switch
    {
        (NormPeriod.Month, true) => span.First.ToString("yyyy年M月", culture),
        (NormPeriod.Month, false) => span.First.ToString("MMMM yyyy", culture),
        (NormPeriod.Quarter, true) => string.Create(culture, $"{span.First.Year}年第{"一二三四"[(span.First.Month - 1) / 3]}季度"),
        (NormPeriod.Year, true) => string.Create(culture, $"{span.First.Year}年"),
        _ => span.ToString(),
    };

    private static bool IsChinese(CultureInfo culture) => culture.TwoLetterISOLanguageName == "zh";
}
