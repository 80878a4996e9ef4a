using Microsoft.AspNetCore.Http.Extensions;
using StudyLog.Domain.FollowUps;
using StudyLog.Features.FollowUps.ListingFollowUps;
using StudyLog.Http;

namespace StudyLog.Pages.FollowUps;

/// <summary>The follow-ups in one state: those that press most, or ended last, first, and how many there are in all.</summary>
public sealed record BoardColumn(FollowUpState State, IReadOnlyList<ListFollowUps.Row> Cards, long Total)
{
    private const string Most = "10";

    /// <summary>The states in the order a follow-up goes through them.</summary>
    public static IReadOnlyList<FollowUpState> States { get; } =
    [
        FollowUpState.Issued, FollowUpState.Received, FollowUpState.Submitted, FollowUpState.Returned, FollowUpState.Closed, FollowUpState.Suspended, FollowUpState.Cancelled,
    ];

    /// <summary>What is asked for a column.</summary>
    public static ListFollowUps.Query QueryOf(FollowUpState state, string? departmentId, string? text) =>
        new(DepartmentId: departmentId, Status: ApiJson.Written(state), Q: text, Sort: SortOf(state), PageSize: Most);

    /// <summary>Where all of them stand.</summary>
    public string Address(string? departmentId, string? text)
    {
        var query = new QueryBuilder { { "status", ApiJson.Written(State) }, { "sort", SortOf(State) } };
        if (!string.IsNullOrEmpty(departmentId)) query.Add("departmentId", departmentId);
        if (!string.IsNullOrEmpty(text)) query.Add("q", text);
        return $"/follow-ups{query}";
    }

    private static string SortOf(FollowUpState state) => Stage.IsEnd(state) ? "-ended" : "due";
}
