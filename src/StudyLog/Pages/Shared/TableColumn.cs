using Microsoft.AspNetCore.Components;

namespace StudyLog.Pages.Shared;

/// <summary>A column of a table whose order and columns can be chosen.</summary>
/// <param name="Name">What it is called in the address.</param>
/// <param name="Heading">What it is called on the page.</param>
/// <param name="Cell">What stands in it.</param>
/// <param name="Sort">What the query calls the order by it; null: it cannot be sorted by.</param>
/// <param name="Class">How its cells look.</param>
/// <param name="IsFixed">Whether it is always there.</param>
public sealed record TableColumn<TRow>(string Name, string Heading, RenderFragment<TRow> Cell, string? Sort = null, string? Class = null, bool IsFixed = false)
{
    /// <summary>Whether it stands in a list of columns that were put away, as an address writes it.</summary>
    public bool IsIn(string? hidden) => !IsFixed && hidden is not null && hidden.Split(',').Contains(Name);
}

/// <summary>Rows that stand together under a heading.</summary>
/// <param name="Key">What tells them from others.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Count">How many there are in all, on other pages of the list too.</param>
public sealed record RowGroup(string Key, string Heading, int Count);
