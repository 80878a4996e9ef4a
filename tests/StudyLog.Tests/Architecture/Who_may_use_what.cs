namespace StudyLog.Tests.Architecture;

/// <summary>The rules of the house. Each is shown to bite on code planted in this assembly.</summary>
public sealed class Who_may_use_what
{
    private const string Planted = "StudyLog.Tests.Architecture.Planted";

    /// <summary>Who must not know of whom, by room.</summary>
    public static TheoryData<string, string> Rooms => new()
    {
        { "Accounts", "Features" }, { "Accounts", "Hosting" }, { "Accounts", "Demo" },
        { "Http", "Features" }, { "Http", "Hosting" }, { "Http", "Demo" },
        { "Commands", "Features" }, { "Commands", "Hosting" }, { "Commands", "Demo" },
        { "Persistence", "Features" }, { "Persistence", "Hosting" }, { "Persistence", "Demo" }, { "Persistence", "Http" }, { "Persistence", "Commands" },
        { "Persistence", "ReadModels" }, { "Persistence", "Projections" },
        { "Projections", "Features" }, { "Projections", "Hosting" }, { "Projections", "Demo" }, { "Projections", "Http" }, { "Projections", "Commands" },
        { "Projections", "ReadModels" },
        { "ReadModels", "Features" }, { "ReadModels", "Hosting" }, { "ReadModels", "Demo" }, { "ReadModels", "Http" }, { "ReadModels", "Commands" },
        { "ReadModels", "Projections" },
        { "Attachments", "Features" }, { "Attachments", "Hosting" }, { "Attachments", "Demo" }, { "Attachments", "Http" }, { "Attachments", "ReadModels" },
        { "Printing", "Features" }, { "Printing", "Hosting" }, { "Printing", "Demo" }, { "Printing", "Persistence" }, { "Printing", "ReadModels" }, { "Printing", "Pages" },
        { "Notices", "Features" }, { "Notices", "Hosting" }, { "Notices", "Demo" }, { "Notices", "Pages" },
        { "Deliveries", "Features" }, { "Deliveries", "Hosting" }, { "Deliveries", "Demo" }, { "Deliveries", "Pages" },
        { "Features", "Hosting" }, { "Features", "Demo" },
        { "Demo", "Hosting" },
        { "Queries", "Features" }, { "Queries", "Pages" },
        { "Accounts", "Pages" }, { "Http", "Pages" }, { "Commands", "Pages" }, { "Persistence", "Pages" }, { "Projections", "Pages" }, { "Features", "Pages" },
        { "Pages", "Hosting" }, { "Pages", "Demo" },
    };

    public static TheoryData<string> WaysOfUsing => new("AsBase", "AsField", "AsParameter", "AsResult", "AsTypeArgument", "InBody", "InLambda", "InAttribute", "InAsynchronousBody");

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_nothing_of_the_rooms_above_it(string from, string never)
    {
        Code.Service.TypesIn($"StudyLog.{from}").ShouldNotBeEmpty();
        Code.Service.TypesIn($"StudyLog.{never}").ShouldNotBeEmpty();

        Rules.Uses(Code.Service, $"StudyLog.{from}", $"StudyLog.{never}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(WaysOfUsing))]
    public void Whichever_way_code_knows_of_another_room_is_seen(string way) =>
        Rules.Uses(Code.Tests, $"{Planted}.Below", $"{Planted}.Above").ShouldContain(each => each.StartsWith($"{Planted}.Below.{way} uses ", StringComparison.Ordinal));

    [Fact]
    public void Code_that_knows_only_its_own_room_is_not_accused() =>
        Rules.Uses(Code.Tests, $"{Planted}.Below", $"{Planted}.Above").ShouldAllBe(each => !each.Contains("Innocent", StringComparison.Ordinal));

    [Fact]
    public void Of_the_accounts_persistence_knows_only_that_migrating_includes_them() =>
        Rules.Uses(Code.Service, "StudyLog.Persistence", "StudyLog.Accounts").ShouldBe(["StudyLog.Persistence.Migration uses StudyLog.Accounts.AccountsSchema"]);

    [Theory]
    [InlineData("Marten")]
    [InlineData("Npgsql")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("StudyLog.Projections")]
    public void No_page_sees_a_database_session(string database)
    {
        Rules.Uses(Code.Service, "StudyLog.Pages", database).ShouldBeEmpty();

        // What keeps the events does.
        Rules.Uses(Code.Service, "StudyLog", database).ShouldNotBeEmpty();
    }

    [Fact]
    public void Pages_send_what_they_want_through_one_door() =>
        Rules.Uses(Code.Service, "StudyLog.Pages", "Wolverine").ShouldAllBe(each => each.StartsWith("StudyLog.Pages.Shared.PageDoor", StringComparison.Ordinal));

    [Fact]
    public void The_domain_and_the_launcher_of_PostgreSQL_need_nothing_but_the_base_library()
    {
        Foreign(Code.Domain).ShouldBeEmpty();
        Foreign(Code.LocalPostgres).ShouldBeEmpty();

        // These tests need more.
        Foreign(Code.Tests).ShouldContain("StudyLog");
        Foreign(Code.Tests).ShouldContain("Mono.Cecil");

        static IEnumerable<string> Foreign(Code code) => code.ReferencedAssemblies.Where(name =>
            name != "System.Runtime" && !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("Microsoft.Win32.Primitives" or "netstandard" or "mscorlib"));
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Marten")]
    [InlineData("Npgsql")]
    [InlineData("StudyLog.Domain")]
    public void Documents_know_neither_web_nor_store_nor_rules(string foreign)
    {
        Rules.Uses(Code.Documents, "StudyLog.Documents", foreign).ShouldBeEmpty();

        // The service does.
        Rules.Uses(Code.Service, "StudyLog", foreign).ShouldNotBeEmpty();
    }

    [Fact]
    public void Documents_know_no_clock_and_no_chance() => Rules.ImpureTypes(Code.Documents, "StudyLog.Documents").ShouldBeEmpty();

    [Fact]
    public void No_feature_touches_the_documents_of_another() => Rules.ForeignDocuments(Code.Service, "StudyLog.Features").ShouldBeEmpty();

    [Fact]
    public void A_feature_that_touches_the_documents_of_another_is_seen() =>
        Rules.ForeignDocuments(Code.Tests, $"{Planted}.Features").ShouldBe(
        [
            $"{Planted}.Features.Second.Nosy uses {Planted}.Features.First.Entry",
            $"{Planted}.Features.Second.NosyOfTheRoot uses {Planted}.Features.Third.BoardLine",
        ]);

    [Fact]
    public void Read_models_know_neither_HTTP_nor_the_clock_nor_chance() => Rules.ImpureTypes(Code.Service, "StudyLog.ReadModels").ShouldBeEmpty();

    [Theory]
    [InlineData("WithClock comes to System.DateTimeOffset.get_UtcNow")]
    [InlineData("WithChance comes to System.Random.Next")]
    [InlineData("WithNewId comes to System.Guid.NewGuid")]
    [InlineData("WithRequest comes to Microsoft.AspNetCore.Http.HttpContext.get_TraceIdentifier")]
    [InlineData("WithAnswer uses Microsoft.AspNetCore.Http.IResult")]
    [InlineData("WithClient uses System.Net.Http.HttpClient")]
    public void A_read_model_that_knows_one_of_them_is_seen(string impurity) =>
        Rules.ImpureTypes(Code.Tests, $"{Planted}.ReadModels").ShouldContain(each => each.StartsWith($"{Planted}.ReadModels.{impurity}", StringComparison.Ordinal));

    [Fact]
    public void A_read_model_that_knows_none_of_them_is_not_accused() =>
        Rules.ImpureTypes(Code.Tests, $"{Planted}.ReadModels").ShouldAllBe(each => !each.Contains("Innocent", StringComparison.Ordinal));

    [Fact]
    public void Projections_know_events_alone()
    {
        Code.Service.TypesIn("StudyLog").SelectMany(Code.WithNested).Count(Rules.IsProjection).ShouldBeGreaterThan(2);

        Rules.ImpureProjections(Code.Service, "StudyLog").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("WithClock", "System.DateTimeOffset.get_UtcNow")]
    [InlineData("WithClockInLambda", "System.DateTime.get_Now")]
    [InlineData("WithClockElsewhere", "System.TimeProvider.GetUtcNow")]
    [InlineData("WithNewId", "System.Guid.CreateVersion7")]
    [InlineData("WithChance", "System.Random.Next")]
    [InlineData("WithRequest", "Microsoft.AspNetCore.Http.HttpContext.get_TraceIdentifier")]
    public void A_projection_that_asks_for_something_else_is_seen(string projection, string impurity) =>
        Rules.ImpureProjections(Code.Tests, $"{Planted}.Projections")
            .ShouldContain(each => each.StartsWith($"{Planted}.Projections.{projection} comes to {impurity} ", StringComparison.Ordinal));

    [Fact]
    public void A_projection_that_asks_for_nothing_else_is_not_accused() =>
        Rules.ImpureProjections(Code.Tests, $"{Planted}.Projections").ShouldAllBe(each => !each.Contains("Innocent", StringComparison.Ordinal));
}
