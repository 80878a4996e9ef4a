using System.Globalization;
using CsCheck;
using StudyLog.Documents.Tables;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>A department of an organisation that chance tells.</summary>
internal sealed record ToldDepartment(string Name, string? ShortName, string Kind, int? Above, int? Rank, bool? OnBoard, DateOnly? DissolvedOn);

/// <summary>A post of somebody whom chance tells.</summary>
internal sealed record ToldPost(int Department, string? Title, DateOnly? From, DateOnly? To);

/// <summary>Somebody; without posts from outside.</summary>
internal sealed record ToldPerson(
    string Name, IReadOnlyList<ToldPost> Posts, string? Title, int? Rank, string? Strokes, string? Pinyin, bool? Member, decimal? HourNorm, bool? Exempt);

/// <summary>An organisation: departments in a tree, some dissolved, namesakes among them; people with several posts; people from outside.</summary>
internal sealed record ToldOrganisation(IReadOnlyList<ToldDepartment> Departments, IReadOnlyList<ToldPerson> People)
{
    private static readonly Gen<string> DepartmentNames = Gen.OneOf(
        Gen.OneOf(
            "办公室", "规划科", "财务科", "=1+1 科", "+86组", "-2室", "@部", "A组 1", "𠮷田街道", "“一办”,二室", "第 1 支部", "Ａ组１", "党/政办", "'=引号室", "#1 组", "甲；乙|丙",
            "名\"引\"号", "规划科（2020-01-01撤销）", "=HYPERLINK(\"http://x\")"),
        Gen.Char["甲乙丙=+-@'\",;/ 1A（）"].Array[2, 8].Select(letters => new string(letters)).Where(IsName));

    private static readonly Gen<string> PersonNames = Gen.OneOf(
        Gen.OneOf("王芳", "王芳", "李强", "欧阳修", "John Smith", "=张三", "+李四", "-王五", "@赵六", "O'Neil, Tom", "𠮷田太郎", "王 1", "买买提·艾力", "'=钱七", "孙\"八\""),
        Gen.Char["张李王=+-@',; 1a·"].Array[2, 6].Select(letters => new string(letters)).Where(IsName));

    private static readonly Gen<string?> Titles = Gen.OneOf(
        Gen.Const(default(string?)),
        Gen.OneOf<string?>("主任", "副主任", "科长", "=cmd|'/C calc'!A0", "副 主任", "+1 号", "@值班", "-3 级", "主任（兼）", "一级\"调研员\"", "书记, 主任"));

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 7_000].Select(day => new DateOnly(2001, 1, 1).AddDays(day));

    private static readonly Gen<ToldDepartment> SomeDepartment = Gen.Select(
        Gen.Select(DepartmentNames, Maybe(DepartmentNames), Gen.OneOf("department", "unit", "branch", "community", "leadership", "committee", "organisation"), Gen.Int[-2, 20]),
        Gen.Select(MaybeValue(Gen.Int[0, 9]), MaybeValue(Gen.Bool), Gen.Frequency((4, Gen.Const(default(DateOnly?))), (1, Gen.Int[0, 300].Select(day => (DateOnly?)new DateOnly(2023, 1, 1).AddDays(day))))),
        (what, how) => new ToldDepartment(what.Item1, what.Item2, what.Item3, what.Item4 < 0 ? null : what.Item4, how.Item1, how.Item2, how.Item3));

    private static readonly Gen<ToldPost> SomePost = Gen.Select(
        Gen.Int[0, 20], Titles, MaybeValue(Days), Gen.Frequency((2, Gen.Const(default(int?))), (1, Gen.Int[0, 900].Select(days => (int?)days))),
        (department, title, from, days) => new ToldPost(department, title, from, days is { } many ? (from ?? new DateOnly(2015, 6, 1)).AddDays(many) : null));

    private static readonly Gen<ToldPerson> SomePerson = Gen.Select(
        Gen.Select(PersonNames, Gen.Frequency((4, SomePost.Array[1, 3]), (1, Gen.Const(Array.Empty<ToldPost>()))), Titles),
        Gen.Select(MaybeValue(Gen.Int[0, 9]), Maybe(Gen.OneOf("08", "12画", "１２")), Maybe(Gen.OneOf("zēng guó fān", "shan"))),
        Gen.Select(MaybeValue(Gen.Bool), MaybeValue(Gen.Int[0, 200].Select(halves => halves / 2m)), MaybeValue(Gen.Bool)),
        (who, keys, facts) => new ToldPerson(who.Item1, who.Item2, who.Item3, keys.Item1, keys.Item2, keys.Item3, facts.Item1, facts.Item2, facts.Item3));

    public static readonly Gen<ToldOrganisation> All = Gen.Select(SomeDepartment.Array[1, 9], SomePerson.Array[1, 12], Of);

    /// <summary>Enters it as a secretary would.</summary>
    public async Task Enter(Organisation of)
    {
        var ids = new List<Guid>();
        foreach (var each in Departments)
        {
            var body = new { name = each.Name, shortName = each.ShortName, kind = each.Kind, parentId = each.Above is { } above ? ids[above] : (Guid?)null, rankNo = each.Rank, onBoard = each.OnBoard };
            ids.Add((await of.Secretary.Post("/departments", body)).ShouldHave(201).Id);
        }

        foreach (var person in People) await Enter(of, person, ids);
        foreach (var (department, id) in Departments.Zip(ids).Reverse())
            if (department.DissolvedOn is { } on) (await of.Secretary.Post($"/departments/{id}/dissolve", new { on = Written(on), reason = "机构改革" })).ShouldHave(200);
    }

    private static async Task Enter(Organisation of, ToldPerson person, List<Guid> departments)
    {
        var external = person.Posts.Count == 0;
        var first = external ? new ToldPost(Department: 0, person.Title, From: null, To: null) : person.Posts[0];
        var body = new
        {
            name = person.Name,
            departmentId = external ? (Guid?)null : departments[first.Department],
            title = first.Title,
            from = Written(first.From),
            rankNo = person.Rank,
            strokeKey = person.Strokes,
            pinyinKey = person.Pinyin,
            partyMember = person.Member,
            external,
            hourNorm = person.HourNorm,
            hoursExempt = person.Exempt,
        };
        var id = (await of.Secretary.Post("/people", body)).ShouldHave(201).Id;
        var posts = (await of.Secretary.Get($"/people/{id}")).ShouldHave(200)["posts"]!.AsArray();
        foreach (var (post, at) in person.Posts.Select((post, at) => (post, at)))
        {
            var postId = at == 0
                ? (Guid)posts[0]!["id"]!
                : (await of.Secretary.Post($"/people/{id}/posts", new { departmentId = departments[post.Department], title = post.Title, from = Written(post.From) })).ShouldHave(201).Id;
            if (post.To is { } to) (await of.Secretary.Post($"/people/{id}/posts/{postId}/end", new { to = Written(to) })).ShouldHave(200);
        }
    }

    // What the rules refuse, and what nobody could tell apart, chance may not tell.
    private static ToldOrganisation Of(ToldDepartment[] departments, ToldPerson[] people)
    {
        var (tree, kept) = (new List<ToldDepartment>(), new HashSet<(string, int?)>());
        foreach (var department in departments)
        {
            var above = department.Above is { } parent && tree.Count > 0 ? parent % tree.Count : (int?)null;
            if (kept.Add((Wording.Key(department.Name), above))) tree.Add(department with { Above = above });
        }

        var outside = new HashSet<(string, string?)>();
        return new(tree, [
            .. people.Where(person => person.Posts.Count > 0 || outside.Add((Wording.Key(person.Name), person.Title is { } title ? Wording.Key(title) : null)))
                .Select(person => person with { Posts = [.. person.Posts.Select(post => Possible(post, tree)).DistinctBy(post => (post.Department, post.Title, post.From))] }),
        ]);
    }

    private static ToldPost Possible(ToldPost post, List<ToldDepartment> tree)
    {
        var at = post.Department % tree.Count;
        return post with { Department = at, From = tree[at].DissolvedOn is not null && post is { From: null, To: null } ? new DateOnly(2010, 1, 1) : post.From };
    }

    // A mark for nothing is nothing in every table; nor is a name kept with spaces around it.
    private static bool IsName(string name) => name.Trim() == name && Wording.Heading(name).Length > 0;

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class =>
        Gen.Frequency((2, gen.Select(value => (T?)value)), (1, Gen.Const(default(T?))));

    private static Gen<T?> MaybeValue<T>(Gen<T> gen)
        where T : struct =>
        Gen.Frequency((2, gen.Select(value => (T?)value)), (1, Gen.Const(default(T?))));
}
