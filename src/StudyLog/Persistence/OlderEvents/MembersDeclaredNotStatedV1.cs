using System.Text.Json;
using System.Text.Json.Nodes;
using Marten.Services.Json.Transformations.SystemTextJson;
using StudyLog.Domain.Sessions;

namespace StudyLog.Persistence.OlderEvents;

/// <summary>
/// Version 1 of what a source does not state wrote members of the record as other enumerations are written (<c>held-on</c>). Since version 2
/// they are written as the record names them (<c>heldOn</c>).
/// </summary>
public sealed class MembersDeclaredNotStatedV1 : EventUpcaster<SessionMembersDeclaredNotStated>
{
    /// <summary>The name under which version 1 was stored, which stays its own for ever.</summary>
    public override string EventTypeName => "session_members_declared_not_stated";

    protected override SessionMembersDeclaredNotStated Upcast(JsonDocument oldEvent)
    {
        var written = JsonObject.Create(oldEvent.RootElement)!;
        written["members"] = new JsonArray([.. written["members"]!.AsArray().Select(member => (JsonNode)Camel((string)member!))]);
        return written.Deserialize<SessionMembersDeclaredNotStated>(EventJson.Options)!;
    }

    private static string Camel(string kebab)
    {
        var words = kebab.Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
