using Microsoft.Extensions.Options;
using Npgsql;

namespace StudyLog.Accounts;

/// <summary>The account with which a new installation is entered.</summary>
public sealed class FirstAccount(NpgsqlDataSource database, CreateAccount create, IOptions<AccountSettings> settings)
{
    public const string UsualName = "admin";

    /// <summary>What it is for, as an operator reads it.</summary>
    public string Purpose => settings.Value.ForbidUnionOfAdministration
        ? "系统管理员 (system administrator)"
        : "系统管理员、安全管理员、学习秘书 (administrators and study secretary)";

    /// <summary>Makes it unless an account of that name exists. Returns whether it was made.</summary>
    public async Task<bool> Ensure(Guid organisationId, string userName, string password, CancellationToken cancellation)
    {
        // Asked in plain SQL: every start comes by here, and only the very first has to pay for more.
        await using var command = database.CreateCommand($"select exists (select from {AccountsSchema.Name}.users where normalized_user_name = upper($1))");
        command.Parameters.Add(new() { Value = userName });
        if (await command.ExecuteScalarAsync(cancellation) is true) return false;

        // A small office has one person for everything; where that is forbidden, whoever keeps the users comes first.
        Duty[] duties = settings.Value.ForbidUnionOfAdministration
            ? [Duty.SystemAdministrator]
            : [Duty.SystemAdministrator, Duty.SecurityAdministrator, Duty.StudySecretary];
        var created = await create.Run(new NewAccount(organisationId, userName, duties) { Password = password }, cancellation);
        return created is CreatedAccount.Made;
    }
}
