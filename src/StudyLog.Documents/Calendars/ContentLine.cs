using System.Text;

namespace StudyLog.Documents.Calendars;

/// <summary>One line of a calendar file before it is folded: a name, parameters and a value (RFC 5545, 3.1).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value as written.</param>
/// <param name="Parameters">Its parameters as meant.</param>
internal sealed record ContentLine(string Name, string Value, params IReadOnlyList<(string Name, string Value)> Parameters)
{
    /// <summary>A line that holds a text.</summary>
    public static ContentLine OfText(string name, string text) => new(name, CalendarText.Escape(text));

    /// <summary>The parameter of a name; null: none.</summary>
    public string? this[string parameter] =>
        Parameters.Where(one => parameter.Equals(one.Name, StringComparison.OrdinalIgnoreCase)).Select(one => one.Value).FirstOrDefault();

    /// <summary>Whether it has this name.</summary>
    public bool Is(string name) => name.Equals(Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The line that was written so; null when it is none.</summary>
    public static ContentLine? Parse(string line)
    {
        var at = line.AsSpan().IndexOfAny(';', ':');
        if (at < 1) return null;
        var name = line[..at];
        var parameters = new List<(string, string)>();
        while (line[at] == ';')
        {
            var equals = line.IndexOf('=', at);
            var end = equals < 0 ? -1 : EndOfParameter(line, equals + 1);
            if (end < 0) return null;
            parameters.Add((line[(at + 1)..equals], ParameterText.Unescape(line[(equals + 1)..end])));
            at = end;
        }

        return new ContentLine(name, line[(at + 1)..], parameters);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(Name);
        foreach (var (name, value) in Parameters) text.Append(';').Append(name).Append('=').Append(ParameterText.Escape(value));
        return text.Append(':').Append(Value).ToString();
    }

    private static int EndOfParameter(string line, int start)
    {
        var quoted = false;
        for (var at = start; at < line.Length; at++)
        {
            if (line[at] == '"') quoted = !quoted;
            if (!quoted && line[at] is ';' or ':') return at;
        }

        return -1;
    }
}
