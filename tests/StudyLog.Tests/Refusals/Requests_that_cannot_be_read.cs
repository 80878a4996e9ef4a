using System.Net.Http.Headers;
using System.Text;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Refusals;

/// <summary>What comes in broken, and what comes in to break something.</summary>
public sealed class Requests_that_cannot_be_read(RecordOfARemark record) : IClassFixture<RecordOfARemark>
{
    public static TheoryData<string, int, int> Malformed => new()
    {
        { """{"kind":"consensus","text":""", 1, 28 },
        { """{"kind" "consensus"}""", 1, 9 },
        { "{\n  \"kind\": \"consensus\",\n  \"text\": 大家认为\n}", 3, 11 },
        { """{'kind':'consensus'}""", 1, 2 },
        { """{"kind":"consensus","text":"大家认为",}""", 1, 43 },
        { """{"kind":"consensus","text":"大家认为"} and more""", 1, 44 },
        { """{"kind":"consensus",/* why not */"text":"大家认为"}""", 1, 21 },
        { "{\"kind\":\"consensus\",\"text\":\"大家\u0000认为\"}", 1, 35 },
        { "[1,2", 1, 5 },
        { "kind=consensus", 1, 1 },
    };

    public static TheoryData<string> NoObjects => ["[]", """[{"kind":"consensus","text":"大家认为"}]""", "\"大家认为\"", "42", "true", "null"];

    public static TheoryData<string, string> WrongTypes => new()
    {
        { """{"kind":"consensus","text":5}""", "text" },
        { """{"kind":7,"text":true,"agendaSeq":"2","speaker":[]}""", "agendaSeq kind speaker text" },
        { """{"kind":"consensus","text":"大家认为","agendaSeq":"1"}""", "agendaSeq" },
        { """{"kind":"consensus","text":"大家认为","agendaSeq":1.5}""", "agendaSeq" },
        { """{"kind":"consensus","text":"大家认为","agendaSeq":99999999999}""", "agendaSeq" },
        { """{"kind":"consensus","text":"大家认为","agendaSeq":1e400}""", "agendaSeq" },
        { """{"kind":"consensus","text":"大家认为","agendaSeq":0}""", "agendaSeq" },
        { """{"kind":"gossip","text":"大家认为","id":"7"}""", "id kind" },
        { """{"kind":1,"text":null}""", "kind text" },
        { """{"kind":"Consensus","text":"大家认为"}""", "kind" },
        { """{"kind":"keynote, consensus","text":"大家认为"}""", "kind" },
        { """{"kind":" consensus","text":"大家认为"}""", "kind" },
        { """{"kind":"remark","text":"发言","speaker":{"name":["某同志"],"personId":"me","rank":1}}""", "speaker.name speaker.personId speaker.rank" },
        { """{"kind":"consensus","text":"大家认为","onBehalfOf":"某部门","occurredOn":20221025}""", "occurredOn onBehalfOf" },
        { """{"kind":"consensus","text":"大家认为","occurredOn":{"day":1}}""", "occurredOn" },
        { "{}", "kind text" },
        { "", "kind text" },
        { """{"kind":null,"text":"大家认为"}""", "kind" },
        { """{"kind":"gossip","text":"  ","agendaSeq":0,"speaker":{"name":"\u0007","personId":"00000000-0000-0000-0000-000000000000"}}""", "agendaSeq kind speaker.name speaker.personId text" },
        { """{"kind":"gossip","text":"大家认为","occurredOn":"0001-01-01"}""", "kind occurredOn" },
    };

    public static TheoryData<string> UnreadableText => ["大家\u0000认为", "大家\u001b[2J认为", "\u0007", "大家\u0085认为"];

    [Theory]
    [InlineData("2024-11-27T09:00:00")]
    [InlineData("2024-11-27T09:00:00.5")]
    [InlineData("2024-11-27")]
    public async Task A_time_that_does_not_say_where_the_clock_is_is_refused(string time)
    {
        var answer = await record.Throw(() => record.Secretary.Patch(record.Session, new { startsAt = time }));

        answer.ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["startsAt"]);
    }

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\ufeff\u00ad ")]
    [InlineData("张\u200b三")]
    [InlineData("\u202e三张")]
    [InlineData("张\u2028三")]
    public async Task A_name_with_what_nobody_sees_is_refused(string name) =>
        (await record.Throw(() => record.Secretary.Post("/departments", new { name }))).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["name"]);

    [Theory]
    [InlineData("\u202e大家认为")]
    [InlineData("\u200b\u2060")]
    public async Task A_text_that_turns_the_direction_of_reading_or_shows_nothing_is_refused(string text) =>
        (await record.Throw(() => record.Secretary.Post(record.Remarks, new { kind = "consensus", text })))
            .ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["text"]);

    public static TheoryData<string> HalfCharacters =>
    [
        """{"kind":"consensus","text":"大家\ud800认为"}""",
        """{"kind":"consensus","text":"大家认为\udc00"}""",
        """{"kind":"consensus","text":"\ud800\ud800"}""",
        """{"kind":"\ud800","text":"大家认为"}""",
        """{"kind":"consensus","text":"大家认为","\ud800":1}""",
        """{"kind":"remark","text":"发言","speaker":{"name":"\udfff"}}""",
        """{"kind":"consensus","text":"大家认为","occurredOn":"\ud800"}""",
        """{"kind":"consensus","text":"大家认为","id":"\ud800"}""",
    ];

    public static TheoryData<string> ForeignTypes => ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/xml", "application/jsonp"];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Malformed_JSON_is_refused_with_its_place(string json, int line, int place)
    {
        var answer = await record.ThrowText(json);

        answer.ShouldBeProblem(400, "invalid-request")["errors"]![""]![0]!.ToString().ShouldBe($"JSON 格式有误（第 {line} 行第 {place} 个字节附近）。");
    }

    [Theory]
    [MemberData(nameof(NoObjects))]
    public async Task A_body_that_is_no_object_is_refused(string json)
    {
        var answer = await record.ThrowText(json);

        answer.ShouldBeProblem(400, "invalid-request")["errors"]![""]![0]!.ToString().ShouldBe("这里应为一个对象。");
    }

    [Fact]
    public async Task All_unknown_members_are_named()
    {
        var answer = await record.ThrowText("""{"kind":"consensus","text":"大家认为","Text":"1","role":"admin","agenda":{"seq":1},"speaker":{"rank":1}}""");

        answer.ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["Text", "agenda", "role", "speaker.rank"]);
        ((string?)answer["errors"]!["role"]![0]).ShouldBe("没有这一项，请核对名称。");
    }

    [Fact]
    public async Task A_member_that_comes_twice_is_named()
    {
        var answer = await record.ThrowText("""{"kind":"consensus","kind":"remark","text":"一","text":"二"}""");

        answer.ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["kind", "text"]);
        ((string?)answer["errors"]!["text"]![0]).ShouldBe("同一项出现了两次。");
    }

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public async Task All_members_of_a_wrong_type_are_named(string json, string members) =>
        (await record.ThrowText(json)).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(members.Split(' '));

    [Fact]
    public async Task An_enumeration_s_values_are_told() =>
        ((string?)(await record.ThrowText("""{"kind":"gossip","text":"大家认为"}"""))["errors"]!["kind"]![0])
            .ShouldBe("只能是下列之一：remark, keynote, consensus, requirement。");

    [Fact]
    public async Task A_roll_call_is_told_what_it_can_say()
    {
        var answer = await record.Throw(() => record.Secretary.SendText("POST", $"{record.Session}/attendance", """{"entries":[{"personId":"1","status":"unmarked"}]}"""));

        answer.ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["entries[0].personId", "entries[0].status"]);
        ((string?)answer["errors"]!["entries[0].status"]![0]).ShouldBe("只能是下列之一：present, late, left-early, absent, on-leave。");
    }

    [Fact]
    public async Task What_every_thing_has_cannot_be_taken_back()
    {
        (string Path, string Json, string Members)[] bodies =
        [
            ("/organisation", """{"name":null,"aliases":null,"timeZone":null,"settings":null}""", "aliases name settings timeZone"),
            ("/organisation", """{"settings":{"yellowDays":null,"selfCheckIn":null}}""", "settings.selfCheckIn settings.yellowDays"),
            ($"/departments/{Guid.CreateVersion7()}", """{"name":null,"onBoard":null,"shortName":null}""", "name onBoard"),
            ($"/people/{Guid.CreateVersion7()}", """{"name":null,"rankNo":null}""", "name"),
            ($"/materials/{Guid.CreateVersion7()}", """{"title":null,"kind":null,"author":null}""", "kind title"),
        ];

        foreach (var (path, json, members) in bodies)
        {
            var answer = await record.Throw(() => record.Secretary.SendText("PATCH", path, json));
            answer.ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(members.Split(' '));
            ((string?)answer["errors"]![members.Split(' ')[0]]![0]).ShouldBe("此项不能为空；不改动时请不要填写。");
        }
    }

    [Fact]
    public async Task A_list_without_an_entry_where_one_stands_is_refused()
    {
        (string Path, string Method, string Json, string Member)[] lists =
        [
            ($"{record.Session}/attendance", "POST", """{"entries":[null]}""", "entries[0]"),
            ($"{record.Session}/roster", "PUT", """{"people":[null],"groups":[null]}""", "groups[0] people[0]"),
            ($"{record.Session}/not-stated", "POST", """{"members":["venue",null]}""", "members[1]"),
            ($"{record.Session}/follow-ups", "POST", """{"matter":"事项","dueKind":"continuous","coDepartmentIds":[null]}""", "coDepartmentIds[0]"),
            ("/sessions", "POST", """{"kind":"other","title":"场次","inferred":[null,"推定"]}""", "inferred[0]"),
            ("/organisation", "PATCH", """{"aliases":["别名",null]}""", "aliases[1]"),
        ];

        foreach (var (path, method, json, member) in lists)
        {
            var answer = await record.Throw(() => record.Secretary.SendText(method, path, json));
            answer.ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(member.Split(' '));
        }
    }

    [Fact]
    public async Task Bottomless_nesting_is_refused()
    {
        (await record.ThrowText(new string('[', 100_000))).ShouldBeProblem(400, "invalid-request");
        (await record.ThrowText($$"""{"kind":"consensus","text":{{new string('[', 200)}}{{new string(']', 200)}}}""")).ShouldBeProblem(400, "invalid-request");
        (await record.ThrowText(string.Concat(Enumerable.Repeat("{\"speaker\":", 5_000)))).ShouldBeProblem(400, "invalid-request");
    }

    [Fact]
    public async Task Text_of_a_million_characters_is_refused_with_its_length()
    {
        var answer = await record.ThrowText($$"""{"kind":"consensus","text":"{{new string('学', 1_000_000)}}"}""");

        ((string?)answer.ShouldBeProblem(400, "invalid-request")["errors"]!["text"]![0]).ShouldBe("最多 50000 个字，现有 1000000 个字。");
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_refused()
    {
        // Asking first whether it may be sent, as careful clients do, so that the answer does not cut them short.
        var answer = await record.Throw(() => Send(new ByteArrayContent(new byte[10 * 1024 * 1024]), headers: ("Expect", "100-continue")));

        answer.ShouldBeProblem(413, "too-large").Detail.ShouldBe("提交的内容超过上限（4 MB），请精简后再提交。");
        answer.Header("X-Correlation-ID").ShouldBe((string?)answer["correlationId"]);
    }

    [Fact]
    public async Task One_that_does_not_tell_its_length_is_not_read_to_its_end()
    {
        const int length = 256 * 1024 * 1024;
        var body = new Unmeasured(length);

        await record.Throw(async () =>
        {
            try
            {
                return (await Send(new StreamContent(body))).ShouldBeProblem(413, "too-large");
            }
            catch (HttpRequestException)
            {
                // Cut short while it was still talking.
                return await record.Secretary.Get(record.Session);
            }
        });

        body.Left.ShouldBeGreaterThan(length / 2);
    }

    [Theory]
    [MemberData(nameof(UnreadableText))]
    public async Task Control_characters_are_refused(string text)
    {
        var answer = await record.ThrowRemark(("text", text));

        ((string?)answer.ShouldBeProblem(400, "invalid-request")["errors"]!["text"]![0]).ShouldBe("含有不可见的控制字符，请删除后再提交。");
    }

    [Fact]
    public async Task They_are_refused_in_every_corner()
    {
        var answer = await record.Throw(() => record.Secretary.Post("/sessions", new
        {
            kind = "other",
            title = "场\u0001次",
            venue = "\u0000",
            dateSourceText = "\u001b",
            inferred = new[] { "年份系推定", "次序\u0002系推定" },
            source = new { name = "来源", reporter = "记\u0003者" },
            chair = new { name = "\u0004" },
            recorder = new { post = "\u0005" },
        }));

        answer.ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(
            ["chair.name", "dateSourceText", "inferred[1]", "recorder.post", "source.reporter", "title", "venue"]);
    }

    [Theory]
    [MemberData(nameof(HalfCharacters))]
    public async Task Half_a_character_is_refused(string json) => (await record.ThrowText(json)).ShouldBeProblem(400, "invalid-request");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("　\n\t")]
    public async Task Empty_text_is_refused(string text) =>
        ((string?)(await record.ThrowRemark(("text", text))).ShouldBeProblem(400, "invalid-request")["errors"]!["text"]![0]).ShouldBe("不能为空。");

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_refused()
    {
        byte[] text = [.. "{\"kind\":\"consensus\",\"text\":\""u8, 0xB4, 0xF3, 0xBC, 0xD2, .. "\"}"u8];
        byte[] name = [.. "{\"kind\":\"consensus\",\"text\":\"a\",\""u8, 0xB4, 0xF3, .. "\":1}"u8];
        byte[] value = [.. "{\"kind\":\"consensus\",\"text\":\"a\",\"id\":\""u8, 0xFF, .. "\"}"u8];

        foreach (var bytes in (byte[][])[text, name, value])
            (await record.Throw(() => Send(new ByteArrayContent(bytes)))).ShouldBeProblem(400, "invalid-request");
    }

    [Theory]
    [MemberData(nameof(ForeignTypes))]
    public async Task Another_format_is_refused(string type)
    {
        var answer = await record.Throw(() => Send(new StringContent("""{"kind":"consensus","text":"大家认为"}"""), type));

        answer.ShouldBeProblem(415, "unsupported-media-type").Detail.ShouldBe("请以 application/json 格式提交；上传文件请用 multipart/form-data 表单。");
    }

    [Fact]
    public async Task So_is_a_body_of_no_format_at_all() =>
        (await record.Throw(() => record.Secretary.Send("POST", record.Remarks, new ByteArrayContent("{}"u8.ToArray()))))
            .ShouldBeProblem(415, "unsupported-media-type");

    [Theory]
    [InlineData("2022-02-30", 422, "date-invalid")]
    [InlineData("2022-13-01", 422, "date-invalid")]
    [InlineData("2023-02-29", 422, "date-invalid")]
    [InlineData("2022-02-30T08:00:00+08:00", 422, "date-invalid")]
    [InlineData("2022-13", 422, "date-invalid")]
    [InlineData("0000-00-00", 422, "date-invalid")]
    [InlineData("1899-12-31", 400, "invalid-request")]
    [InlineData("9999-12-31", 400, "invalid-request")]
    [InlineData("2022-10-25T25:00:00+08:00", 400, "invalid-request")]
    [InlineData("2022-10-25T08:00:00", 400, "invalid-request")]
    [InlineData("25.10.2022", 400, "invalid-request")]
    [InlineData("二〇二二年十月二十五日", 400, "invalid-request")]
    [InlineData("", 400, "invalid-request")]
    public async Task A_time_that_is_none_is_refused(string occurredOn, int status, string code) =>
        (await record.ThrowRemark(("occurredOn", occurredOn))).ShouldBeProblem(status, code).Faults.ShouldBe(["occurredOn"]);

    [Fact]
    public async Task An_impossible_date_among_other_faults_is_one_of_them() =>
        (await record.ThrowText("""{"kind":"gossip","text":"大家认为","occurredOn":"2022-02-30"}""")).ShouldBeProblem(400, "invalid-request")
            .Faults.ShouldBe(["kind", "occurredOn"]);

    [Theory]
    [InlineData("abc")]
    [InlineData("\"x\"")]
    [InlineData("\"1\", \"2\"")]
    [InlineData("-1")]
    [InlineData("\"99999999999999999999\"")]
    public async Task A_version_that_is_none_is_refused(string tag)
    {
        var answer = await record.Throw(() => record.Secretary.SendText(
            "POST", record.Remarks, """{"kind":"consensus","text":"大家认为"}""", ("If-Match", tag)));

        answer.ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["If-Match"]);
    }

    [Fact]
    public async Task A_version_that_is_past_is_refused_with_the_present_one()
    {
        var version = (long)(await record.Secretary.Get(record.Session))["version"]!;

        var answer = await record.Throw(() => record.Secretary.SendText(
            "POST", record.Remarks, """{"kind":"consensus","text":"大家认为"}""", ("If-Match", $"\"{version - 1}\"")));

        ((long)answer.ShouldBeProblem(409, "version-conflict")["currentVersion"]!).ShouldBe(version);
        answer.Detail.ShouldBe($"您看到的内容已不是最新（当前版本 {version}），请刷新后再改。");
    }

    [Fact]
    public async Task A_version_says_nothing_of_what_is_yet_to_be_made() =>
        (await record.Secretary.SendText("POST", "/sessions", """{"kind":"training","title":"培训"}""", ("If-Match", "\"999\""))).ShouldHave(201);

    [Fact]
    public async Task An_idempotency_key_that_is_too_long_is_refused_with_the_other_faults()
    {
        var answer = await record.Throw(() => record.Secretary.SendText(
            "POST", record.Remarks, """{"kind":"gossip","text":"大家认为"}""", ("Idempotency-Key", new string('k', 201)), ("If-Match", "x")));

        answer.ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["Idempotency-Key", "If-Match", "kind"]);
    }

    [Theory]
    [InlineData("/departments?page=0", "page")]
    [InlineData("/departments?page=-1&pageSize=201", "page pageSize")]
    [InlineData("/people?q=%00", "q")]
    public async Task A_page_that_cannot_be_is_refused(string path, string members) =>
        (await record.Secretary.Get(path)).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(members.Split(' '));

    [Theory]
    [InlineData("/people")]
    [InlineData("/materials")]
    [InlineData("/sessions")]
    [InlineData("/follow-ups")]
    public async Task What_is_looked_for_is_one_line_not_longer_than_a_name_in_every_list(string list)
    {
        (await record.Secretary.Get($"{list}?q={string.Concat(Enumerable.Repeat("%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB", 200))}")).ShouldHave(200);
        (await record.Secretary.Get($"{list}?q={new string('x', 201)}")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["q"]);
        (await record.Secretary.Get($"{list}?q=%0A")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["q"]);
    }

    [Theory]
    [InlineData("/departments?page=first")]
    [InlineData("/departments?page=99999999999999")]
    [InlineData("/departments?on=2022-02-30")]
    [InlineData("/people?departmentId=7")]
    public async Task A_query_that_cannot_be_read_is_refused(string path) => (await record.Secretary.Get(path)).ShouldBeProblem(400, "invalid-request");

    [Fact]
    public async Task One_letter_under_a_heap_of_marks_is_not_one_character()
    {
        var secretary = record.Secretary;
        var heap = "e" + new string('\u0301', 100_000);

        (await secretary.Post("/sessions", new { kind = "training", title = "培训", heldOn = "2022-08-01", organiserName = heap }))
            .ShouldBeProblem(400, "invalid-request")["errors"]!.AsObject().Select(fault => fault.Key).ShouldBe(["organiserName"]);
        (await secretary.Post("/sessions", new { kind = "training", title = "培训", heldOn = "2022-08-01", organiserName = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 100)) })).ShouldHave(201);
    }

    private Task<Reply> Send(HttpContent content, string type = "application/json", params (string Name, string Value)[] headers)
    {
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return record.Secretary.Send("POST", record.Remarks, content, headers);
    }

    // Zeros that are sent piece by piece without saying how many.
    private sealed class Unmeasured(int length) : Stream
    {
        public int Left { get; private set; } = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(count, Left);
            Left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
