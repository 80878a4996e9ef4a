using System.Collections.Frozen;
using System.Text.Json;

namespace StudyLog.Accounts;

/// <summary>The names of duties as the interface and the database write them: final.</summary>
public static class DutyNames
{
    private static readonly FrozenDictionary<Duty, string> Names =
        Enum.GetValues<Duty>().ToFrozenDictionary(duty => duty, duty => JsonNamingPolicy.KebabCaseLower.ConvertName(duty.ToString()));

    private static readonly FrozenDictionary<string, Duty> Duties = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Of(Duty duty) => Names[duty];

    public static Duty Read(string name) => Duties[name];
}
