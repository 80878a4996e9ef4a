namespace StudyLog.Domain.Tests.Kernel;

public class AskingTests
{
    private static readonly Asking Asking = Known.Secretary;

    [Fact]
    public void What_is_not_dated_happened_now()
    {
        Asking.TryPlace(Known.AtPresent, null, null, out var provenance).ShouldBeNull();
        provenance.ShouldBe(new Provenance(Asking.By, null, Known.RightNow));
    }

    [Theory]
    [InlineData("Asia/Shanghai", "2022-11-11T00:30:00+08:00")]
    [InlineData("America/Havana", "2022-11-10T11:30:00-05:00")]
    [InlineData("Asia/Kolkata", "2022-11-10T22:00:00+05:30")]
    [InlineData("UTC", "2022-11-10T16:30:00+00:00")]
    public void What_happened_now_is_written_with_the_offset_of_the_organisation(string zone, string written)
    {
        var now = new Now(DateTimeOffset.Parse("2022-11-10T16:30:00Z", null), TimeZoneInfo.FindSystemTimeZoneById(zone));
        Asking.TryPlace(now, null, null, out var provenance).ShouldBeNull();
        WrittenIn(provenance.Occurred).ShouldBe(written);
        (provenance.Occurred.LocalDay, provenance.Occurred.LocalMonth).ShouldBe((now.Today, new DateOnly(2022, 11, 1)));
    }

    [Theory]
    [InlineData("2022-10-31T16:30Z")]
    [InlineData("2022-10-31T13:30-03:00")]
    [InlineData("2022-11-01T00:30+08:00")]
    public void An_instant_that_somebody_says_is_written_with_the_offset_of_the_organisation(string occurredOn)
    {
        Asking.Saying(occurredOn).TryPlace(Known.AtPresent, null, null, out var provenance).ShouldBeNull();
        WrittenIn(provenance.Occurred).ShouldBe("2022-11-01T00:30:00+08:00");
        (provenance.Occurred.LocalDay, provenance.Occurred.LocalMonth).ShouldBe((new DateOnly(2022, 11, 1), new DateOnly(2022, 11, 1)));
    }

    [Fact]
    public void The_default_of_the_command_comes_before_now()
    {
        Asking.TryPlace(Known.AtPresent, Known.On(Known.October25), null, out var provenance).ShouldBeNull();
        provenance.Occurred.ShouldBe(Known.On(Known.October25));
    }

    [Fact]
    public void The_asker_comes_before_the_default()
    {
        Asking.Saying("unknown").TryPlace(Known.AtPresent, Known.On(Known.October25), null, out var provenance).ShouldBeNull();
        provenance.Occurred.ShouldBe(Occurred.Unknown);
    }

    [Theory]
    [InlineData("2022-11-11")]
    [InlineData("2022-12")]
    [InlineData("2022-11-10T10:01+08:00")]
    public void Nothing_is_said_to_have_happened_in_the_future(string occurredOn) =>
        Asking.Saying(occurredOn).TryPlace(Known.AtPresent, null, null, out _).ShouldBe(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));

    [Theory]
    [InlineData("2022-11-10")]
    [InlineData("2022-11")]
    [InlineData("2022-11-10T10:00+08:00")]
    [InlineData("unknown")]
    public void Today_this_month_this_instant_and_unknown_are_not_the_future(string occurredOn) =>
        Asking.Saying(occurredOn).TryPlace(Known.AtPresent, null, null, out _).ShouldBeNull();

    [Fact]
    public void Nothing_is_said_to_have_happened_before_its_cause()
    {
        var cause = Known.On(Known.October25);
        Asking.Saying("2022-10-24").TryPlace(Known.AtPresent, null, cause, out _).ShouldBe(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
        Asking.Saying("2022-10-25").TryPlace(Known.AtPresent, null, cause, out _).ShouldBeNull();
        Asking.Saying("unknown").TryPlace(Known.AtPresent, null, cause, out _).ShouldBeNull();
        Asking.Saying("2022-10-24").TryPlace(Known.AtPresent, null, Occurred.Unknown, out _).ShouldBeNull();
    }

    private static string WrittenIn(Occurred occurred)
    {
        occurred.To.ShouldBe(occurred.From);
        occurred.To!.Value.Offset.ShouldBe(occurred.From!.Value.Offset);
        return occurred.From!.Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void An_account_speaks_for_its_own_departments_only()
    {
        Known.OfficeLiaison.SpeakerAmong([Known.Research, Known.Office]).ShouldBe(Known.Office);
        Known.OfficeLiaison.SpeakerAmong([Known.Research]).ShouldBeNull();
        Known.Secretary.SpeakerAmong([Known.Research, Known.Office]).ShouldBeNull();
    }

    [Fact]
    public void Who_acts_for_a_body_speaks_for_that_body_and_for_no_other()
    {
        var acting = Known.OfficeLiaison with { OnBehalfOf = new(Known.Research, null) };
        acting.SpeakerAmong([Known.Office, Known.Research]).ShouldBe(Known.Research);
        acting.SpeakerAmong([Known.Office]).ShouldBeNull();
    }

    [Fact]
    public void Whom_somebody_acted_for_is_kept()
    {
        var acting = Known.OfficeLiaison with { OnBehalfOf = new(null, Known.Chen) };
        acting.TryPlace(Known.AtPresent, null, null, out var provenance).ShouldBeNull();
        provenance.OnBehalfOf.ShouldBe(new OnBehalfOf(null, Known.Chen));
        acting.SpeakerAmong([Known.Office]).ShouldBe(Known.Office, "acting for a person changes no department");
    }

    [Fact]
    public void Today_is_the_day_of_the_organisation()
    {
        var instant = DateTimeOffset.Parse("2022-11-10T17:00:00Z", null);
        new Now(instant, Known.Shanghai).Today.ShouldBe(new DateOnly(2022, 11, 11));
        new Now(instant, TimeZoneInfo.Utc).Today.ShouldBe(new DateOnly(2022, 11, 10));
    }
}
