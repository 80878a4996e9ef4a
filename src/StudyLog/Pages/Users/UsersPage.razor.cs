using Microsoft.AspNetCore.Components;
using StudyLog.Accounts.Users;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Http;
using StudyLog.Pages.Shared;
using StudyLog.Queries;

namespace StudyLog.Pages.Users;

/// <summary>The users of the organisation, and new ones; a password made at random is shown this once.</summary>
public sealed partial class UsersPage
{
    private IReadOnlyList<DepartmentView> departments = [];
    private UserFields fields = new();
    private CreatedUser? made;

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    protected override IQuery<Page<UserView>> Query => new ListUsers.Query(Q, Page);

    protected override async Task OnInitializedAsync() =>
        departments = await Door.AllDepartments();

    private string NameOf(Guid department) => departments.FirstOrDefault(each => each.Id == department)?.Name ?? "";

    private async Task Create()
    {
        var reply = await Door.Do(target: null, new CreateUser(
            fields.UserName.Trim(), [.. fields.Duties], string.IsNullOrEmpty(fields.Password) ? null : fields.Password, fields.PersonId, [.. fields.Departments]));
        made = reply.Value?.User;
        if (made is not null) fields = new UserFields();
        Show(reply.Problem);
        await AskAgain();
    }
}
