using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using StudyLog.Accounts;
using StudyLog.Accounts.SigningIn;

namespace StudyLog.Tests.Accounts;

public sealed class Trying_to_sign_in_again_and_again
{
    [Fact]
    public void After_so_many_attempts_from_one_address_it_must_wait()
    {
        using var limit = new SignInLimit(Options.Create(new AccountSettings { SignInsPerMinute = 3 }));
        for (var attempt = 0; attempt < 3; attempt++) limit.Count(From("192.0.2.1")).ShouldBeNull();

        var problem = limit.Count(From("192.0.2.1")).ShouldNotBeNull();

        (problem.Status, problem.Code).ShouldBe((429, "too-many-requests"));
        problem.RetryAfter.ShouldNotBeNull().ShouldBeInRange(1, 60);
        limit.Count(From("192.0.2.2")).ShouldBeNull();
    }

    [Fact]
    public void Thirty_attempts_a_minute_are_usual() => new AccountSettings().SignInsPerMinute.ShouldBe(30);

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
