using StudyLog.Features.Progress;
using StudyLog.Http;

namespace StudyLog.Pages.Progress;

/// <summary>Of which department and time a figure is.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="Name">Its name.</param>
/// <param name="From">The first month.</param>
/// <param name="To">The last month.</param>
/// <param name="Undated">Whether it is of what nobody can date.</param>
public sealed record FigureScope(Guid DepartmentId, string Name, string From, string To, bool Undated = false)
{
    /// <summary>The department's own page.</summary>
    public string Address => $"/progress/departments/{DepartmentId}?from={From}&to={To}";

    /// <summary>Where the rows stand that a figure counts.</summary>
    public string AddressOf(DepartmentFigure figure) =>
        $"/progress/departments/{DepartmentId}/rows?figure={ApiJson.Written(figure)}&from={From}&to={To}{(Undated ? "&undated=true" : null)}";

    /// <summary>The same department in one month.</summary>
    public FigureScope In(string month) => this with { From = month, To = month };
}
