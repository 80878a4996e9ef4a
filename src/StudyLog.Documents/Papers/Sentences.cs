using System.Globalization;

namespace StudyLog.Documents.Papers;

/// <summary>Sentences that several papers share.</summary>
internal static class Sentences
{
    /// <summary>A title in its marks, once.</summary>
    public static string Titled(string title) => title.StartsWith('《') ? title : $"《{title}》";

    /// <summary>A material with whose it is; null where only the way of studying is known.</summary>
    public static string? Named(Studied studied) => studied switch
    {
        { Title: { } title, Author: { } author } => $"{author}{Titled(title)}",
        { Title: { } title } => Titled(title),
        { Note: { } note } => note,
        _ => null,
    };

    /// <summary>How a material was studied: 领学：《……》（王海领学，40分钟）.</summary>
    public static string Of(Studied studied)
    {
        List<string> details = [];
        if (studied.LedBy is { } leader) details.Add($"{leader}领学");
        if (studied.Minutes is { } minutes) details.Add($"{Written(minutes)}分钟");
        if (studied is { Title: not null, Note: { } note }) details.Add(note);
        return $"{studied.Mode}{(Named(studied) is { } named ? $"：{named}" : string.Empty)}{(details.Count > 0 ? $"（{string.Join('，', details)}）" : string.Empty)}";
    }

    /// <summary>The times of a session: 9:00—11:30.</summary>
    public static string? Times(SessionOnPaper session) => session switch
    {
        { From: { } from, To: { } to } => $"{Days.Written(from)}—{Days.Written(to)}",
        { From: { } from } => $"{Days.Written(from)}起",
        { To: { } to } => $"至{Days.Written(to)}",
        _ => null,
    };

    /// <summary>A vote as minutes tell it.</summary>
    public static string Of(Vote vote)
    {
        var written = vote.Written is { } opinions ? $"，书面意见{Written(opinions)}份" : string.Empty;
        var outcome = (vote.QuorumMet, vote.Passed) switch
        {
            (true, true) => "表决通过",
            (true, false) => "表决未通过",
            (false, true) => "赞成票达到通过所需，但到会人数未达到规定",
            (false, false) => "到会人数未达到规定，表决未通过",
        };
        return $"{vote.Matter}：应到会{Written(vote.Eligible)}人，实到会{Written(vote.Present)}人{written}；"
            + $"赞成{Written(vote.For)}票，反对{Written(vote.Against)}票，弃权{Written(vote.Abstain)}票。{outcome}。";
    }

    /// <summary>People by unit, in their order: 综合科　张三、李四.</summary>
    public static string ByUnit(IEnumerable<Attendee> people) => ByUnit(people.Select(person => (person.Unit, person.Name ?? person.Post)));

    /// <summary>The same with who came in whose place: 规划科　赵刚（周敏代会）.</summary>
    public static string ByUnit(IEnumerable<Place> places) => ByUnit(places.Select(place =>
        (place.Who.Unit, (string?)$"{place.Who.Name ?? place.Who.Post}{(place is { IsThere: false, Deputy: { } deputy } ? $"（{deputy}代会）" : string.Empty)}")));

    /// <summary>Whose places were corrected after the confirmation, and to what; null: nobody's.</summary>
    public static string? Corrected(IEnumerable<Place> places)
    {
        var corrected = string.Join('；', places.Where(place => place.Corrected is not null).Select(place => $"{place.Who.Name ?? place.Who.Post}{place.Corrected}"));
        return corrected.Length > 0 ? corrected : null;
    }

    /// <summary>How many names stand on the roster as attending, and how many of them were there.</summary>
    public static (int Listed, int There) ByName(SessionOnPaper session)
    {
        var attending = session.Places.Where(place => !place.SittingIn).ToList();
        return (attending.Count, attending.Count(place => place.IsThere));
    }

    /// <summary>The head counts that were stated, where those of the names are others; null: they are the same, or none were stated.</summary>
    public static string? StatedOtherwise(SessionOnPaper session)
    {
        var (listed, there) = ByName(session);
        if (listed == 0 || ((session.Expected ?? listed) == listed && (session.Present ?? there) == there)) return null;
        string?[] stated = [session.Expected is { } expected ? $"应到{Written(expected)}人" : null, session.Present is { } present ? $"实到{Written(present)}人" : null];
        return $"会议载明{string.Join('、', stated.OfType<string>())}，以上名单列{Written(listed)}人，其中到会{Written(there)}人";
    }

    private static string ByUnit(IEnumerable<(string? Unit, string? Name)> people) => string.Join(
        '\n',
        people.GroupBy(person => person.Unit ?? string.Empty).Select(unit =>
        {
            var names = string.Join('、', unit.Select(person => person.Name));
            return unit.Key.Length == 0 ? names : $"{unit.Key}　{names}";
        }));

    /// <summary>A count.</summary>
    public static string Written(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>Hours without needless noughts.</summary>
    public static string Written(decimal hours) => hours.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A text that ends with a full stop.</summary>
    public static string Ended(string text) => text.Length > 0 && text[^1] is '。' or '！' or '？' or '…' or '”' or '；' ? text : $"{text}。";
}
