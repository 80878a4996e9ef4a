using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Pages.Shared;
using RegisterPerson = StudyLog.Features.People.Registering.RegisterPerson;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>粘贴名单: whoever is certain joins the roster at once; of the others a person says who is meant. Nobody is guessed.</summary>
public sealed partial class PasteNames
{
    private readonly List<OpenName> open = [];
    private string? doing;
    private PeopleKnown? known;
    private string? result;
    private string text = "";

    [Parameter]
    [EditorRequired]
    public SessionRecord Record { get; set; } = null!;

    [CascadingParameter]
    private RecordDesk Desk { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private string Draft => $"{Record.Id}/names";

    private async Task Match()
    {
        if (text.Trim().Length == 0 || await Desk.People() is not { } people) return;
        known = people;
        var names = PastedNames.Read(text, people.People);
        var (certain, others) = OpenName.Sort(names, people);
        var added = certain.Where(person => !IsThere(person)).ToList();
        if (added.Count > 0 && !await Add(added, Wording.Say("paste.adding", added.Count))) return;

        open.Clear();
        open.AddRange(others);
        result = Wording.Say("paste.result", names.Count, added.Count, certain.Count - added.Count, others.Count);
        text = "";
        await Script.InvokeVoidAsync("studylog.drop", Draft);
    }

    private async Task Choose(OpenName name)
    {
        if (name.Chosen is { } person && await Add([person], Wording.Say("paste.adding", 1))) open.Remove(name);
    }

    private async Task Register(OpenName name)
    {
        doing = Wording.Say("paste.registering", name.Pasted.Name);
        var body = new RegisterPerson.Body(
            name.NewId, name.Pasted.Name, name.DepartmentId, Title: null, From: null, RankNo: null, StrokeKey: null, PinyinKey: null, PartyMember: null, External: null, HourNorm: null, HoursExempt: null);
        var made = await Door.Do(target: null, body);
        doing = null;
        if (made.Problem is { } problem)
        {
            await Desk.Refuse(problem);
            return;
        }

        await Desk.ReadPeople();
        known = Desk.Known;
        if (await Add([made.Id], Wording.Say("paste.adding", 1))) open.Remove(name);
    }

    private bool IsThere(Guid person) => Desk.Record.Roster.People.Any(place => place.PersonId == person);

    private async Task<bool> Add(IReadOnlyCollection<Guid> people, string words)
    {
        doing = words;
        StateHasChanged();
        await Task.Yield();
        try
        {
            return await Desk.AddPeople(people);
        }
        finally
        {
            doing = null;
        }
    }
}
