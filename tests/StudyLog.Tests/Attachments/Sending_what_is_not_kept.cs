using System.Globalization;
using System.Text.Json;
using StudyLog.Domain;
using StudyLog.Http.Problems;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Attachments;

/// <summary>Whatever a file is called and says of itself, what is not kept is refused in both languages and leaves nothing behind.</summary>
public sealed class Sending_what_is_not_kept(HostFixture host)
{
    [Fact]
    public async Task Five_hundred_hostile_files_leave_nothing_behind()
    {
        var of = await Organisation.Register(host);
        var (session, followUp) = (await of.Session(), await of.FollowUp(await of.Department()));
        var before = (await of.Events(), await of.Contents());
        var sent = 0;
        foreach (var file in HostileFiles.All)
            foreach (var name in HostileFiles.Names)
            {
                var path = sent % 2 == 0 ? $"/sessions/{session}/attachments" : $"/follow-ups/{followUp}/attachments";
                var language = sent % 3 == 0 ? "en" : "zh-CN";

                var reply = await of.Secretary.Ask("POST", path, Upload.Of(new { purpose = "evidence" }, file.Content, name), language);

                reply.ShouldBeProblem(422, "attachment-refused").Faults.ShouldBe(["file"]);
                reply.Detail.ShouldBe(ProblemTable.Of(new Rejection.AttachmentRefused(file.Fault)).Detail(CultureInfo.GetCultureInfo(language)), $"{file} called {name}");
                sent++;
            }

        sent.ShouldBeGreaterThan(500);
        (await of.Events(), await of.Contents()).ShouldBe(before);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(21)]
    public async Task A_file_over_20_MB_is_too_large(int megabytes)
    {
        var of = await Organisation.Register(host);
        var path = $"/sessions/{await of.Session()}/attachments";
        using var content = Upload.Of(new { purpose = "photo" }, Zips.Zeros(megabytes)).ToContent();

        // Whoever asks first whether to send so much is told before.
        var reply = await of.Secretary.Send("POST", path, content, ("Expect", "100-continue"));

        reply.ShouldBeProblem(413, "too-large").Detail.ShouldBe("文件超过上限（20 MB），请压缩或分成几个文件后再上传。");
        (await of.Contents()).ShouldBe(0);
    }

    [Fact]
    public async Task One_byte_over_the_limit_is_too_large_and_the_limit_itself_is_not()
    {
        var of = await Organisation.Register(host);
        var path = $"/sessions/{await of.Session()}/attachments";
        var text = new byte[(20 * 1024 * 1024) + 1];
        Array.Fill(text, (byte)'a');

        (await of.Secretary.Ask("POST", path, Upload.Of(new { purpose = "other" }, text), "en")).ShouldBeProblem(413, "too-large")
            .Detail.ShouldBe("The file is over the limit (20 MB). Please shrink it or send it in parts.");
        (await of.Secretary.Post(path, Upload.Of(new { purpose = "other" }, text[..^1]))).ShouldHave(201);
    }

    [Fact]
    public async Task Other_routes_take_no_more_than_before()
    {
        var of = await Organisation.Register(host);

        var remark = JsonSerializer.Serialize(new { kind = "remark", text = new string('a', 5 * 1024 * 1024) });

        // It asks before it sends: the service refuses and closes the line, and whoever still writes may not hear why.
        (await of.Secretary.SendText("POST", $"/sessions/{await of.Session()}/remarks", remark, ("Expect", "100-continue"))).ShouldBeProblem(413, "too-large");
    }

    [Fact]
    public async Task What_is_no_form_or_an_incomplete_one_is_told_so()
    {
        var of = await Organisation.Register(host);
        var path = $"/sessions/{await of.Session()}/attachments";

        (await of.Secretary.Post(path, new { purpose = "scan" })).ShouldBeProblem(415, "unsupported-media-type").Detail.ShouldBe("请以 application/json 格式提交；上传文件请用 multipart/form-data 表单。");
        (await of.Secretary.Post(path, Upload.Of(new { purpose = "scan" }))).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["file"]);
        (await of.Secretary.Post(path, Upload.Of(new { file = "签到" }))).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["purpose"]);
        (await of.Secretary.Post(path, Upload.Of(new { purpose = "selfie", id = "seven", colour = "red", file = "签到" })))
            .ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["colour", "id", "purpose"]);
        (await of.Secretary.Post(path, Upload.Of(new { purpose = "scan", onBehalfOf = new { }, file = "签到" }))).ShouldBeProblem(400, "invalid-request");
        using var cut = new StringContent("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc");
        cut.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        (await of.Secretary.Send("POST", path, cut)).ShouldBeProblem(400, "invalid-request");
        (await of.Contents()).ShouldBe(0);
    }
}
