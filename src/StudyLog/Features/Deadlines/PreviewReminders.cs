using System.Globalization;
using StudyLog.Accounts;
using StudyLog.Domain.Notices;
using StudyLog.Http;
using StudyLog.Notices;
using StudyLog.Persistence;
using StudyLog.Projections;
using StudyLog.Queries;

namespace StudyLog.Features.Deadlines;

/// <summary>接下来的提醒: of what who will be reminded next, on which day and in which words, as matters, settings and days off are now.</summary>
public static class PreviewReminders
{
    /// <summary>So many days are looked ahead where nobody says how many.</summary>
    private const int UsualDays = 31;

    private const int MostDays = 92;

    /// <summary>A reminder that will be given.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Kind">What it tells of.</param>
    /// <param name="Subject">It in one line.</param>
    /// <param name="Text">It in a few sentences.</param>
    /// <param name="Address">The page that shows more of it.</param>
    /// <param name="DueOn">The day something is due on.</param>
    /// <param name="To">Whom it will be for.</param>
    public sealed record Item(DateOnly On, NoticeKind Kind, string Subject, string Text, string Address, DateOnly? DueOn, IReadOnlyList<NoticeRecipient> To);

    /// <summary>
    /// Up to a day, a month ahead where none is given and a quarter at most; of each matter the next reminder only. With any of the settings, as it would be if
    /// they were set from a day on, today where none is given: nothing is.
    /// </summary>
    /// <param name="To">The last day.</param>
    /// <param name="SettingsFrom">The day from which the settings would hold.</param>
    /// <param name="DaysBefore">So many working days before a due date: <c>5,1</c>; <c>none</c>: not before it.</param>
    /// <param name="OnTheDay">Whether on the day itself.</param>
    /// <param name="DaysAfter">So many working days after it: <c>1,5</c>; <c>none</c>: not after it.</param>
    /// <param name="SecretaryAfterDays">From so many days after it on the secretaries too.</param>
    /// <param name="RecordDays">So many days for a record; 0: nobody is reminded of records.</param>
    /// <param name="GapDays">So many days before a period ends; 0: nobody is told what it lacks.</param>
    /// <param name="At">The time of day, <c>08:30</c>.</param>
    /// <param name="Page">The page.</param>
    /// <param name="PageSize">How many on it.</param>
    [Requires(Act.SeeDeadlines)]
    public sealed record Query(
        string? To = null,
        string? SettingsFrom = null,
        string? DaysBefore = null,
        string? OnTheDay = null,
        string? DaysAfter = null,
        string? SecretaryAfterDays = null,
        string? RecordDays = null,
        string? GapDays = null,
        string? At = null,
        string? Page = null,
        string? PageSize = null) : IQuery<StampedPage<Item>>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, StampedPage<Item>>("/deadlines/reminders");

    public static async Task<Reply<StampedPage<Item>>> Handle(Queried<Query> queried, ReadModelDesk desk, StateReader states, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var (to, wouldHoldFrom) = (parameters.Day("to", query.To), parameters.Day("settingsFrom", query.SettingsFrom));
        var supposed = SupposedReminders.Read(query, parameters);
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        await using var reading = await desk.Open(asker, cancellation);
        var (organisation, fault) = supposed.In(reading.Organisation, wouldHoldFrom ?? reading.Now.Today, asker.AskingAs(), reading.Now);
        if (fault is var (member, rule)) parameters.Fault(member, rule);
        if (parameters.Problem is { } refused) return refused;

        var (first, last) = (reading.Now.Today, reading.Now.Today.AddDays(MostDays));
        var until = to is { } wanted && wanted < last ? wanted : to is null ? first.AddDays(UsualDays) : last;
        var coming = await new ComingReminders(reading, organisation, states, asker, until).Read();
        var shown = coming.OrderBy(each => each.Notice.At).ThenBy(each => each.Notice.Kind).ThenBy(each => each.Notice.StreamId).Skip(paging.Skip).Take(paging.Size).ToList();

        var recipients = shown.SelectMany(each => each.To).Distinct();
        var words = await NoticesInWords.Read([.. shown.Select(each => each.Notice)], recipients, reading.Organisation, reading.Names);
        return StampedPage<Item>.Of([.. shown.Select(Shown)], paging, coming.Count, reading.AsOf);

        Item Shown(ComingReminder coming)
        {
            var notice = coming.Notice;
            var said = words.Of(notice, CultureInfo.CurrentUICulture);
            return new Item(
                DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(notice.At, reading.Now.Zone).DateTime),
                notice.Kind,
                said.Subject,
                said.Text,
                NoticeSubjects.AddressOf(notice),
                notice.Facts.DueOn,
                [.. coming.To.Select(id => NoticeRecipient.Of(id, asker.OrganisationId, words))]);
        }
    }
}
