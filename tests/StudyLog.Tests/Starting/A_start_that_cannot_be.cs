using Microsoft.Extensions.Configuration;
using Npgsql;
using StudyLog.Hosting;
using StudyLog.Persistence;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Starting;

public sealed class A_start_that_cannot_be(HostFixture host)
{
    [Theory]
    [InlineData("StudyLog:AdminPassword", "123456789", "StudyLog__AdminPassword 至少需要 10 个字符。 StudyLog__AdminPassword needs at least 10 characters.")]
    [InlineData("StudyLog:TimeZone", "Asia/Peking", "StudyLog__TimeZone 的“Asia/Peking”不是已知的时区；例如 Asia/Shanghai。 StudyLog__TimeZone \"Asia/Peking\" is no known time zone; one is Asia/Shanghai.")]
    [InlineData("StudyLog:AuditTrailMonths", "5", "StudyLog__AuditTrailMonths 须为 6 至 1200 的整数（法律要求至少留存 6 个月），而非“5”。 StudyLog__AuditTrailMonths is a whole number from 6, which the law asks for, to 1200, not \"5\".")]
    [InlineData("StudyLog:SignInsPerMinute", "many", "StudyLog__SignInsPerMinute 须为正整数，而非“many”。 StudyLog__SignInsPerMinute is a whole number above zero, not \"many\".")]
    [InlineData("StudyLog:SingleNode", "yes", "StudyLog__SingleNode 只能是 true 或 false，而非“yes”。 StudyLog__SingleNode is true or false, not \"yes\".")]
    [InlineData("StudyLog:Reminders", "no", "StudyLog__Reminders 须为五段的 cron 表达式（例如 */5 * * * *）或 off，而非“no”。 StudyLog__Reminders is a cron expression of five parts, like */5 * * * *, or off, not \"no\".")]
    [InlineData("StudyLog:Deliveries", "no", "StudyLog__Deliveries 须为五段的 cron 表达式（例如 * * * * *）或 off，而非“no”。 StudyLog__Deliveries is a cron expression of five parts, like * * * * *, or off, not \"no\".")]
    [InlineData("StudyLog:Mail:Port", "smtp", "StudyLog__Mail__Port 须为端口号，而非“smtp”。 StudyLog__Mail__Port is the number of a port, not \"smtp\".")]
    [InlineData("StudyLog:Mail:Security", "TLS", "StudyLog__Mail__Security 只能是 auto、tls、starttls、none，而非“TLS”。 StudyLog__Mail__Security is one of auto, tls, starttls, none, not \"TLS\".")]
    [InlineData("StudyLog:Mail:From", "学习台账 <", "StudyLog__Mail__From 须为邮箱地址，而非“学习台账 <”。 StudyLog__Mail__From is a mail address, not \"学习台账 <\".")]
    [InlineData("StudyLog:PublicAddress", "study.example.org", "StudyLog__PublicAddress 须为网址（例如 https://study.example.org），而非“study.example.org”。 StudyLog__PublicAddress is an address of the web, like https://study.example.org, not \"study.example.org\".")]
    [InlineData("ConnectionStrings:studylog", "Hots=db;Password=secret", "ConnectionStrings__studylog 无法读取；形如 Host=…;Database=…;Username=…;Password=…。 ConnectionStrings__studylog cannot be read; its form is Host=…;Database=…;Username=…;Password=….")]
    public void Is_refused_for_a_setting_in_one_sentence(string name, string value, string sentence)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();

        Should.Throw<StartRefusedException>(() => StartCheck.OfSettings(configuration)).Message.ShouldBe(sentence);
    }

    [Theory]
    [InlineData("--emtpy")]
    [InlineData("empty")]
    [InlineData("dmeo")]
    [InlineData("--urls")]
    [InlineData("--urls", "http://127.0.0.1:0", "--no-demo")]
    public void Is_refused_for_a_word_it_does_not_know(params string[] args) =>
        Should.Throw<StartRefusedException>(() => StartCheck.OfArguments(args)).Message.ShouldBe(
            $"不认识的参数 {args[^1]}；可用的有 --empty、demo、rebuild、health、codegen 和“--设置=值”。 "
            + $"Unknown argument {args[^1]}; there are --empty, demo, rebuild, health, codegen and --setting=value.");

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://127.0.0.1:0", "--StudyLog:TimeZone=Asia/Shanghai")]
    [InlineData("/Logging:LogLevel:Default=Debug", "--environment", "Development")]
    public void Settings_as_arguments_are_let_through(params string[] args) => Should.NotThrow(() => StartCheck.OfArguments(args));

    [Fact]
    public void Settings_that_are_set_to_nothing_are_let_through()
    {
        var nothing = new[] { "StudyLog:AdminPassword", "StudyLog:TimeZone", "ConnectionStrings:studylog" };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(nothing.Select(name => new KeyValuePair<string, string?>(name, ""))).Build();

        Should.NotThrow(() => StartCheck.OfSettings(configuration));
    }

    [Fact]
    public async Task Is_refused_when_nothing_answers_where_the_database_should_be() =>
        await Refused(host.Connections, settings => settings.Port = 1, "Connection refused");

    [Fact]
    public async Task Is_refused_when_the_database_takes_another_password() =>
        await Refused(host.Connections, settings => settings.Password = "secret", "password authentication failed for user");

    [Fact]
    public async Task Is_refused_when_there_is_no_such_database() =>
        await Refused(host.Connections, settings => settings.Database = "none", "database \"none\" does not exist");

    [Fact]
    public async Task Is_refused_when_the_role_may_not_make_the_schema()
    {
        await using var empty = await NewDatabase.Empty(host);

        await Refused(empty.Connections with { Owner = empty.Connections.Running }, static _ => { }, "permission denied for database");
    }

    private static async Task Refused(DatabaseConnections connections, Action<NpgsqlConnectionStringBuilder> change, string words)
    {
        var running = new NpgsqlConnectionStringBuilder(connections.Running);
        change(running);

        var refusal = await Should.ThrowAsync<StartRefusedException>(
            NamedDatabase.Open(connections with { Running = running.ConnectionString }, TestContext.Current.CancellationToken));

        var place = FormattableString.Invariant($"{running.Host}:{running.Port}/{running.Database}");
        refusal.Message.ShouldStartWith(
            $"ConnectionStrings__studylog 指定的数据库 {place} 无法使用，请看数据库的说明。 "
            + $"The database {place} of ConnectionStrings__studylog cannot be used; see to what it says: ");
        refusal.Message.ShouldContain(words);
        refusal.Message.ShouldNotContain("secret");
        refusal.Message.ShouldNotContain("\n");
    }
}
