namespace StudyLog.LocalPostgres;

/// <summary>Who runs the server: this user, or an unprivileged one when this user is root, whom PostgreSQL refuses.</summary>
internal sealed class ServerAccount
{
    private readonly IReadOnlyList<string> _prefix;

    private ServerAccount(string? name, IReadOnlyList<string> prefix)
    {
        Name = name;
        _prefix = prefix;
    }

    /// <summary>The other user's name, or null when this user runs the server.</summary>
    public string? Name { get; }

    /// <summary>The account for this process.</summary>
    public static ServerAccount ForThisProcess()
    {
        if (!Environment.IsPrivilegedProcess)
            return new ServerAccount(name: null, []);
        if (OperatingSystem.IsWindows())
        {
            throw new LocalPostgresException(
                "PostgreSQL 不以管理员权限运行；请以普通用户启动服务。",
                "PostgreSQL refuses to run with administrator rights; start the service as an ordinary user.");
        }


        // Files of the accounts are read directly: a process per question would slow every start.
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length >= 4).ToList();
        var account = accounts.Find(fields => fields[0] is "postgres") ?? accounts.Find(fields => fields[0] is "nobody")
            ?? throw new LocalPostgresException(
                "PostgreSQL 不以 root 运行，本机又没有可运行它的用户 postgres 或 nobody；请建立用户 postgres，或以普通用户启动服务。",
                "PostgreSQL refuses to run as root and there is no user postgres or nobody to run it; create a user postgres or start the service as an ordinary user.");

        // setpriv becomes the server itself; runuser stays between as its parent.
        if (Machine.Program("setpriv") is { } setpriv)
            return new ServerAccount(account[0], [setpriv, "--reuid=" + account[2], "--regid=" + account[3], "--init-groups", "--"]);
        if (Machine.Program("runuser") is { } runuser)
            return new ServerAccount(account[0], [runuser, "-u", account[0], "--"]);
        throw new LocalPostgresException(
            "PostgreSQL 不以 root 运行，本机又没有 setpriv 或 runuser 可改换用户；请安装 util-linux，或以普通用户启动服务。",
            "PostgreSQL refuses to run as root and neither setpriv nor runuser is installed to change the user; install util-linux or start the service as an ordinary user.");
    }

    /// <summary>The command line as this account runs it.</summary>
    public CommandLine Wrap(string program, IEnumerable<string> arguments)
    {
        List<string> line = [.. _prefix, program, .. arguments];
        return new CommandLine(line[0], line[1..]);
    }

    /// <summary>Whether the account may enter the folder or run the program, with every folder above it; tried, not computed.</summary>
    public async Task<bool> CanReachAsync(string path, CancellationToken cancellation) =>
        Name is null || (await Wrap("/bin/sh", ["-c", "test -x \"$0\"", path]).RunAsync(cancellation)).Succeeded;

    /// <summary>Whether the account owns the file or folder.</summary>
    public async Task<bool> OwnsAsync(string path, CancellationToken cancellation) =>
        Name is null || (await Wrap("/bin/sh", ["-c", "test -O \"$0\"", path]).RunAsync(cancellation)).Succeeded;

    /// <summary>Makes the account the owner of the files and folders with all they hold.</summary>
    public async Task GiveAsync(CancellationToken cancellation, params IEnumerable<string> paths)
    {
        if (Name is null)
            return;

        var result = await new CommandLine(Machine.Program("chown") ?? "chown", ["-R", Name, "--", .. paths]).RunAsync(cancellation);
        if (!result.Succeeded)
        {
            throw new LocalPostgresException(
                $"数据库的文件无法交给用户 {Name}，请手工交给。",
                $"The database's files could not be given to the user {Name}; give them by hand: {result.LastWords}");
        }
    }
}
