using StudyLog.Domain.People;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.People;

public class ErasingTests
{
    private static readonly Provenance Recorded = By(Secretary, RightNow);
    private static readonly PersonErased Erased = new(Recorded, "本人申请");

    private static readonly PersonEvent[] Left =
    [
        new PersonRegistered(Recorded, "王某", External: false, Title: null), new PersonRankAndSortKeysSet(Recorded, 3, "0411", "wang"),
        new PersonTookPost(Recorded, Id(0xB01), Office, "主任", new(2020, 1, 1)), new PersonLeftPost(Recorded, Id(0xB01), October25),
    ];

    private static Decision<PersonEvent> Erase(Person person, string? reason = "本人申请") => PersonDecisions.Erase(person, new(reason), Secretary, AtPresent);

    [Fact]
    public void Who_left_is_erased_and_only_rank_and_posts_are_known_after_that() =>
        Given(Left).When(person => Erase(person)).Then(Erased)
            .ThenTheState(person => (person.Name, person.IsErased, person.RankNo, person.StrokeKey, person.PinyinKey, person.Posts.Count)
                .ShouldBe((Person.ErasedName, true, 3, null, null, 1)));

    [Fact]
    public void The_state_is_the_same_whether_the_events_before_are_masked_yet_or_not()
    {
        PersonEvent[] masked = [.. Left.Select(@event => Person.Masked(@event))];
        var (once, always) = (Fold<Person>([.. Left, Erased]), Fold<Person>([.. masked, Erased]));

        (once.Name, once.First, once.RankNo, once.StrokeKey, once.PinyinKey, once.IsErased)
            .ShouldBe((always.Name, always.First, always.RankNo, always.StrokeKey, always.PinyinKey, always.IsErased));
        once.Posts.ShouldBe(always.Posts);
    }

    [Fact]
    public void It_needs_a_reason_and_happens_once()
    {
        Given(Left).When(person => Erase(person, " ")).ThenRefused(new Rejection.ReasonRequired());
        Given([.. Left, Erased]).When(person => Erase(person, "再次申请")).ThenAlreadySo();
    }

    [Fact]
    public void A_post_that_is_held_or_ends_later_is_left_first()
    {
        Given(Left[..3]).When(person => Erase(person)).ThenRefused(new Rejection.WrongState("in-post"));
        Given([.. Left[..3], new PersonLeftPost(Recorded, Id(0xB01), Tomorrow)]).When(person => Erase(person)).ThenRefused(new Rejection.WrongState("in-post"));
    }

    [Fact]
    public void Nothing_more_is_entered_about_somebody_who_was_erased()
    {
        Given([.. Left, Erased]).When(person => PersonDecisions.Change(person, new(Name: "王某"), Secretary, AtPresent)).ThenRefused(new Rejection.WrongState("erased"));
        Given([.. Left, Erased]).When(person => PersonDecisions.TakePost(person, new(Id(0xB02), Office, null, null), Secretary, AtPresent))
            .ThenRefused(new Rejection.WrongState("erased"));
    }
}
