using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using StudyLog.Accounts;

namespace StudyLog.Tests.Accounts;

public sealed class The_schema_of_accounts
{
    [Fact]
    public async Task The_migrations_make_the_tables_that_the_code_reads()
    {
        await using var context = Context();

        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task Every_name_is_in_snake_case_in_the_schema_of_accounts()
    {
        await using var context = Context();
        var tables = context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.Where(table => !table.IsExcludedFromMigrations).ToList();

        tables.ShouldAllBe(table => table.Schema == "accounts");
        tables.SelectMany(NamesOf).Where(name => name.Any(c => c != '_' && !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))).ShouldBeEmpty();
    }

    private static IEnumerable<string> NamesOf(ITable table) =>
    [
        table.Name,
        .. table.Columns.Select(column => column.Name),
        .. table.Indexes.Select(index => index.Name),
        .. table.UniqueConstraints.Select(key => key.Name),
        .. table.ForeignKeyConstraints.Select(key => key.Name),
    ];

    private static AccountsContext Context()
    {
        var options = new DbContextOptionsBuilder<AccountsContext>();
        AccountsContext.Configure(options, "Host=127.0.0.1;Database=none");
        return new AccountsContext(options.Options);
    }
}
