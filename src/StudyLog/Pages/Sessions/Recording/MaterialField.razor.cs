using Microsoft.AspNetCore.Components;
using StudyLog.Domain.Materials;
using StudyLog.Features.Materials.Listing;
using StudyLog.Features.Materials.Viewing;
using StudyLog.Pages.Shared;
using RegisterMaterial = StudyLog.Features.Materials.Registering.RegisterMaterial;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>Which material is meant: one that is known, or one that is named here for the first time.</summary>
public sealed partial class MaterialField
{
    private readonly string list = $"materials-{Guid.NewGuid():N}";
    private string? author;
    private IReadOnlyList<MaterialView> found = [];
    private Guid id = Guid.CreateVersion7();
    private MaterialKind kind = MaterialKind.Document;
    private string title = "";

    /// <summary>What is meant already.</summary>
    [Parameter]
    public (Guid Id, string Title)? Meant { get; set; }

    /// <summary>Under what the browser keeps what is typed; null: not.</summary>
    [Parameter]
    public string? Draft { get; set; }

    /// <summary>What was typed changed.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private RecordDesk Desk { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    /// <summary>Whether anything is named.</summary>
    public bool IsNamed => title.Trim().Length > 0;

    /// <summary>Whether what is named is not known yet.</summary>
    public bool IsNew => title.Trim().Length > 1 && KnownId is null;

    private Guid? KnownId => Meant is { } meant && meant.Title == title.Trim() ? meant.Id : found.FirstOrDefault(material => material.Title == title.Trim())?.Id;

    protected override void OnInitialized() => title = Meant?.Title ?? "";

    /// <summary>The material that is meant, registered if need be; null: none is named, or it was refused, which is shown.</summary>
    public async Task<Guid?> Resolve()
    {
        if (!IsNamed || KnownId is not null) return KnownId;
        var made = await Door.Do(target: null, new RegisterMaterial.Body(id, title.Trim(), kind, Typed.Words(author)));
        await Desk.Refuse(made.Problem);
        return made.Problem is null ? made.Id : null;
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        (id, title, author, found) = (Guid.CreateVersion7(), "", null, []);
        StateHasChanged();
    }

    private async Task Look()
    {
        found = title.Trim().Length > 0 && (await Door.Ask(new ListMaterials.Query(Q: title.Trim(), PageSize: "20"))).Value is { } page ? page.Items : [];
        await Changed.InvokeAsync();
    }
}
