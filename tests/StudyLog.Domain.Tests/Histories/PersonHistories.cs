using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CsCheck;
using StudyLog.Domain.People;
using Sentence = StudyLog.Domain.Tests.Histories.Said<
    StudyLog.Domain.People.Person, StudyLog.Domain.People.PersonEvent>;

namespace StudyLog.Domain.Tests.Histories;

/// <summary>Whatever is said of a person in whatever order, these things hold.</summary>
public class PersonHistories
{
    private static readonly Gen<Guid> Departments = Some.Of(Known.Office, Known.Research);

    private static readonly Gen<string?> Titles = Some.Of<string?>(null, "主任", "副主任");

    private static readonly Gen<DateOnly?> Days = Some.Of<DateOnly?>(null, new(2020, 1, 1), Known.October25, Known.Today, Known.Today.AddDays(60));

    private static readonly Gen<(int? RankNo, string? Strokes, string? Pinyin, bool? Member)> Keys = Gen.Select(
        Some.Of<int?>(null, 1, 2), Some.Of<string?>(null, "0411"), Some.Of<string?>(null, "wang", "zeng"), Some.Of<bool?>(null, true, false));

    // None of these days is still to come: "from now on", said again a day later, is another wish where others begin in between.
    private static readonly Gen<DateOnly?> PastDays = Some.Of<DateOnly?>(null, new(2022, 1, 1), Known.October25, Known.Today);

    private static readonly Gen<(decimal? Norm, bool? Exempt)> Hours = Gen.Select(Some.Of<decimal?>(null, null, 16, 300), Some.Of<bool?>(null, false, true));

    private static readonly Gen<Sentence> Registering = Gen.Select(
        Some.Of("王某", "曾某"), Some.IdOf(9), Gen.OneOf(Departments.Select(Guid? (id) => id), Gen.Const((Guid?)null)), Titles, Days, Gen.Select(Keys, Hours, (keys, hours) => (Keys: keys, Hours: hours)), Some.Bool,
        (name, post, department, title, from, more, external) => Says("register", (person, asking, now) => PersonDecisions.Register(
            person, new(Known.Wang, name, post, department, title, from, more.Keys.RankNo, more.Keys.Strokes, more.Keys.Pinyin, more.Keys.Member, external, more.Hours.Norm, more.Hours.Exempt), asking, now)))
        .SelectMany(Asked);

    private static readonly Gen<Sentence> Anything = Gen.Frequency(
        (1, Registering),
        (3, Gen.Select(Some.Given(Some.Of("王某", "王某某")), Keys, Some.Bool, (name, keys, ranks) => Says(
            "change", (person, asking, now) => PersonDecisions.Change(person, new(name, ranks ? keys.RankNo : default(Given<int?>), keys.Strokes, keys.Pinyin, keys.Member), asking, now)))
            .SelectMany(Asked)),
        (3, Gen.Select(Some.Given(Some.Of<decimal?>(null, 16, 50, 300)), Some.Given(Some.Bool), PastDays, (norm, exempt, from) => Says(
            "set hours", (person, asking, now) => PersonDecisions.Change(person, new(HourNorm: norm, HoursExempt: exempt, HoursFrom: from), asking, now)))
            .SelectMany(Asked)),
        (3, Gen.Select(Some.IdOf(9), Departments, Titles, Days, (post, department, title, from) => Says(
            "take a post", (person, asking, now) => PersonDecisions.TakePost(person, new(post, department, title, from), asking, now)))
            .SelectMany(Asked)),
        (3, Gen.Select(Some.IdOf(9), Days, (post, to) => Says(
            "leave a post", (person, asking, now) => PersonDecisions.LeavePost(person, new(post, to ?? new(2019, 12, 31)), asking, now)))
            .SelectMany(Asked)),
        (1, Some.Of("本人申请").Select(reason => Says(
            "erase", (person, asking, now) => PersonDecisions.Erase(person, new(reason), asking, now))).SelectMany(Asked)),
        (1, Some.Of(0, 1, 2).Select(renewed => Says(
            "renew code", (person, asking, now) => PersonDecisions.RenewCheckInCode(person, new(renewed), asking, now))).SelectMany(Asked)),
        (2, Some.Of<int?>(null, 0, 1, 2).Select(replacing => Says(
            "open calendar", (person, asking, now) => PersonDecisions.OpenCalendar(person, new(replacing), asking, now))).SelectMany(Asked)),
        (1, Gen.Const(Says("close calendar", (person, asking, now) => PersonDecisions.CloseCalendar(person, asking, now))).SelectMany(Asked)));

    internal static IEnumerable<string> Decisions => Tale.DecisionsOf(Anything);

    [Fact]
    public void Whatever_is_said_in_whatever_order_the_rules_of_a_person_hold()
    {
        var reached = new ConcurrentDictionary<(bool External, bool LeftAPost, bool HoldsAPost), int>();
        Tale.Sample(Registering, Anything, (before, step, _) =>
        {
            var person = step.After;
            person.Posts.Select(post => post.Id).Distinct().Count().ShouldBe(person.Posts.Count);
            person.Posts.ShouldAllBe(post => !(post.To < post.From));
            if (person is { Exists: true, External: false }) person.Posts.ShouldNotBeEmpty("Who is of the organisation has, or had, a post in it.");
            foreach (var (post, then) in before.Posts.Zip(person.Posts))
                then.ShouldBe(post with { To = post.To ?? then.To }, "A post that was taken stays as it was taken, and one that was left stays left.");
            person.HourNorms.Take(before.HourNorms.Count).ShouldBe(before.HourNorms, "What held once is not forgotten.");
            person.HourNorms.ShouldAllBe(norm => norm.HourNorm == null || norm.HourNorm <= 200);
            if (before.Exists) person.First!.Registered.ShouldBe(person.IsErased ? Person.Masked(before.First!.Registered) : before.First!.Registered);
            person.Calendar.Number.ShouldBeInRange(before.Calendar.Number, before.Calendar.Number + 1, "No address is made twice.");
            if (person.IsErased) person.Calendar.IsOpen.ShouldBeFalse("Nobody reads the calendar of somebody who was erased.");
            if (before.IsErased) step.Events.ShouldBeEmpty("Nothing more is said of somebody who was erased.");
            if (person.IsErased) (person.Name, person.StrokeKey, person.PinyinKey, person.ExternalTitle).ShouldBe((Person.ErasedName, null, null, null));
            reached.AddOrUpdate(
                (person.External, person.Posts.Any(post => post.To is not null), person.Posts.Any(post => post.To is null)), 1, (_, times) => times + 1);
        });

        reached.Count.ShouldBe(8, "histories that reach too little prove too little");
    }

    private static Sentence Says(
        string what, Func<Person, Asking, Now, Decision<PersonEvent>> decide, [CallerArgumentExpression(nameof(decide))] string code = "") =>
        new(what, Known.Secretary, decide, code);

    private static Gen<Sentence> Asked(Sentence sentence) => Some.Asking.Select(asking => sentence with { Asking = asking });
}
