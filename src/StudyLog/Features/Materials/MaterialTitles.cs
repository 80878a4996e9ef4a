using Marten;
using StudyLog.Domain;
using StudyLog.Domain.Materials;
using StudyLog.Features.Materials.Listing;
using StudyLog.Persistence;

namespace StudyLog.Features.Materials;

/// <summary>Finds materials as people write their titles, with 《》 or without; one that is not there yet has the id that its title gives.</summary>
public sealed class MaterialTitles
{
    private readonly ILookup<string, MaterialEntry> known;
    private readonly Dictionary<string, Guid> made;

    private MaterialTitles(ILookup<string, MaterialEntry> known, Dictionary<string, Guid> made) => (this.known, this.made) = (known, made);

    /// <summary>Looks for all of these titles at once, and opens the streams of those that are not there.</summary>
    public static async Task<MaterialTitles> Read(Attempt attempt, IEnumerable<string> titles)
    {
        var keys = titles.Select(KeyOf).Distinct().ToArray();
        string[] written = [.. keys, .. keys.Select(key => $"《{key}》")];
        var found = keys.Length == 0 ? [] : await attempt.Find<MaterialEntry>(all => all.Where(entry => entry.Details.Title.IsOneOf(written)));
        var ids = keys.ToDictionary(key => key, key => NameBasedGuid.Create(attempt.OrganisationId, $"imported material\n{key}"));
        var open = ids.Keys.ToList();
        while (open.Count > 0)
        {
            // One that was withdrawn, or is called otherwise by now, is not the one that is meant.
            var states = await attempt.OpenMany<Material>(open.Select(key => ids[key]));
            open.RemoveAll(key => states[ids[key]] is not { Exists: true } there || (!there.Withdrawn && KeyOf(there.Details!.Title) == key));
            foreach (var key in open) ids[key] = NameBasedGuid.Create(ids[key], "after that one");
        }

        return new(found.OrderBy(entry => entry.Id).ToLookup(entry => KeyOf(entry.Details.Title)), ids);
    }

    /// <summary>The material called so: the one that is named already, else one that may be studied, else the one to be made.</summary>
    public Guid Called(string title, Func<Guid, bool> isNamed)
    {
        var key = KeyOf(title);
        return (known[key].FirstOrDefault(entry => isNamed(entry.Id)) ?? known[key].FirstOrDefault(entry => !entry.Withdrawn))?.Id ?? made[key];
    }

    /// <summary>Whether it is one to be made.</summary>
    public bool IsToBeMade(string title, Guid id) => made[KeyOf(title)] == id;

    /// <summary>A title without the marks around it.</summary>
    public static string KeyOf(string title)
    {
        var trimmed = title.Trim();
        return trimmed is ['《', .. var inner, '》'] && !inner.Contains('》', StringComparison.Ordinal) ? inner.Trim() : trimmed;
    }
}
