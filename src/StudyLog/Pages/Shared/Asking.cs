using Microsoft.AspNetCore.Components;
using StudyLog.Queries;

namespace StudyLog.Pages.Shared;

/// <summary>What shows the answer to one query, and asks again when the query becomes another.</summary>
public abstract class Asking<TAnswer> : ComponentBase
    where TAnswer : class
{
    private IQuery<TAnswer>? asked;

    /// <summary>Who looks.</summary>
    [CascadingParameter]
    protected PageUser User { get; set; } = null!;

    [Inject]
    protected PageDoor Door { get; set; } = null!;

    /// <summary>What was answered; null while nothing is there yet.</summary>
    protected Reply<TAnswer>? Reply { get; private set; }

    /// <summary>What is asked, from the parameters.</summary>
    protected abstract IQuery<TAnswer> Query { get; }

    protected override async Task OnParametersSetAsync()
    {
        var query = Query;
        if (query.Equals(asked)) return;
        asked = query;
        Reply = await Door.Ask(query);
    }

    /// <summary>Asks the same again, and shows it, whoever wished it.</summary>
    protected async Task AskAgain()
    {
        if (asked is not null) Reply = await Door.Ask(asked);
        StateHasChanged();
    }
}
