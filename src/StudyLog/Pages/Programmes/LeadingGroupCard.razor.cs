using Microsoft.AspNetCore.Components;
using StudyLog.Domain.Programmes;
using StudyLog.Features.People.Listing;
using StudyLog.Features.People.Viewing;
using StudyLog.Features.Programmes.Viewing;
using StudyLog.Pages.Shared;
using SeatBody = StudyLog.Features.Programmes.FormingGroup.FormLeadingGroup.SeatBody;

namespace StudyLog.Pages.Programmes;

/// <summary>领导小组: who sits in it, and the whole group formed anew.</summary>
public sealed partial class LeadingGroupCard
{
    private List<Seat> seats = [];
    private bool isBegun;

    [Parameter]
    [EditorRequired]
    public LeadingGroupView? Group { get; set; }

    /// <summary>Whether it may be formed by who looks.</summary>
    [Parameter]
    [EditorRequired]
    public bool Keeps { get; set; }

    /// <summary>Forms the whole group.</summary>
    [Parameter]
    [EditorRequired]
    public Func<IReadOnlyList<SeatBody>, Task<bool>> Give { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    private void Begin()
    {
        if (isBegun) return;
        isBegun = true;
        seats = [.. (Group?.Seats ?? []).Select(Seat.Of)];
        if (seats.Count == 0) seats.Add(new Seat());
    }

    private void Add(PersonView person) => seats.Add(new Seat { PersonId = person.Id, Name = person.Name, Post = person.Title });

    private async Task<IReadOnlyList<PersonView>> People(string text) => (await Door.Ask(new ListPeople.Query(Q: text, PageSize: "8"))).Value?.Items ?? [];

    private async Task Send()
    {
        var formed = await Give([.. seats.Select(seat => seat.AsBody())]);
        if (formed) seats = [.. (Group?.Seats ?? []).Select(Seat.Of)];
    }

    private sealed class Seat
    {
        public int? Headcount { get; set; }

        public string? Name { get; set; }

        public Guid? PersonId { get; set; }

        public string? Post { get; set; }

        public SeatRole Role { get; set; } = SeatRole.MemberUnit;

        public string? UnitName { get; set; }

        public static Seat Of(SeatView seat) => new()
        {
            Headcount = seat.Headcount,
            Name = seat.Name,
            PersonId = seat.PersonId,
            Post = seat.Post,
            Role = seat.Role,
            UnitName = seat.UnitName,
        };

        public SeatBody AsBody() => new(Role, Typed.Words(Post), PersonId, PersonId is null ? Typed.Words(Name) : null, Typed.Words(UnitName), Headcount);
    }
}
