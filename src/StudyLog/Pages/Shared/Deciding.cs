using StudyLog.Commands;
using StudyLog.Http.Problems;
using StudyLog.Queries;

namespace StudyLog.Pages.Shared;

/// <summary>What shows the answer to one query, and lets what it shows be changed.</summary>
public abstract class Deciding<TAnswer> : Asking<TAnswer>
    where TAnswer : class
{
    private IQuery<TAnswer>? shown;

    /// <summary>Why what was last asked for was not done; null: it was.</summary>
    protected Problem? Refused { get; private set; }

    protected override Task OnParametersSetAsync()
    {
        if (!Query.Equals(shown)) (shown, Refused) = (Query, null);
        return base.OnParametersSetAsync();
    }

    /// <summary>Gives a command and shows what is so afterwards. False: it was refused, and what was typed stays.</summary>
    protected async Task<bool> Do<TBody>(Guid? target, TBody body, Guid? part = null, int? year = null, long? version = null)
        where TBody : CommandBody =>
        await Give(target, body, part, year, version) is not null;

    /// <summary>The same; what was done, null where it was refused.</summary>
    protected async Task<Done?> Give<TBody>(Guid? target, TBody body, Guid? part = null, int? year = null, long? version = null)
        where TBody : CommandBody
    {
        var done = await Door.Do(target, body, version, part, year);
        Refused = done.Problem;
        await AskAgain();
        return Refused is null ? done : null;
    }

    /// <summary>Shows a refusal that did not come from a command.</summary>
    protected void Show(Problem? refused)
    {
        Refused = refused;
        StateHasChanged();
    }
}
