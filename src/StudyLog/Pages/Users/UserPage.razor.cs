using Microsoft.AspNetCore.Components;
using StudyLog.Accounts;
using StudyLog.Accounts.Users;
using StudyLog.Domain;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Features.People.Viewing;
using StudyLog.Pages.Shared;
using StudyLog.Queries;

namespace StudyLog.Pages.Users;

/// <summary>One user: what it is there for, for whom it speaks, whether it is open.</summary>
public sealed partial class UserPage
{
    private IReadOnlyList<DepartmentView> departments = [];
    private UserFields? fields;
    private bool isDone;
    private string password = "";
    private Guid shown;

    /// <summary>The user.</summary>
    [Parameter]
    public Guid Id { get; set; }

    protected override IQuery<UserView> Query => new GetUser.Query(Id);

    private bool Keeps => User.Reaches(Act.KeepUsers);

    protected override async Task OnInitializedAsync() =>
        departments = await Door.AllDepartments();

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Reply?.Value is not { } known || shown == Id) return;
        (shown, fields, password, isDone) = (Id, UserFields.Of(known), "", false);
        if (known.PersonId is { } person && User.Reaches(Act.SeePeople)) fields.PersonName = (await Door.Ask(new ViewPerson.Query(person))).Value?.Name;
    }

    private UserFields Fields(UserView known) => fields ??= UserFields.Of(known);

    private string NameOf(Guid department) => departments.FirstOrDefault(each => each.Id == department)?.Name ?? "";

    private Task Save() => Change(new ChangeUser(default, Given.Of<IReadOnlyList<Duty>>([.. fields!.Duties]), fields.PersonId, Given.Of<IReadOnlyList<Guid>>([.. fields.Departments]), default));

    private async Task SetPassword()
    {
        if (await Change(new ChangeUser(password, default, default, default, default))) password = "";
    }

    private Task Turn() => Change(new ChangeUser(default, default, default, default, Reply?.Value?.Disabled == false));

    private async Task<bool> Change(ChangeUser change)
    {
        var reply = await Door.Do(Id, change);
        isDone = reply.IsAnswered;
        Show(reply.Problem);
        await AskAgain();
        return isDone;
    }
}
