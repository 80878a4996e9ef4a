using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Frequencies;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;
using StudyLog.Notices;
using StudyLog.Persistence;
using StudyLog.Projections;
using StudyLog.ReadModels;

namespace StudyLog.Features.Deadlines;

/// <summary>A reminder that will be given.</summary>
/// <param name="Notice">The notice that it will be, which has no id yet.</param>
/// <param name="To">Whom it will be for.</param>
internal sealed record ComingReminder(Notice Notice, IReadOnlyList<Guid> To);

/// <summary>
/// What the streams would decide on the day of their next reminder, asked today: the very decisions that remind, so that what is shown is what will be sent.
/// </summary>
internal sealed class ComingReminders(Reading reading, Organisation organisation, StateReader states, Asker asker, DateOnly until)
{
    // Settings that begin on a day ahead hold from that day on.
    private readonly IReadOnlyList<DateOnly> changes =
    [
        .. organisation.SettingsHistory.Select(dated => dated.From).Where(from => from > reading.Now.Today && from <= until)
            .Prepend(reading.Now.Today).Distinct().Order(),
    ];

    /// <summary>All of them, as far as the asker's duties reach; what the whole or a department lacks of sessions where they reach the whole.</summary>
    public async Task<IReadOnlyList<ComingReminder>> Read()
    {
        var due = (await ReachableDeadlines.Of(reading, asker))
            .Select(deadline => (Deadline: deadline, On: NextOn(deadline)))
            .Where(each => each.On <= until)
            .ToLookup(each => each.Deadline.Kind, each => (each.Deadline, On: each.On!.Value));
        var (followUps, attendances, records, leads) = (
            await Of<FollowUp>(due[DeadlineKind.FollowUp].Select(each => each.Deadline.Id)),
            await Of<Attendance>(due[DeadlineKind.MakeUp].Select(each => each.Deadline.Id)),
            await Of<Session>([.. due[DeadlineKind.MakeUp].Select(each => each.Deadline.SessionId), .. due[DeadlineKind.Record].Select(each => each.Deadline.Id)]),
            await Of<Department>(due[DeadlineKind.FollowUp].Select(each => each.Deadline.DepartmentIds[0])));
        return
        [
            .. due[DeadlineKind.FollowUp].Select(each => Coming(
                each.Deadline.Id,
                each.On,
                followUps[each.Deadline.Id].State,
                (state, day) => FollowUpDecisions.Remind(
                    state, new(day, leads[each.Deadline.DepartmentIds[0]].State.IsDissolvedOn(each.On)), Asking, At(each.On)))).OfType<ComingReminder>(),
            .. due[DeadlineKind.MakeUp].Select(each => Coming(
                each.Deadline.Id,
                each.On,
                attendances[each.Deadline.Id].State,
                (state, day) => MakeUpDecisions.Remind(state, records[each.Deadline.SessionId].State, new(day), Asking, At(each.On)))).OfType<ComingReminder>(),
            .. due[DeadlineKind.Record].Select(each => Coming(
                each.Deadline.Id,
                each.On,
                records[each.Deadline.Id].State,
                (state, day) => SessionDecisions.Remind(
                    state, new(day, each.Deadline.RecordedOn(reading.Now.Zone)!.Value), Asking, At(each.On)))).OfType<ComingReminder>(),
            .. await OfLack(),
        ];
    }

    private Asking Asking => Asker.Service(asker.OrganisationId).AskingAs();

    private DateOnly? NextOn(Deadline deadline) => NextOn(reminding => deadline.DueOn(reminding, reading.Now.Zone), reminding => deadline.Steps(reminding.Settings), deadline.Given);

    private DateOnly? NextOn(Func<Reminding, DateOnly?> dueOn, Func<Reminding, IReadOnlyCollection<ReminderStep>> steps, IReadOnlyCollection<GivenReminder> given)
    {
        for (var place = 0; place < changes.Count; place++)
        {
            var reminding = Reminding.Of(organisation, changes[place]);
            if (dueOn(reminding) is not { } on || reminding.NextOn(steps(reminding), on, given) is not { } next) continue;
            if (place + 1 == changes.Count || next < changes[place + 1]) return next;
        }

        return null;
    }

    private async Task<IReadOnlyList<ComingReminder>> OfLack()
    {
        if (asker.ReachFor(Act.SeeDeadlines) != Reach.Organisation) return [];
        var (today, whole) = (reading.Now.Today, asker.OrganisationId);
        var lacking = await reading.Session.Lacking(organisation, FrequencySpan.Around(today), today, reading.Cancellation);
        var gaps = await Of<FrequencyGap>(lacking.Select(each => each.Period.StreamId(whole)));
        return
        [
            .. from each in lacking
               let id = each.Period.StreamId(whole)
               let gap = gaps[id].State
               let next = NextOn(_ => each.Span.Last, reminding => reminding.Settings.StepsOfGap(), gap.Reminders)
               where next <= until
               let coming = Coming(id, next.Value, gap, (state, day) => FrequencyDecisions.Remind(state, new(each.Period, each.Span.Last, day), Asking, At(next.Value)))
               where coming is not null
               select coming,
        ];
    }

    private ComingReminder? Coming<TState, TEvent>(Guid id, DateOnly on, TState before, Func<TState, Reminding, Decision<TEvent>> remind)
        where TState : class, IFold<TState>
        where TEvent : DomainEvent
    {
        if (remind(before, Reminding.Of(organisation, on)) is not Decision<TEvent>.Accepted { Events: [var @event] }) return null;
        var now = At(on);
        var written = new Written(asker.Tenant, id, 0, [@event], before, TState.Evolve(before, @event), now);
        return NoticesOfEvents.Given(@event, written) is { } given
            ? new ComingReminder(new Notice(Guid.Empty, given.Kind, id, given.SessionId, Guid.Empty, now.Instant, given.Facts, ReadAt: null), given.To)
            : null;
    }

    // At the time of day at which one is reminded; of today's, now.
    private Now At(DateOnly day)
    {
        if (day == reading.Now.Today) return reading.Now;
        var at = day.ToDateTime(organisation.SettingsOn(day).Reminders.At);
        return reading.Now with { Instant = new DateTimeOffset(at, reading.Now.Zone.GetUtcOffset(at)) };
    }

    private async Task<IReadOnlyDictionary<Guid, Versioned<TState>>> Of<TState>(IEnumerable<Guid> ids)
        where TState : class, IFold<TState> =>
        await states.ReadMany<TState>(reading.Session, [.. ids.Distinct()], reading.Cancellation);
}
