using System.Globalization;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Progress;

/// <summary>Hours, frequency and coverage as they were known at an instant: what was recorded later changes none of them.</summary>
public sealed class What_was_known_then(HostFixture host)
{
    [Fact]
    public async Task Stays_as_it_was_when_more_is_recorded()
    {
        var of = await Organisation.Register(host);
        var office = (await of.Secretary.Post("/departments", new { name = "办公室", rankNo = 1, kind = "branch" })).ShouldHave(201).Id;
        var person = (await of.Secretary.Post("/people", new { name = "甲", departmentId = office, partyMember = true })).ShouldHave(201).Id;
        var material = await of.Material();
        await Studied(of, office, person, material, "2023-03-01");
        string[] paths = [$"/progress/people?year=2023&departmentId={office}", "/progress/frequency?year=2023", $"/progress/materials/{material}/coverage?on=2023-12-31"];
        var before = await Answers(of.Secretary, paths);
        var then = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

        await Studied(of, office, person, material, "2023-02-01");
        await of.Secretary.Patch($"/people/{person}", new { name = "乙" });
        await of.Secretary.Patch($"/materials/{material}", new { title = "改名后的材料" });

        (await Answers(of.Secretary, paths)).ShouldNotBe(before);
        (await Answers(of.Secretary, [.. paths.Select(path => $"{path}&asOf={then}")])).ShouldBe(before);
    }

    [Fact]
    public async Task Shows_no_more_of_it_than_the_duty_reaches()
    {
        var of = await Organisation.Register(host);
        var (office, press) = (await of.Department(), await of.Department());
        var (own, other) = (await of.Person(office), await of.Person(press));
        var head = await of.User([Duty.DepartmentHead], own, office);
        var then = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

        var seen = (await head.Get($"/progress/people?asOf={then}")).ShouldHave(200)["items"]!.AsArray().Select(row => (Guid)row!["personId"]!);

        seen.ShouldBe([own]);
        other.ShouldNotBe(own);
    }

    [Fact]
    public async Task A_material_that_was_unknown_then_is_not_found()
    {
        var of = await Organisation.Register(host);
        var then = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
        var material = await of.Material();

        (await of.Secretary.Get($"/progress/materials/{material}/coverage?asOf={then}")).ShouldBeProblem(404, "not-found");
    }

    [Theory]
    [InlineData("/progress/people")]
    [InlineData("/progress/frequency")]
    [InlineData("/progress/materials/9a30b3f5-7f4c-4d6f-8c53-4c9a7d9f7a11/coverage")]
    public async Task An_instant_that_is_none_is_refused(string path) =>
        (await (await Organisation.Register(host)).Secretary.Get($"{path}?asOf=yesterday")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["asOf"]);

    // The event's number differs between the question of then and the one of now.
    private static async Task<IReadOnlyList<string>> Answers(User user, IEnumerable<string> paths)
    {
        var answers = new List<string>();
        foreach (var path in paths)
        {
            var answer = (await user.Get(path)).ShouldHave(200).Json!.AsObject();
            answer.Remove("asOf");
            answers.Add(answer.ToJsonString());
        }

        return answers;
    }

    private static async Task Studied(Organisation of, Guid branch, Guid person, Guid material, string day)
    {
        var session = (await of.Secretary.Post("/sessions", new { kind = "theme-day", title = "主题党日", heldOn = day, studyHours = 2, organiserDepartmentId = branch })).ShouldHave(201).Id;
        (await of.Secretary.Put($"/sessions/{session}/roster", new { people = new[] { new { personId = person, capacity = "attending" } } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/hold")).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/attendance", new { othersPresent = true })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/materials", new { materialId = material, mode = "collective" })).ShouldHave(201);
    }
}
