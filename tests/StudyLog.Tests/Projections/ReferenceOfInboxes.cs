using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Projections;

/// <content>The inbox and the bulletin.</content>
public sealed partial class Reference
{
    /// <summary>What these departments must do now, what the person is accountable for elsewhere, whose wish for more time the secretary has to decide on, and what the person has to make up for.</summary>
    public object Inbox(IReadOnlyList<Guid> ofDepartments, Guid? person, DateOnly today, bool accepts = true)
    {
        var items = new List<(DateOnly Due, (int, int) Number, Guid Department, bool Completed, object Item)>();
        foreach (var (id, followUp) in followUps)
        {
            var (responsible, listed) = (followUp.Responsible!, false);
            foreach (var department in responsible.CoDepartmentIds.Prepend(responsible.LeadDepartmentId).Distinct().Where(ofDepartments.Contains)) listed |= Add(department);
            if (!listed && person is not null && responsible.OwnerId == person) Add(responsible.LeadDepartmentId);
            if (accepts && followUp.PendingExtension is not null) Put(responsible.LeadDepartmentId, "decide-extension");
            if (accepts && followUp.State == FollowUpState.Submitted) Put(responsible.LeadDepartmentId, "judge");

            bool Add(Guid department)
            {
                if (ToDo(followUp, department) is not { } what) return false;
                Put(department, what);
                return true;
            }

            void Put(Guid department, string what) =>
                items.Add((DayToAct(followUp, today) ?? DateOnly.MaxValue, Counted(followUp.Issue!.Number), department, what == "judge", ItemOf(id, followUp, department, what, today)));
        }

        var inOrder = items.OrderBy(item => item.Due).ThenBy(item => item.Number).ThenBy(item => item.Department).ToList();
        return new
        {
            Items = inOrder.Where(item => !item.Completed).Select(item => item.Item),
            Completions = inOrder.Where(item => item.Completed).Select(item => item.Item),
            MakeUps = Missed().Where(place => place.Entry.PersonId == person && IsToDo(place.MakeUp))
                .OrderBy(place => place.MakeUp.DueOn).ThenBy(place => Counted(place.Session.Number))
                .Select(place => new
                {
                    SessionId = place.Id,
                    SessionTitle = TitleOf(place.Session),
                    Date = WrittenDay(place.Session),
                    Status = StatusOf(place.Id, place.Entry.PersonId),
                    place.MakeUp.DueOn,
                    place.MakeUp.State,
                    place.MakeUp.Answer,
                    Overdue = place.MakeUp.DueOn < today,
                }),
        };
    }

    // The lead takes it and does again what was returned; while it is being done, everybody concerned works on it and reports.
    private static string? ToDo(FollowUp followUp, Guid department) => (followUp.State, Leads: followUp.Responsible!.LeadDepartmentId == department) switch
    {
        (FollowUpState.Issued, true) => "receive",
        (FollowUpState.Returned, true) => "redo",
        (FollowUpState.Issued or FollowUpState.Received or FollowUpState.Returned, _) => "report",
        _ => null,
    };

    private object ItemOf(Guid id, FollowUp followUp, Guid department, string what, DateOnly today)
    {
        var (session, remark) = (sessions[followUp.Issue!.SessionId], RemarkOf(followUp));
        return new
        {
            FollowUpId = id,
            followUp.Issue.Number,
            DepartmentId = department,
            Leads = followUp.Responsible!.LeadDepartmentId == department,
            followUp.Issue.Matter,
            SourceSentence = remark?.Text,
            SourceWithdrawn = remark is { Withdrawn: true },
            WhoAsked = remark?.Speaker is { } speaker ? NameOf(speaker) : ChairOf(session),
            DueOn = DayToAct(followUp, today),
            DueKind = followUp.Due!.Kind,
            Light = LightOf(followUp, today),
            What = what,
            followUp.Issue.SessionId,
            SessionTitle = TitleOf(session),
            Refusals = RefusalsOf(followUp).Where(_ => what is not ("judge" or "decide-extension")),
        };
    }

    // The last return, and the last answer that refuses time, unless time is asked for again; of what happened since the lead's work began, or was handed in.
    private IEnumerable<object> RefusalsOf(FollowUp followUp)
    {
        var since = told[followUp].Reverse().TakeWhile(each => !Begins(each)).Reverse().ToList();
        var returned = since.LastOrDefault(each => each is FollowUpReturned);
        var refused = since.LastOrDefault(each => each is FollowUpExtensionRequested or FollowUpExtensionRefused) as FollowUpExtensionRefused;
        return since.Where(each => ReferenceEquals(each, returned) || ReferenceEquals(each, refused)).Select(each => new
        {
            What = each is FollowUpReturned ? "completion" : "more-time",
            Who = new { UserId = each.Provenance.By, UserName = (string?)null, Name = (string?)null },
            each.Provenance.Occurred,
            Reason = each is FollowUpReturned back ? back.Reason : ((FollowUpExtensionRefused)each).Reason,
        });

        bool Begins(FollowUpEvent each) =>
            each is FollowUpCompletionSubmitted or FollowUpReopened
            || (each is FollowUpReassigned given && given.Responsible.LeadDepartmentId != LeadBefore(followUp, given));
    }

    private DateOnly? DayToAct(FollowUp followUp, DateOnly today) => IsSuspended(followUp, today) ? null : DueOn(followUp, today);

    /// <summary>What the session might take up again: open matters of sessions of its kind and organiser that certainly are not after it.</summary>
    public object ToCarryOver(Guid id, DateOnly today) => Page(
        from each in followUps
        let followUp = each.Value
        let issue = followUp.Issue!
        let origin = sessions[issue.SessionId]
        where !HasEnded(followUp) && issue.SessionId != id && followUp.CarryOvers.TrueForAll(carried => carried.ToSessionId != id)
        where (KindOf(origin), origin.Organiser) == (KindOf(sessions[id]), sessions[id].Organiser) && !(LastDayOf(sessions[id]) < DayOf(origin))
        orderby Counted(issue.Number)
        select (object)new
        {
            Id = each.Key,
            issue.Number,
            issue.Matter,
            issue.SessionId,
            SessionTitle = TitleOf(origin),
            SessionHeldOn = WrittenDay(origin),
            followUp.Responsible!.LeadDepartmentId,
            LeadDepartment = departments[followUp.Responsible.LeadDepartmentId].Name,
            DueOn = followUp.Due!.On,
            Status = followUp.State,
            followUp.Percent,
            Light = LightOf(followUp, today),
        });

    private static DateOnly? LastDayOf(Session session) => WrittenDay(session)?.Length == 7 ? DayOf(session)?.AddMonths(1).AddDays(-1) : DayOf(session);

    /// <summary>通报 of a day, on all follow-ups or those of one session.</summary>
    public object Bulletin(DateOnly on, Guid? session, DateOnly today)
    {
        var all = followUps.Values.Where(each => session is null || each.Issue!.SessionId == session)
            .Where(each => Issued(each) is { } issued ? issued <= on : on == today)
            .ToList();
        var open = all.Where(each => !HasEnded(each) || First(Ending(each)!.Provenance.Occurred) > on).ToList();
        var cancelled = all.Except(open).Count(each => each.State == FollowUpState.Cancelled);
        var (total, closed) = (all.Count - cancelled, all.Count - cancelled - open.Count);
        var red = open.Where(each => LightOf(each, on) == "red").OrderBy(each => Counted(each.Issue!.Number)).ToLookup(each => LeadOn(each, on), each => each.Issue!.Number);
        var shows = organisation.SettingsOn(today).ShowClosureRates;
        return new
        {
            On = on,
            Total = total,
            Closed = closed,
            ClosedShare = shows ? Share(closed, total) : null,
            InProgress = open.Count,
            InProgressShare = shows ? Share(open.Count, total) : null,
            Lagging = DepartmentsInOrder().Where(red.Contains).Select(id => new { DepartmentId = id, departments[id].Name, Numbers = red[id] }),
            Suspended = open.Count(each => IsSuspended(each, on)),
            Cancelled = cancelled,
        };
    }

    private IEnumerable<Guid> DepartmentsInOrder() => departments
        .OrderBy(each => each.Value.RankNo is null).ThenBy(each => each.Value.RankNo).ThenBy(each => each.Value.Name, StringComparer.Ordinal).ThenBy(each => each.Key)
        .Select(each => each.Key);
}
