using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using StudyLog.Accounts;
using StudyLog.Features;
using StudyLog.Features.Materials.Viewing;
using StudyLog.Features.People.Viewing;
using StudyLog.Features.Sessions.ViewingHistory;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Http;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>What happened to the session and to everybody's attendance, read when it is opened and not before.</summary>
public sealed partial class HistorySection
{
    private readonly List<StoryStep> steps = [];
    private Dictionary<Guid, string> names = [];
    private bool isOpen;
    private int page;
    private long read;
    private SessionStory? story;
    private long total;

    [Parameter]
    [EditorRequired]
    public SessionRecord Record { get; set; } = null!;

    [CascadingParameter]
    private RecordDesk Desk { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    // Each opening tells it anew, with what came since.
    private async Task Open()
    {
        isOpen = !isOpen;
        if (!isOpen) return;
        await Desk.People();
        names = Names();
        Func<Guid, string?> nameOf = id => names.GetValueOrDefault(id);
        story = new SessionStory(new EventMembers(nameOf, Desk.User.Now.Zone), nameOf, Desk.User.Now.Zone);
        steps.Clear();
        (page, read) = (0, 0);
        await More();
    }

    private async Task More()
    {
        page++;
        var size = Paging.Largest.ToString(CultureInfo.InvariantCulture);
        if ((await Door.Ask(new ViewHistory.Query(Record.Id, page.ToString(CultureInfo.InvariantCulture), size))).Value is not { } answer) return;
        total = answer.Total;
        read += answer.Items.Count;
        await Learn(answer.Items);
        steps.AddRange(story!.Tell(answer.Items));
    }

    // What was withdrawn, and who is on no list, is named by nothing that is shown, and so asked for by itself.
    private async Task Learn(IReadOnlyList<HistoryEntry> entries)
    {
        foreach (var id in Unknown(entries, "materialId"))
            if (Desk.User.Reaches(Act.SeeMaterials) && (await Door.Ask(new ViewMaterial.Query(id))).Value is { } material) names[id] = material.Title;
        foreach (var id in Unknown(entries, "personId"))
            if (Desk.User.Reaches(Act.SeePeople) && (await Door.Ask(new ViewPerson.Query(id))).Value is { } person) names[id] = person.Name;
    }

    private IReadOnlyList<Guid> Unknown(IReadOnlyList<HistoryEntry> entries, string member) =>
        [.. entries.SelectMany(entry => IdsIn(entry.Data, member)).Where(id => !names.ContainsKey(id)).Distinct()];

    private static IEnumerable<Guid> IdsIn(JsonNode? data, string member) => data switch
    {
        JsonObject whole => whole.SelectMany(each => each.Key == member && each.Value is JsonValue value && value.TryGetValue<Guid>(out var id) ? [id] : IdsIn(each.Value, member)),
        JsonArray items => items.SelectMany(item => IdsIn(item, member)),
        _ => [],
    };

    // Whoever and whatever the record itself names, and everybody who is known.
    private Dictionary<Guid, string> Names()
    {
        var known = new Dictionary<Guid, string>();
        foreach (var person in Desk.Known?.People ?? []) known[person.Id] = person.Name;
        foreach (var department in Desk.Known?.Departments ?? []) known[department.Id] = department.Name;
        foreach (var place in Record.Roster.People)
        {
            known[place.PersonId] = place.Name;
            if (place.Deputy is { } deputy) known[deputy.PersonId] = deputy.Name;
        }

        foreach (var named in Record.Remarks.Select(remark => remark.Speaker).Append(Record.Chair).Append(Record.Recorder))
            if (named is { PersonId: { } id, Name: { } name }) known[id] = name;
        foreach (var material in Record.Materials) known[material.MaterialId] = material.Title;
        foreach (var study in Record.PreStudies.Where(study => study.MaterialId is not null)) known[study.MaterialId!.Value] = study.Title ?? "";
        foreach (var item in Record.AgendaItems) known[item.Id] = item.Title;
        return known;
    }
}
