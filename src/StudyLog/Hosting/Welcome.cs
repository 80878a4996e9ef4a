namespace StudyLog.Hosting;

/// <summary>What a person who started the service needs to go on.</summary>
public static class Welcome
{
    public static void Print(IEnumerable<string> urls, IReadOnlyList<FirstSignIn> signIns)
    {
        foreach (var url in urls) Console.WriteLine($"StudyLog 已启动 (is running): {url}   接口说明 (interface): {url}/docs");
        foreach (var signIn in signIns) Print(signIn);
    }

    public static void Print(FirstSignIn signIn) =>
        Console.WriteLine($"用户名和密码 (user name and password): {signIn.UserName,-16} {signIn.Password,-20} {signIn.Purpose}");
}
