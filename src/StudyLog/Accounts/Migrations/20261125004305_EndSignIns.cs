using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyLog.Accounts.Migrations;

/// <summary>Remembers which sign-ins were ended before their tokens ran out.</summary>
public partial class EndSignIns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "ended_sign_ins",
            schema: "accounts",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                user_id = table.Column<Guid>(type: "uuid", nullable: false),
                until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ended_sign_ins", x => x.id);
                table.ForeignKey(
                    name: "fk_ended_sign_ins_users_user_id",
                    column: x => x.user_id,
                    principalSchema: "accounts",
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "ix_ended_sign_ins_user_id",
            schema: "accounts",
            table: "ended_sign_ins",
            column: "user_id");
    }
}
