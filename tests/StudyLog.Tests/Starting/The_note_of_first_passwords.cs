using StudyLog.Hosting;

namespace StudyLog.Tests.Starting;

public sealed class The_note_of_first_passwords : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("studylog-note-");

    private string Path => System.IO.Path.Combine(folder.FullName, "first-sign-in.json");

    private SignInNote Note => new(folder.FullName);

    [Fact]
    public void Keeps_the_password_it_chose()
    {
        var first = Note.Choose("admin", "管理", given: null);

        Note.Choose("admin", "管理", given: null).ShouldBe(first);
        Note.Read().ShouldBe([new FirstSignIn("admin", first, "管理")]);
    }

    [Fact]
    public void Takes_the_password_that_is_given()
    {
        Note.Choose("admin", "管理", given: null);

        Note.Choose("admin", "管理", "given by a setting").ShouldBe("given by a setting");
        Note.Read().ShouldHaveSingleItem().Password.ShouldBe("given by a setting");
    }

    [Fact]
    public void Is_for_the_services_user_alone()
    {
        Note.Choose("admin", "管理", given: null);

        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no file modes.");
        else File.GetUnixFileMode(Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Is_whole_though_a_start_was_killed_while_it_wrote()
    {
        var password = Note.Choose("admin", "管理", given: null);
        File.WriteAllText(Path + ".new", "[{\"UserName\":");

        Note.Read().ShouldHaveSingleItem().Password.ShouldBe(password);
        Note.Choose("demo-leader", "组长", given: null);
        Note.Read().Count.ShouldBe(2);
    }

    [Fact]
    public void That_cannot_be_read_is_told_in_one_sentence()
    {
        File.WriteAllText(Path, "[{\"UserName\":");

        var refusal = Should.Throw<StartRefusedException>(() => Note.Read());

        refusal.Message.ShouldBe(
            $"记有初始密码的文件 {Path} 无法读取；请修复，或在不再需要其中密码时删除。 "
            + $"The file {Path} with the first passwords cannot be read; mend it, or delete it if its passwords are no longer needed.");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
