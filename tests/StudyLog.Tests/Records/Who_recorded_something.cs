using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Records;

public sealed class Who_recorded_something(HostFixture host)
{
    [Fact]
    public async Task Is_called_by_the_account_and_by_the_persons_name_of_today()
    {
        var of = await Organisation.Register(host);
        var person = await of.Person();
        var secretary = await of.User([Duty.StudySecretary], person);
        var session = await of.Session();
        (await secretary.Post($"/sessions/{session}/hold")).ShouldHave(200);
        (await of.Secretary.Patch($"/people/{person}", new { name = "王丽" })).ShouldHave(200);

        var history = (await of.Secretary.Get($"/sessions/{session}/history")).ShouldHave(200)["items"]!.AsArray();

        var (planned, held) = (history[0]!["who"]!, history[^1]!["who"]!);
        ((Guid)held["userId"]!, (string?)held["name"]).ShouldBe((secretary.Id, "王丽"));
        ((string?)held["userName"]).ShouldStartWith("user-");
        ((Guid)planned["userId"]!, (string?)planned["name"]).ShouldBe((of.Secretary.Id, null));
    }
}
