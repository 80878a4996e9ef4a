using Microsoft.Extensions.DependencyInjection;
using StudyLog.Accounts;
using StudyLog.Features.Attendances.CheckingIn;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Attendances;

public sealed class Checking_in_by_code(HostFixture host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_off_until_the_secretary_turns_it_on_for_the_session_and_asks_for_the_code_in_the_room()
    {
        var of = await Organisation.Register(host);
        var person = await of.Person();
        var (member, session) = (await of.User([Duty.Member], person), await of.SessionOfToday(person));

        (await member.Post($"/sessions/{session}/check-ins", new { method = "qr" })).ShouldBeProblem(409, "wrong-state");
        (await of.Secretary.Get($"/sessions/{session}/check-in-code")).ShouldBeProblem(409, "wrong-state");
        (await of.Secretary.Post($"/sessions/{session}/open-check-in")).ShouldHave(200);

        (await member.Post($"/sessions/{session}/check-ins", new { method = "qr" })).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["code"]);
        (await member.Post($"/sessions/{session}/check-ins", new { method = "qr", code = "00000000" })).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["code"]);
        (await member.Get($"/sessions/{session}/check-in-code")).ShouldBeProblem(403, "duty-separation");

        var code = (string)(await of.Secretary.Get($"/sessions/{session}/check-in-code")).ShouldHave(200)["code"]!;
        ((string?)(await member.Post($"/sessions/{session}/check-ins", new { method = "qr", code })).ShouldHave(200)["status"]).ShouldBe("present");
        var place = (await member.Get($"/sessions/{session}/own-check-in")).ShouldHave(200);
        ((string?)place["status"], (bool)place["selfCheckIn"]!, place["at"]).ShouldBe(("present", true, place["at"].ShouldNotBeNull()));
    }

    [Fact]
    public async Task Turned_off_again_it_lets_nobody_in_and_those_who_came_stay_present()
    {
        var of = await Organisation.Register(host);
        var (first, second) = (await of.Person(), await of.Person());
        var (early, tardy, session) = (await of.User([Duty.Member], first), await of.User([Duty.Member], second), await of.SessionOfToday(first, second));
        (await of.Secretary.Post($"/sessions/{session}/open-check-in")).ShouldHave(200);
        var code = (string)(await of.Secretary.Get($"/sessions/{session}/check-in-code")).ShouldHave(200)["code"]!;
        (await early.Post($"/sessions/{session}/check-ins", new { method = "qr", code })).ShouldHave(200);

        (await of.Secretary.Post($"/sessions/{session}/close-check-in")).ShouldHave(200);

        (await tardy.Post($"/sessions/{session}/check-ins", new { method = "qr", code })).ShouldBeProblem(409, "wrong-state");
        var record = (await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200);
        ((bool)record["selfCheckIn"]!, (int)record["present"]!).ShouldBe((false, 1));
    }

    [Fact]
    public async Task The_code_changes_and_is_accepted_for_two_minutes_more_and_a_turn_early_and_at_no_other_session()
    {
        var (organisation, session, clock) = (Guid.NewGuid(), Guid.NewGuid(), new Clock());
        var codes = new CheckInCodes(host.Services.GetRequiredService<InstallationSecret>(), clock);

        var (code, changesAt) = await codes.OfSession(organisation, session, Cancellation);

        changesAt.ShouldBe(clock.Now.AddSeconds(10), "turns of twenty seconds, and ten of this one are past");
        (await codes.FitsSession(organisation, session, code, Cancellation)).ShouldBeTrue();
        (await codes.FitsSession(organisation, Guid.NewGuid(), code, Cancellation)).ShouldBeFalse();
        foreach (var (seconds, fits) in new[] { (-40, false), (-20, true), (20, true), (120, true), (140, false), (3600, false) })
        {
            var later = new CheckInCodes(host.Services.GetRequiredService<InstallationSecret>(), new Clock { Now = clock.Now.AddSeconds(seconds) });
            (await later.FitsSession(organisation, session, code, Cancellation)).ShouldBe(fits, $"{seconds} seconds later");
        }

        clock.Now = changesAt;
        (await codes.OfSession(organisation, session, Cancellation)).Code.ShouldNotBe(code);
    }

    [Theory]
    [InlineData("１２３４５６７８", "12345678")]
    [InlineData(" 1234 5678", "12345678")]
    [InlineData("1234-5678", "12345678")]
    public async Task A_code_may_be_typed_as_people_and_input_methods_write_digits(string typed, string meant)
    {
        var (organisation, person) = (Guid.NewGuid(), Guid.NewGuid());
        var codes = host.Services.GetRequiredService<CheckInCodes>();
        var code = await codes.OfPerson(organisation, person, 0, Cancellation);
        var written = string.Concat(typed.Select(character => char.GetNumericValue(character) is >= 1 and <= 8 and var digit
            ? ((char)(character - (int)digit + (code[(int)digit - 1] - '0'))).ToString()
            : character.ToString()));

        meant.Length.ShouldBe(code.Length);
        (await codes.FitsPerson(organisation, person, 0, written, Cancellation)).ShouldBeTrue($"{written} for {code}");
        (await codes.FitsPerson(organisation, person, 1, written, Cancellation)).ShouldBeFalse("a renewed code is another");
    }

    [Fact]
    public async Task A_personal_code_is_the_same_for_every_session_and_another_once_it_was_renewed()
    {
        var of = await Organisation.Register(host);
        var person = await of.Person();
        var (first, second) = (await of.SessionOfToday(person), await of.SessionOfToday(person));
        var code = await CodeOf(of, first);
        (await CodeOf(of, second)).ShouldBe(code);

        (await of.Secretary.Post($"/people/{person}/renew-check-in-code", new { renewed = 0 })).ShouldHave(200);
        (await of.Secretary.Post($"/people/{person}/renew-check-in-code", new { renewed = 0 })).ShouldHave(200);

        var renewed = (await of.Secretary.Get($"/sessions/{first}/personal-codes")).ShouldHave(200)["items"]![0]!;
        ((string)renewed["code"]!).ShouldNotBe(code);
        ((int)renewed["renewed"]!).ShouldBe(1, "said twice it is renewed once");
    }

    [Fact]
    public async Task Who_tries_codes_is_stopped_for_that_person_alone()
    {
        var of = await Organisation.Register(host);
        var (tried, other) = (await of.Person(), await of.Person());
        var check = host.Services.GetRequiredService<PersonalCodeCheck>();
        for (var tries = 0; tries < 10; tries++) (await check.Refusal(of.Id, tried, "00000000", Cancellation))!.Code.ShouldBe("invalid-request");

        (await check.Refusal(of.Id, tried, await Code(of, tried), Cancellation))!.Code.ShouldBe("too-many-requests");
        (await check.Refusal(of.Id, other, await Code(of, other), Cancellation)).ShouldBeNull();
    }

    private ValueTask<string> Code(Organisation of, Guid person) => host.Services.GetRequiredService<CheckInCodes>().OfPerson(of.Id, person, 0, Cancellation);

    private static async Task<string> CodeOf(Organisation of, Guid session) =>
        (string)(await of.Secretary.Get($"/sessions/{session}/personal-codes")).ShouldHave(200)["items"]![0]!["code"]!;

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 30, 1, 0, 10, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
