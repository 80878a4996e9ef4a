using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyLog.Domain;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>An import whose job is taken back says so, and nothing that was taken in or is still to be is lost.</summary>
public sealed class Imports_that_stop(HostFixture host)
{
    private const string Departments = "名称\n甲科\n乙科\n丙科\n";

    private readonly NpgsqlDataSource database = host.Services.GetRequiredService<NpgsqlDataSource>();

    [Fact]
    public async Task While_they_are_taken_in_go_on_where_they_stopped()
    {
        var of = await Organisation.Register(host);
        var import = await of.Judged("departments", Departments);
        var job = NameBasedGuid.Create(Guid.Parse((string)import["jobId"]!), "taking in");
        await OtherNode.On(database).Works(job);
        (await of.Secretary.Post($"/imports/{import.Id}/commit")).ShouldHave(200);
        await using (var taken = database.CreateCommand($"update studylog.jobs set finished = 1 where id = '{job}'"))
            await taken.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        (await of.Secretary.Post($"/jobs/{job}/cancel")).ShouldHave(200);
        await OtherNode.On(database).Leaves(job);
        ((string?)(await of.Secretary.Get($"/imports/{import.Id}"))["state"]).ShouldBe("stopped");
        (await of.Secretary.Post($"/imports/{import.Id}/choose", new { chosen = false, judgement = "new" })).ShouldHave(409);

        await of.TakenIn(import.Id);
        (await of.Secretary.Get("/departments")).ShouldHave(200)["items"]!.AsArray().Select(each => (string?)each!["name"]).ShouldBe(["乙科", "丙科"], ignoreOrder: true);
    }

    [Fact]
    public async Task While_they_are_judged_are_put_away_and_brought_again()
    {
        var of = await Organisation.Register(host);
        var id = Guid.CreateVersion7();
        var job = NameBasedGuid.Create(id, "judging");
        await OtherNode.On(database).Works(job);
        await Bring(of, id, Departments);

        (await of.Secretary.Post($"/jobs/{job}/cancel")).ShouldHave(200);
        await OtherNode.On(database).Leaves(job);
        ((string?)(await of.Secretary.Get($"/imports/{id}"))["state"]).ShouldBe("stopped");
        ((string?)(await of.Secretary.Get("/imports"))["items"]![0]!["state"]).ShouldBe("stopped");
        (await of.Secretary.Post($"/imports/{id}/commit")).ShouldHave(409);
        (await of.Secretary.Ask("DELETE", $"/imports/{id}")).ShouldHave(200);
        (await of.Secretary.Get("/imports")).ShouldHave(200)["items"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("名单.csv", Departments, 200)]
    [InlineData("名单.csv", "名称\n丁科\n", 409)]
    [InlineData("别的.csv", Departments, 409)]
    public async Task With_an_id_that_is_taken_are_the_same_only_with_the_same_file(string name, string content, int status)
    {
        var of = await Organisation.Register(host);
        var id = Guid.CreateVersion7();
        (await Bring(of, id, Departments)).ShouldHave(201);
        (await Bring(of, id, content, name)).ShouldHave(status);
    }

    private static Task<Reply> Bring(Organisation of, Guid id, string content, string name = "名单.csv") =>
        of.Secretary.Ask("POST", "/imports", Upload.Of(new { id, kind = "departments" }, Encoding.UTF8.GetBytes(content), name));
}
