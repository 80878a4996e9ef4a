using System.Net.Http.Headers;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Calendars;

/// <summary>A calendar file as a program reads it: its lines unfolded, each event by its properties.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The file as it came.</param>
/// <param name="Message">The answer.</param>
internal sealed record Feed(int Status, string Text, HttpResponseMessage Message)
{
    /// <summary>The lines of the file.</summary>
    public IReadOnlyList<string> Lines => Text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The events, in order.</summary>
    public IReadOnlyList<Dated> Events
    {
        get
        {
            var events = new List<List<string>>();
            var isInside = false;
            foreach (var line in Lines)
            {
                if (line == "BEGIN:VEVENT") events.Add([]);
                isInside = line != "END:VEVENT" && (isInside || line == "BEGIN:VEVENT");
                if (isInside && line != "BEGIN:VEVENT") events[^1].Add(line);
            }

            return [.. events.Select(lines => new Dated(lines))];
        }
    }

    /// <summary>The event of something, which there is.</summary>
    public Dated this[Guid id] => Events.Single(each => each["UID"]!.Contains(id.ToString(), StringComparison.Ordinal));

    /// <summary>Whether something stands in it.</summary>
    public bool Holds(Guid id) => Events.Any(each => each["UID"]!.Contains(id.ToString(), StringComparison.Ordinal));

    /// <summary>What is at an address of this service, read without signing in; asked again while it is behind.</summary>
    public static async Task<Feed> Read(Uri service, string address, string? unlessTag = null)
    {
        using var client = new HttpClient { BaseAddress = service };
        for (var times = 1; ; times++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            if (unlessTag is not null) request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(unlessTag));
            var message = await client.SendAsync(request, TestContext.Current.CancellationToken);
            if (Behind.Says(message) && times < Behind.Times) continue;
            return new Feed((int)message.StatusCode, await message.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), message);
        }
    }

    /// <summary>A file that somebody who is signed in was given.</summary>
    public static Feed Of(Reply reply) => new(reply.Status, reply.Text, reply.Message);

    public Feed ShouldBeOpen()
    {
        Status.ShouldBe(200, Text);
        Message.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        return this;
    }

    public void ShouldLeadNowhere()
    {
        Status.ShouldBe(404, Text);
        Text.ShouldContain("\"not-found\"");
    }
}

/// <summary>One event of a file.</summary>
/// <param name="Lines">Its properties as written.</param>
internal sealed record Dated(IReadOnlyList<string> Lines)
{
    /// <summary>The value of a property, whatever its parameters; null: it has none.</summary>
    public string? this[string name] => Lines.Where(line => line.StartsWith($"{name}:", StringComparison.Ordinal) || line.StartsWith($"{name};", StringComparison.Ordinal))
        .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]).FirstOrDefault();

    public int Sequence => int.Parse(this["SEQUENCE"]!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether a line begins so.</summary>
    public bool Says(string beginning) => Lines.Any(line => line.StartsWith(beginning, StringComparison.Ordinal));
}
