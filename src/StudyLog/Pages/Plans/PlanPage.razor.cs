using Microsoft.AspNetCore.Components;
using StudyLog.Accounts;
using StudyLog.Features.Plans;
using StudyLog.Features.Plans.Viewing;
using StudyLog.Queries;
using AdoptPlan = StudyLog.Features.Plans.Adopting.AdoptPlan;
using FilePlan = StudyLog.Features.Plans.Filing.FilePlan;
using PlanTopic = StudyLog.Features.Plans.PlanningTopics.PlanTopic;

namespace StudyLog.Pages.Plans;

/// <summary>年度学习计划: its topics beside the sessions held for them, adopted, changed and reported upward.</summary>
public sealed partial class PlanPage
{
    private TopicFields added = new();
    private TopicFields? edited;
    private DateOnly? filedOn;

    /// <summary>The year; null: this one.</summary>
    [Parameter]
    public int? Year { get; set; }

    protected override IQuery<ViewPlan.Answered> Query => new ViewPlan.Query(Shown);

    private bool Keeps => User.Reaches(Act.KeepPlans);

    private int Shown => Year ?? User.Now.Today.Year;

    private Task<bool> Adopt(IReadOnlyList<TopicBody> topics) => Do(target: null, new AdoptPlan.Body(topics), year: Shown);

    private Task FileIt() => Do(target: null, new FilePlan.Body(filedOn), year: Shown);

    private void Edit(ViewPlan.TopicView topic) => edited = TopicFields.Of(topic);

    private Task Drop(ViewPlan.TopicView topic) => Adopt([.. Reply!.Value!.Topics.Where(each => each.Id != topic.Id).Select(TopicFields.AsItIs)]);

    private async Task Plan()
    {
        if (edited is { } changed)
        {
            if (await Adopt([.. Reply!.Value!.Topics.Select(topic => topic.Id == changed.Id ? changed.AsBody() : TopicFields.AsItIs(topic))])) edited = null;
            return;
        }

        var (_, quarter, title, materials) = added.AsBody();
        if (await Do(target: null, new PlanTopic.Body(Id: null, quarter, title, materials), year: Shown)) added = new TopicFields();
    }
}
