using Microsoft.AspNetCore.Components;
using StudyLog.Accounts;
using StudyLog.Domain.People;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Features.People.Viewing;
using StudyLog.Pages.Shared;
using StudyLog.Queries;
using ChangePerson = StudyLog.Features.People.Changing.ChangePerson;
using ErasePerson = StudyLog.Features.People.Erasing.ErasePerson;
using LeavePost = StudyLog.Features.People.TakingPosts.LeavePost;
using TakePost = StudyLog.Features.People.TakingPosts.TakePost;

namespace StudyLog.Pages.People;

/// <summary>One person: the posts over time, what lists sort by, membership and hours, and what can be changed of it.</summary>
public sealed partial class PersonPage
{
    private readonly Draft<PersonFields> draft = new();
    private IReadOnlyList<DepartmentView> departments = [];

    /// <summary>The person.</summary>
    [Parameter]
    public Guid Id { get; set; }

    protected override IQuery<PersonView> Query => new ViewPerson.Query(Id);

    private bool Keeps => User.Reaches(Act.KeepPeople) && Reply?.Value?.Erased == false;

    // The dissolved ones too: a post of the past may have been in one.
    protected override async Task OnInitializedAsync() =>
        departments = await Door.AllDepartments(withDissolved: true);

    private static string MemberWords(bool? member) => Wording.Say(member switch { true => "yes-word", false => "no-word", null => "unknown" });

    private static string Since(DateOnly? day) => day is { } on ? Wording.Say("people.since", Moment.Of(on)) : Wording.Say("people.from-beginning");

    private static string SpanOf(Post post) =>
        $"{(post.From is { } from ? Moment.Of(from) : Wording.Say("people.from-beginning"))} – {(post.To is { } to ? Moment.Of(to) : Wording.Say("people.until-now"))}";

    private string? NameOf(Guid? department) => departments.FirstOrDefault(each => each.Id == department)?.Name;

    private Task Change()
    {
        var fields = draft.Fields;
        return Do(
            Id,
            new ChangePerson.Body(
                fields.Name.Trim(),
                fields.RankNo,
                fields.StrokesWords,
                fields.PinyinWords,
                fields.IsMember,
                fields.HourNorm,
                fields.IsExempt,
                fields.HoursFrom,
                fields.MemberFrom),
            version: draft.Version);
    }

    private Task<bool> Take(Guid department, string? title, DateOnly? from) => Do(Id, new TakePost.Body(Id: null, department, title, from));

    private Task<bool> Leave(Guid post, DateOnly day) => Do(Id, new LeavePost.Body(day), part: post);

    private Task<bool> Erase(string reason) => Do(Id, new ErasePerson.Body(reason));
}
