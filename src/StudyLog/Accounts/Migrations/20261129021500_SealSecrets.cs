using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyLog.Accounts.Migrations;

/// <summary>Keeps what all nodes know and nobody else.</summary>
public partial class SealSecrets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "sealed_secrets",
            schema: "accounts",
            columns: table => new
            {
                name = table.Column<string>(type: "text", nullable: false),
                value = table.Column<string>(type: "text", nullable: false)
            },
            constraints: table => table.PrimaryKey("pk_sealed_secrets", x => x.name));
    }
}
