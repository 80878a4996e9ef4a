using CsCheck;
using StudyLog.Features.People.Pasting;

namespace StudyLog.Tests.Pasting;

/// <summary>What a line says, however its columns are separated and whatever stands around them.</summary>
public sealed class Reading_a_paste
{
    private static readonly string[] Names = ["张三", "欧阳修", "𠮷田", "王小明", "买买提·艾力", "李四"];
    private static readonly string[] Departments = ["办公室", "组织部", "第 3 支部", "县直机关工委"];
    private static readonly string[] Titles = ["主任", "书记、局长", "副科长", "四级主任科员"];

    [Theory]
    [InlineData("张三\t办公室\t主任", "张三", "办公室", "主任")]
    [InlineData("张三,办公室,主任", "张三", "办公室", "主任")]
    [InlineData("张三，办公室 ， 主任", "张三", "办公室", "主任")]
    [InlineData("张三、办公室、书记、局长", "张三", "办公室", "书记、局长")]
    [InlineData("  张三  办公室   主任  ", "张三", "办公室", "主任")]
    [InlineData("张三　办公室　主任", "张三", "办公室", "主任")]
    [InlineData("张　三　办公室　主任", "张三", "办公室", "主任")]
    [InlineData("张  三，办公室，主任", "张三", "办公室", "主任")]
    [InlineData("张 三\t办 公 室\t主　任", "张三", "办公室", "主任")]
    [InlineData("张三，，主任", "张三", null, "主任")]
    [InlineData("\t办公室\t主任", null, "办公室", "主任")]
    [InlineData("张三", "张三", null, null)]
    [InlineData("欧 阳 修  办公室", "欧阳修", "办公室", null)]
    [InlineData("John Smith  办公室", "John Smith", "办公室", null)]
    [InlineData("张三\t办公室\t主任\t2031\t党员", "张三", "办公室", "主任")]
    public void Without_a_header_it_is_name_department_and_title(string line, string? name, string? department, string? title) =>
        PastedText.Read(line).ShouldHaveSingleItem().ShouldBe(new(1, line.Trim(), name, department, title));

    [Theory]
    [InlineData("姓名\t部门\t职务", "张三\t办公室\t主任")]
    [InlineData("单位\t职位\t名字", "办公室\t主任\t张三")]
    [InlineData("序号，姓　名，科室，岗位", "1，张三，办公室，主任")]
    [InlineData("处  室  姓  名  职  务", "办公室  张三  主任")]
    [InlineData("姓名\t部门\t职务", "张三，办公室，主任")]
    [InlineData("职务\t性别\t姓名\t备注\t单位", "主任\t女\t张三\t\t办公室")]
    public void A_header_names_the_columns(string header, string line) =>
        PastedText.Read($"{header}\n{line}").ShouldHaveSingleItem().ShouldBe(new(2, line, "张三", "办公室", "主任"));

    [Fact]
    public void What_a_header_does_not_name_is_not_there() =>
        PastedText.Read("序号\t姓名\n1\t张三\n").ShouldHaveSingleItem().ShouldBe(new(2, "1\t张三", "张三", null, null));

    [Fact]
    public void A_header_may_come_again_with_other_columns() =>
        PastedText.Read("姓名\t部门\n张三\t办公室\n\n部门\t姓名\n组织部\t李四").Select(line => (line.Number, line.Name, line.Department))
            .ShouldBe([(2, "张三", "办公室"), (5, "李四", "组织部")]);

    [Fact]
    public void Lines_are_counted_as_the_user_sees_them() =>
        PastedText.Read("\uFEFF\r\n姓名\r\n\r\n张三\r\n \t \r\n，，\r\n李四").Select(line => (line.Number, line.Name)).ShouldBe([(4, "张三"), (7, "李四")]);

    [Fact]
    public void A_long_line_of_separators_is_read_in_no_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        PastedText.Read("张三" + new string(' ', 100_000) + "，" + new string('　', 90_000) + "a");
        PastedText.Read(string.Concat(Enumerable.Repeat(" ，", 100_000)));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Whatever_the_order_the_separators_and_the_noise_everybody_is_read_as_written() =>
        Pastes.Sample(paste => PastedText.Read(paste.Text).Select(line => (line.Name, line.Department, line.Title)).ShouldBe(paste.Said), iter: 500);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<(string?, string?, string?)> Person { get; } =
        Gen.Select(OneOf(Names), OneOf(Departments), OneOf(Titles), (name, department, title) => ((string?)name, (string?)department, (string?)title));

    // The order of the columns (n: name, d: department, t: title, x: something else), and whether a header says so.
    private static Gen<string> Orders { get; } = OneOf("ndt", "ndt", "dnt", "ntd", "tnd", "xndt", "dxnt", "ntxd", "nd");

    private static Gen<(string Text, (string?, string?, string?)[] Said)> Pastes { get; } =
        Gen.Select(Person.Array[1, 12], Orders, Gen.Bool, Gen.Int, OneOf("\n", "\r\n"), (string Text, (string?, string?, string?)[] Said) (people, order, header, seed, end) =>
        {
            var random = new Random(seed);
            var headed = header || order != "ndt";
            var lines = new List<string>();
            if (headed) lines.Add(Line([.. order.Select(column => column switch { 'n' => "姓 名", 'd' => "单位", 't' => "职 务", _ => "序号" })], "\t"));
            foreach (var (name, department, title) in people)
            {
                if (random.Next(4) == 0) lines.Add(random.Next(2) == 0 ? "" : " \t ");
                string[] cells = [.. order.Select(column => column switch { 'n' => Spaced(name!), 'd' => department!, 't' => title!, _ => $"{random.Next(100)}" })];

                // Where the title is not the last column, only tabs keep its commas apart from separators.
                var separators = order.EndsWith('t') || !order.Contains('t', StringComparison.Ordinal) ? (string[])["\t", "，", ",", "、", "  ", "　", " ， ", "   "] : ["\t"];
                lines.Add(Line(cells, separators[random.Next(separators.Length)]));
            }

            return (string.Join(end, lines), [.. people.Select(person => order.Contains('t', StringComparison.Ordinal) ? person : (person.Item1, person.Item2, null))]);

            string Spaced(string name) => name.Length == 2 && random.Next(2) == 0 ? $"{name[0]}{(random.Next(2) == 0 ? "　" : "  ")}{name[1]}" : name;

            string Line(string[] cells, string separator) => separator == "\t" ? string.Join(separator, cells) : $"{(random.Next(2) == 0 ? " " : "")}{string.Join(separator, cells)} ";
        });

    [Fact]
    public void In_parts_it_says_what_it_says_whole() =>
        Gen.Select(Gen.OneOf("姓名\t部门\t职务", "单位，职务，姓名", "张三\t办公室\t主任", "李四，组织部，科员", "王五", "，，", "", "  ").Array[0, 40], Gen.Int[1, 7]).Sample((lines, most) =>
        {
            var text = string.Join('\n', lines);
            var parts = PastedText.Parts(text, most);

            parts.SelectMany(part => PastedText.Read(part.Text)).ShouldBe(PastedText.Read(text));
            parts.ShouldAllBe(part => part.Lines == PastedText.Read(part.Text).Count && part.Lines > 0 && part.Lines <= most);
        });
}
