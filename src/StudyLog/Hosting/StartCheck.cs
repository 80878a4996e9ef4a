using System.Globalization;
using Cronos;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Deliveries;
using StudyLog.Domain.Organisations;
using StudyLog.Features.Reminders;
using StudyLog.Persistence;

namespace StudyLog.Hosting;

/// <summary>Looks at what the service was started with before anything is opened or made, and refuses what cannot work.</summary>
public static class StartCheck
{
    private static readonly HashSet<string> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        "StudyLog", "ConnectionStrings", "Logging", "Kestrel", "AllowedHosts", "urls", "http_ports", "https_ports", "environment", "contentRoot",
    };

    private const int MostMonths = 1200;

    private static readonly string[] Switches = ["StudyLog:SingleNode", "StudyLog:ForbidUnionOfAdministration", OpenAddresses.Setting];

    /// <summary>Words of the command line: settings as <c>--name=value</c> or <c>--name value</c>. A slip must not begin something else than was meant.</summary>
    public static void OfArguments(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var (name, hasValue) = args[i].Split('=') is [var before, _, ..] ? (before, true) : (args[i], false);
            if (!Settings.Contains(name.TrimStart('-', '/').Split(':')[0])) throw Unknown(args[i]);
            if (!hasValue && ++i == args.Count) throw Unknown(args[^1]);
        }
    }

    public static void OfSettings(IConfiguration configuration)
    {
        if (configuration["StudyLog:AdminPassword"] is { Length: > 0 and < CredentialRules.ShortestPassword })
        {
            throw new StartRefusedException(
                $"StudyLog__AdminPassword 至少需要 {CredentialRules.ShortestPassword} 个字符。",
                $"StudyLog__AdminPassword needs at least {CredentialRules.ShortestPassword} characters.");
        }

        if (configuration["StudyLog:TimeZone"] is { Length: > 0 } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            throw new StartRefusedException(
                $"StudyLog__TimeZone 的“{zone}”不是已知的时区；例如 {Organisation.DefaultTimeZone}。",
                $"StudyLog__TimeZone \"{zone}\" is no known time zone; one is {Organisation.DefaultTimeZone}.");
        }

        if (configuration["StudyLog:SignInsPerMinute"] is { } limit
            && !(int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
        {
            throw new StartRefusedException(
                $"StudyLog__SignInsPerMinute 须为正整数，而非“{limit}”。", $"StudyLog__SignInsPerMinute is a whole number above zero, not \"{limit}\".");
        }

        if (configuration[SweepAuditTrail.Setting] is { } kept
            && !(int.TryParse(kept, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= AuditTrail.FewestMonths and <= MostMonths))
        {
            throw new StartRefusedException(
                $"StudyLog__AuditTrailMonths 须为 {AuditTrail.FewestMonths} 至 {MostMonths} 的整数（法律要求至少留存 {AuditTrail.FewestMonths} 个月），而非“{kept}”。",
                $"StudyLog__AuditTrailMonths is a whole number from {AuditTrail.FewestMonths}, which the law asks for, to {MostMonths}, not \"{kept}\".");
        }

        OfSchedule(configuration, Features.Reminders.Configuration.Setting, SweepDeadlines.EveryFiveMinutes);
        OfSchedule(configuration, Deliveries.Configuration.Setting, SweepDeliveries.EveryMinute);
        OfMail(configuration);

        foreach (var name in Switches)
        {
            if (configuration[name] is not { } value || bool.TryParse(value, out _)) continue;
            var variable = VariableOf(name);
            throw new StartRefusedException($"{variable} 只能是 true 或 false，而非“{value}”。", $"{variable} is true or false, not \"{value}\".");
        }

        foreach (var name in new[] { DatabaseConnections.RunningName, DatabaseConnections.OwnerName }) OfConnection(name, configuration.GetConnectionString(name));
    }

    // As it is spelt in the environment, and in what operators read.
    private static string VariableOf(string setting) => setting.Replace(":", "__", StringComparison.Ordinal);

    private static void OfSchedule(IConfiguration configuration, string setting, string usual)
    {
        if (Schedule.Of(configuration, setting, usual) is not { } schedule || CronExpression.TryParse(schedule, out _)) return;
        var variable = VariableOf(setting);
        throw new StartRefusedException(
            $"{variable} 须为五段的 cron 表达式（例如 {usual}）或 {Schedule.Never}，而非“{schedule}”。",
            $"{variable} is a cron expression of five parts, like {usual}, or {Schedule.Never}, not \"{schedule}\".");
    }

    private static void OfMail(IConfiguration configuration)
    {
        if (Mail("Port") is { } port && !(ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
            throw new StartRefusedException($"StudyLog__Mail__Port 须为端口号，而非“{port}”。", $"StudyLog__Mail__Port is the number of a port, not \"{port}\".");
        if (Mail("Security") is { } security && !MailSettings.Securities.Contains(security))
        {
            throw new StartRefusedException(
                $"StudyLog__Mail__Security 只能是 {string.Join('、', MailSettings.Securities)}，而非“{security}”。",
                $"StudyLog__Mail__Security is one of {string.Join(", ", MailSettings.Securities)}, not \"{security}\".");
        }

        if (Mail("From") is { } from && !MailSettings.IsMailbox(from))
            throw new StartRefusedException($"StudyLog__Mail__From 须为邮箱地址，而非“{from}”。", $"StudyLog__Mail__From is a mail address, not \"{from}\".");
        if (configuration[MailSettings.AddressSetting] is { Length: > 0 } address && !MailSettings.IsSite(address))
        {
            throw new StartRefusedException(
                $"StudyLog__PublicAddress 须为网址（例如 https://study.example.org），而非“{address}”。",
                $"StudyLog__PublicAddress is an address of the web, like https://study.example.org, not \"{address}\".");
        }

        string? Mail(string name) => MailSettings.Set(configuration, name);
    }

    private static void OfConnection(string name, string? connectionString)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // The exception's own words may repeat the password.
            throw new StartRefusedException(
                $"ConnectionStrings__{name} 无法读取；形如 Host=…;Database=…;Username=…;Password=…。",
                $"ConnectionStrings__{name} cannot be read; its form is Host=…;Database=…;Username=…;Password=….",
                exception);
        }
    }

    private static StartRefusedException Unknown(string argument) => new(
        $"不认识的参数 {argument}；可用的有 --empty、demo、rebuild、health、codegen 和“--设置=值”。",
        $"Unknown argument {argument}; there are --empty, demo, rebuild, health, codegen and --setting=value.");
}
