using System.Globalization;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Calendars;

/// <summary>An organisation, a member of it, the member's department, and their calendars.</summary>
internal sealed class Subscribed
{
    private readonly HostFixture host;

    private Subscribed(HostFixture host, Organisation of, User member, Guid person, Guid department) =>
        (this.host, Of, Member, Person, Department) = (host, of, member, person, department);

    public Organisation Of { get; }

    public User Member { get; }

    public Guid Person { get; }

    public Guid Department { get; }

    /// <summary>A day that is to come, as it is written.</summary>
    public static string In(int days) => Organisation.Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same as calendars write it.</summary>
    public static string Written(int days) => Organisation.Today.AddDays(days).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static async Task<Subscribed> Begin(HostFixture host)
    {
        var of = await Organisation.Register(host);
        var department = await of.Department();
        var person = await of.Person(department);
        return new Subscribed(host, of, await of.User([Duty.Member], person), person, department);
    }

    /// <summary>The address of the member's calendar, opened if it is not.</summary>
    public async Task<string> OwnAddress() => (string)(await Member.Post("/me/calendar")).ShouldHave(200)["address"]!;

    /// <summary>The address of the department's calendar, opened if it is not.</summary>
    public async Task<string> DepartmentAddress() => (string)(await Of.Secretary.Post($"/departments/{Department}/calendar")).ShouldHave(200)["address"]!;

    public Task<Feed> Read(string address, string? unlessTag = null) => Feed.Read(host.Address, address, unlessTag);

    public async Task<Feed> Own() => (await Read(await OwnAddress())).ShouldBeOpen();

    public async Task<Feed> Departmental() => (await Read(await DepartmentAddress())).ShouldBeOpen();

    /// <summary>A planned session with these people on its roster.</summary>
    public async Task<Guid> Session(object plan, params Guid[] people)
    {
        var id = (await Of.Secretary.Post("/sessions", plan)).ShouldHave(201).Id;
        await Do("PUT", $"/sessions/{id}/roster", new { people = people.Select(personId => new { personId, capacity = "attending" }) });
        return id;
    }

    /// <summary>A session of the member's, so many days from now, from nine to eleven.</summary>
    public Task<Guid> Session(int days = 10) => Session(
        new
        {
            kind = "theory-study-group",
            title = "集体学习",
            heldOn = In(days),
            startsAt = $"{In(days)}T09:00:00+08:00",
            endsAt = $"{In(days)}T11:00:00+08:00",
            venue = "三楼会议室",
        },
        Person);

    /// <summary>The secretary does something, which is done.</summary>
    public async Task<Reply> Do(string method, string path, object? body = null)
    {
        var reply = await Of.Secretary.Ask(method, path, body);
        reply.Status.ShouldBeInRange(200, 201, reply.Text);
        return reply;
    }
}
