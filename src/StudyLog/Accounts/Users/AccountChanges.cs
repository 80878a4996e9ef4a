using System.Text.Json;
using System.Text.Json.Nodes;
using StudyLog.Http;

namespace StudyLog.Accounts.Users;

/// <summary>What the audit trail says was changed of an account: each member as it was and as it is; of a password only that it was changed.</summary>
public static class AccountChanges
{
    // Which account it is, the line says beside.
    private static readonly HashSet<string> Identity = ["id", "userName"];

    /// <summary>The changes as JSON; null when nothing is different.</summary>
    /// <param name="before">The account as it was; null when it is new.</param>
    /// <param name="after">The account as it is.</param>
    /// <param name="newPassword">Whether it has a new password.</param>
    public static string? Between(UserView? before, UserView after, bool newPassword = false)
    {
        var (was, @is) = (before is null ? [] : Members(before), Members(after));
        var changes = new JsonObject(
            @is.Where(member => !Identity.Contains(member.Key) && !JsonNode.DeepEquals(was[member.Key], member.Value))
                .Select(member => KeyValuePair.Create<string, JsonNode?>(
                    member.Key, new JsonObject { ["before"] = was[member.Key]?.DeepClone(), ["after"] = member.Value?.DeepClone() })));
        if (newPassword) changes["password"] = "changed";
        return changes.Count > 0 ? changes.ToJsonString(ApiJson.Options) : null;
    }

    private static JsonObject Members(UserView view) => JsonSerializer.SerializeToNode(view, ApiJson.Options)!.AsObject();
}
