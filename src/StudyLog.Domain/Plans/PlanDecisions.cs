using System.Globalization;

namespace StudyLog.Domain.Plans;

/// <summary>A topic as it is asked for; without an id, the one planned for that quarter under that title, else a new one.</summary>
public sealed record WantedTopic(Guid? TopicId, int Quarter, string Title, IReadOnlyList<Guid> MaterialIds);

/// <summary>Sets the whole plan: these topics and no others.</summary>
/// <param name="Year">The year.</param>
/// <param name="Topics">The topics.</param>
/// <param name="NewId">From which new topics get their ids.</param>
public sealed record AdoptPlan(int Year, IReadOnlyList<WantedTopic> Topics, Guid NewId);

/// <summary>Plans one more topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="NewId">Its id when it is new and names none.</param>
public sealed record PlanTopic(WantedTopic Topic, Guid NewId);

/// <summary>Reports the plan upward.</summary>
/// <param name="On">On which day; null: today.</param>
public sealed record FilePlan(DateOnly? On);

/// <summary>What may happen to a year's study plan.</summary>
public static class PlanDecisions
{
    /// <summary>Sets the whole plan. What stays as it is is no news.</summary>
    public static Decision<StudyPlanEvent> Adopt(StudyPlan plan, AdoptPlan command, Asking asking, Now now)
    {
        var topics = new List<StudyTopic>();
        foreach (var (wanted, index) in command.Topics.Select((wanted, index) => (wanted, index)))
        {
            var topic = Meant(plan, wanted, NameBasedGuid.Create(command.NewId, index.ToString(CultureInfo.InvariantCulture)));
            if (topics.Exists(before => before.TopicId == topic.TopicId || AreAlike(before, topic))) return new Rejection.Invalid($"topics[{index}]", "topic-twice");
            topics.Add(topic);
        }

        if (asking.TryPlace(now, null, null, out var provenance) is { } rejection) return rejection;
        if (!plan.Exists) return new StudyPlanAdopted(provenance, command.Year, topics);

        var dropped = plan.Topics.Where(known => topics.TrueForAll(topic => topic.TopicId != known.TopicId));
        StudyPlanEvent[] changes =
        [
            .. dropped.Select(topic => new StudyTopicDropped(provenance, topic.TopicId)),
            .. topics.Except(plan.Topics).Select(topic => new StudyTopicPlanned(provenance, topic)),
        ];
        return changes;
    }

    /// <summary>Plans one more topic; the same quarter, title and materials is the same topic, the same id with other content is taken.</summary>
    public static Decision<StudyPlanEvent> PlanTopic(StudyPlan plan, PlanTopic command, Asking asking, Now now)
    {
        var topic = Meant(plan, command.Topic, command.NewId);
        if (plan.Topics.Contains(topic)) return Decision<StudyPlanEvent>.AlreadySo;
        if (command.Topic.TopicId is not null && plan.Topic(topic.TopicId) is { } known && known != topic) return new Rejection.IdTaken(topic.TopicId);
        if (plan.Topics.Exists(before => AreAlike(before, topic))) return new Rejection.Invalid("title", "topic-twice");

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new StudyTopicPlanned(provenance, topic);
    }

    /// <summary>Reports the plan upward, not before it was adopted; again only what changed since.</summary>
    public static Decision<StudyPlanEvent> File(StudyPlan plan, FilePlan command, Asking asking, Now now)
    {
        if (plan is { Filings: [.., var last], ChangedSinceFiling: false })
            return command.On is null || command.On == last ? Decision<StudyPlanEvent>.AlreadySo : new Rejection.WrongState("plan-filed");

        var on = command.On ?? asking.OccurredOn?.In(now.Zone).LocalDay ?? now.Today;
        if (on > now.Today) return new Rejection.DateInvalid("filedOn", DateFault.InFuture);
        var day = Occurred.On(on, now.Zone);
        if (day.Precedes(plan.Adopted!)) return new Rejection.DateInvalid("filedOn", DateFault.BeforeItsCause);

        return asking.TryPlace(now, command.On is null ? null : day, plan.Adopted, out var provenance) is { } rejection
            ? rejection
            : new StudyPlanFiled(provenance, on);
    }

    private static StudyTopic Meant(StudyPlan plan, WantedTopic wanted, Guid newId)
    {
        var id = wanted.TopicId ?? plan.Topics.Find(known => known.Quarter == wanted.Quarter && known.Title == wanted.Title)?.TopicId ?? newId;
        return new StudyTopic(id, wanted.Quarter, wanted.Title, [.. wanted.MaterialIds.Distinct()]);
    }

    private static bool AreAlike(StudyTopic one, StudyTopic other) => (one.Quarter, one.Title) == (other.Quarter, other.Title);
}
