using StudyLog.Domain.Plans;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Plans;

public class PlanTests
{
    private static readonly Guid Material = Id(0xE01);
    private static readonly StudyTopic Report = new(Id(0xC1), 4, "学习二十大报告", [Material]);
    private static readonly StudyTopic Charter = new(Id(0xC2), 4, "学习党章", []);
    private static readonly StudyPlanAdopted Adopted = new(By(Secretary, RightNow), 2022, [Report, Charter]);
    private static readonly StudyPlanFiled Filed = new(By(Secretary, RightNow), Today);

    private static WantedTopic Wanted(StudyTopic topic, bool byId = true) => new(byId ? topic.TopicId : null, topic.Quarter, topic.Title, topic.MaterialIds);

    private static Decision<StudyPlanEvent> Adopt(StudyPlan plan, Asking? asking = null, params WantedTopic[] topics) =>
        PlanDecisions.Adopt(plan, new(2022, topics, Id(0xABC)), asking ?? Secretary, AtPresent);

    private static Decision<StudyPlanEvent> Plan(StudyPlan plan, WantedTopic topic) =>
        PlanDecisions.PlanTopic(plan, new(topic, Id(0xC9)), Secretary, AtPresent);

    private static Decision<StudyPlanEvent> File(StudyPlan plan, DateOnly? on = null, Asking? asking = null) =>
        PlanDecisions.File(plan, new(on), asking ?? Secretary, AtPresent);

    [Fact]
    public void A_plan_is_adopted_with_its_topics() =>
        GivenNoPlan().When(plan => Adopt(plan, null, Wanted(Report), Wanted(Charter))).Then(Adopted)
            .ThenTheState(plan => plan.Topics.ShouldBe([Report, Charter]));

    [Fact]
    public void A_plan_can_be_adopted_before_its_topics_are_known() =>
        GivenNoPlan().When(plan => Adopt(plan)).Then(Adopted with { Topics = [] });

    [Fact]
    public void New_topics_get_ids_of_their_own_and_keep_them()
    {
        var first = Fold<StudyPlan>([.. ((Decision<StudyPlanEvent>.Accepted)Adopt(StudyPlan.Initial, null, Wanted(Report, byId: false), Wanted(Charter, byId: false))).Events]);
        first.Topics.Select(topic => topic.TopicId).Distinct().Count().ShouldBe(2);

        Given(Adopted).When(plan => Adopt(plan, null, Wanted(Charter, byId: false), Wanted(Report, byId: false))).ThenAlreadySo();
    }

    [Fact]
    public void Of_the_whole_plan_only_what_changes_is_news()
    {
        var other = Charter with { Quarter = 3, MaterialIds = [Material] };
        var added = new StudyTopic(Id(0xC3), 1, "学习条例", []);
        Given(Adopted)
            .When(plan => Adopt(plan, null, Wanted(other), Wanted(added)))
            .Then(
                new StudyTopicDropped(By(Secretary, RightNow), Report.TopicId),
                new StudyTopicPlanned(By(Secretary, RightNow), other),
                new StudyTopicPlanned(By(Secretary, RightNow), added))
            .ThenTheState(plan =>
            {
                plan.Topics.ShouldBe([other, added]);
                plan.Dropped.ShouldBe([Report]);
            });
    }

    [Fact]
    public void A_dropped_topic_is_planned_again_under_its_id() =>
        Given(Adopted, new StudyTopicDropped(By(Secretary, RightNow), Report.TopicId))
            .When(plan => Adopt(plan, null, Wanted(Charter), Wanted(Report)))
            .Then(new StudyTopicPlanned(By(Secretary, RightNow), Report))
            .ThenTheState(plan => plan.Dropped.ShouldBeEmpty());

    [Fact]
    public void No_topic_stands_twice_in_a_plan()
    {
        GivenNoPlan().When(plan => Adopt(plan, null, Wanted(Report), Wanted(Charter), Wanted(Report) with { Title = "报告" }))
            .ThenRefused(new Rejection.Invalid("topics[2]", "topic-twice"));
        GivenNoPlan().When(plan => Adopt(plan, null, Wanted(Report), Wanted(Report) with { TopicId = null }))
            .ThenRefused(new Rejection.Invalid("topics[1]", "topic-twice"));
    }

    [Fact]
    public void One_more_topic_is_planned()
    {
        var topic = new StudyTopic(Id(0xC9), 1, "学习条例", [Material]);
        Given(Adopted).When(plan => Plan(plan, new(null, 1, "学习条例", [Material, Material]))).Then(new StudyTopicPlanned(By(Secretary, RightNow), topic));
        Given(Adopted).When(plan => Plan(plan, Wanted(Charter, byId: false))).ThenAlreadySo();
        Given(Adopted).When(plan => Plan(plan, Wanted(Charter))).ThenAlreadySo();
    }

    [Fact]
    public void The_same_id_with_other_content_is_taken_and_the_same_title_in_a_quarter_stands_once()
    {
        Given(Adopted).When(plan => Plan(plan, Wanted(Charter) with { Title = "党章" })).ThenRefused(new Rejection.IdTaken(Charter.TopicId));
        Given(Adopted).When(plan => Plan(plan, Wanted(Charter, byId: false) with { MaterialIds = [Material] }))
            .ThenRefused(new Rejection.Invalid("title", "topic-twice"));
        Given(Adopted).When(plan => Plan(plan, Wanted(Charter) with { TopicId = Id(0xC8) })).ThenRefused(new Rejection.Invalid("title", "topic-twice"));
    }

    [Fact]
    public void A_plan_is_reported_upward()
    {
        Given(Adopted).When(plan => File(plan)).Then(Filed).ThenTheState(plan => plan.ChangedSinceFiling.ShouldBeFalse());
        var longAgo = Adopted with { Provenance = By(Secretary, On(new(2022, 1, 4))) };
        Given(longAgo).When(plan => File(plan, new(2022, 1, 5))).Then(new StudyPlanFiled(By(Secretary, On(new(2022, 1, 5))), new(2022, 1, 5)));
        Given(longAgo).When(plan => File(plan, null, Secretary.Saying("2022-01-05"))).Then(new StudyPlanFiled(By(Secretary, On(new(2022, 1, 5))), new(2022, 1, 5)));
    }

    [Fact]
    public void A_plan_is_not_reported_in_the_future_nor_before_it_was_adopted()
    {
        Given(Adopted).When(plan => File(plan, Tomorrow)).ThenRefused(new Rejection.DateInvalid("filedOn", DateFault.InFuture));
        Given(Adopted).When(plan => File(plan, Today.AddDays(-1))).ThenRefused(new Rejection.DateInvalid("filedOn", DateFault.BeforeItsCause));
        Given(Adopted).When(plan => File(plan, null, Secretary.Saying("2022-10"))).ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
    }

    [Fact]
    public void A_plan_that_did_not_change_is_not_reported_again()
    {
        Given(Adopted, Filed).When(plan => File(plan)).ThenAlreadySo();
        Given(Adopted, Filed).When(plan => File(plan, Today)).ThenAlreadySo();
        Given(Adopted, Filed).When(plan => File(plan, October25)).ThenRefused(new Rejection.WrongState("plan-filed"));
    }

    [Fact]
    public void A_plan_that_changed_since_says_so_until_it_is_reported_again()
    {
        var topic = new StudyTopicPlanned(By(Secretary, RightNow), new(Id(0xC9), 1, "学习条例", []));
        Given(Adopted, topic).State.ChangedSinceFiling.ShouldBeFalse("It was never reported.");
        foreach (var change in new StudyPlanEvent[] { topic, new StudyTopicDropped(By(Secretary, RightNow), Report.TopicId) })
        {
            Given(Adopted, Filed, change).State.ChangedSinceFiling.ShouldBeTrue();
            Given(Adopted, Filed, change).When(plan => File(plan)).Then(Filed).ThenTheState(plan => plan.ChangedSinceFiling.ShouldBeFalse());
        }
    }

    [Fact]
    public void Nothing_happens_to_a_plan_in_the_future()
    {
        var inFuture = new Rejection.DateInvalid("occurredOn", DateFault.InFuture);
        var future = Secretary.Saying("2022-12");
        GivenNoPlan().When(plan => Adopt(plan, future)).ThenRefused(inFuture);
        Given(Adopted).When(plan => PlanDecisions.PlanTopic(plan, new(new(null, 1, "学习条例", []), Id(1)), future, AtPresent)).ThenRefused(inFuture);
    }

    [Fact]
    public void Each_year_of_each_organisation_has_one_plan()
    {
        StudyPlan.StreamId(Id(1), 2022).ShouldBe(StudyPlan.StreamId(Id(1), 2022));
        new[] { StudyPlan.StreamId(Id(1), 2022), StudyPlan.StreamId(Id(1), 2023), StudyPlan.StreamId(Id(2), 2022) }.Distinct().Count().ShouldBe(3);
    }
}
