using SkiaSharp;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Attachments;

public sealed class Attaching_files(HostFixture host)
{
    [Fact]
    public async Task Good_files_of_each_kind_come_back_as_they_were()
    {
        var of = await Organisation.Register(host);
        var path = $"/sessions/{await of.Session()}/attachments";
        foreach (var file in GoodFiles.All)
        {
            var id = (await of.Secretary.Post(path, Upload.Of(new { purpose = "other" }, file.Content, $"{file.What}.exe"))).ShouldHave(201).Id;

            var (message, content) = await Download(of.Secretary, $"{path}/{id}");

            ((int)message.StatusCode).ShouldBe(200, file.What);
            message.Content.Headers.ContentType!.MediaType.ShouldBe(file.MediaType, file.What);
            if (file.IsPicture) ShouldBePainted(file, content);
            else content.ShouldBe(file.Content, file.What);
        }
    }

    [Fact]
    public async Task A_picture_from_a_telephone_stands_upright_and_tells_no_place()
    {
        var of = await Organisation.Register(host);
        var path = $"/sessions/{await of.Session()}/attachments";
        var sent = Pictures.FromATelephone();
        var id = (await of.Secretary.Post(path, Upload.Of(new { purpose = "photo" }, sent, "会场.jpg"))).ShouldHave(201).Id;

        var (_, content) = await Download(of.Secretary, $"{path}/{id}");

        sent.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(Pictures.Place)).ShouldBeGreaterThan(0);
        content.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(Pictures.Place)).ShouldBe(-1);
        content.AsSpan().IndexOf("Exif"u8).ShouldBe(-1);
        using var picture = SKBitmap.Decode(content);
        (picture.Width, picture.Height).ShouldBe((30, 40));
        picture.GetPixel(15, 5).Red.ShouldBeGreaterThan((byte)200, "What was left is above, once it is turned to the right.");
        picture.GetPixel(15, 35).Blue.ShouldBeGreaterThan((byte)200);
    }

    [Theory]
    [InlineData("sessions")]
    [InlineData("follow-ups")]
    public async Task A_file_is_listed_downloaded_as_a_file_and_gone_once_it_is_taken_away(string kind)
    {
        var of = await Organisation.Register(host);
        var thing = kind == "sessions" ? $"/sessions/{await of.Session()}" : $"/follow-ups/{await of.FollowUp(await of.Department())}";
        var made = (await of.Secretary.Post($"{thing}/attachments", Upload.Of(new { purpose = "scan" }, GoodFiles.Pdf, "签到表 10月.pdf"))).ShouldHave(201);
        made.Header("Location").ShouldBe($"/api/v1{thing}/attachments/{made.Id}");

        (await of.Secretary.Get(thing))["attachments"]!.AsArray().ShouldHaveSingleItem()!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
            .ShouldBe($$"""{"id":"{{made.Id}}","fileName":"签到表 10月.pdf","mediaType":"application/pdf","size":{{GoodFiles.Pdf.Length}},"purpose":"scan"}""");
        var file = await of.Secretary.Get($"{thing}/attachments/{made.Id}");
        file.ShouldHave(200);
        file.Header("Content-Disposition").ShouldBe("attachment; filename=\"___ 10_.pdf\"; filename*=UTF-8''%E7%AD%BE%E5%88%B0%E8%A1%A8%2010%E6%9C%88.pdf");
        file.Header("X-Content-Type-Options").ShouldBe("nosniff");
        file.Header("Cache-Control").ShouldBe("no-cache, private");
        file.Header("ETag").ShouldBe($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(GoodFiles.Pdf))}\"");
        (await of.Secretary.Send("GET", $"{thing}/attachments/{made.Id}", null, ("If-None-Match", file.Header("ETag")!))).Status.ShouldBe(304);

        (await of.Secretary.Post($"{thing}/attachments/{made.Id}/remove", new { reason = "误传" })).ShouldHave(200);

        (await of.Secretary.Get(thing))["attachments"]!.AsArray().ShouldBeEmpty();
        (await of.Secretary.Get($"{thing}/attachments/{made.Id}")).ShouldBeProblem(404, "not-found").Detail.ShouldBe("找不到这个附件，请核对后再试。");
        (await of.Secretary.Send("GET", $"{thing}/attachments/{made.Id}", null, ("If-None-Match", file.Header("ETag")!))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_same_content_is_stored_once_in_an_organisation_and_out_of_reach_of_another()
    {
        var (of, other) = (await Organisation.Register(host), await Organisation.Register(host));
        var (first, second) = (await of.Session(), await of.Session());
        var text = new { purpose = "scan", file = "同一内容" };

        var attachment = (await of.Secretary.Post($"/sessions/{first}/attachments", Upload.Of(text))).ShouldHave(201).Id;
        (await of.Secretary.Post($"/sessions/{second}/attachments", Upload.Of(text, fileName: "另一名称.txt"))).ShouldHave(201);
        var theirs = await other.Session();
        var theirAttachment = (await other.Secretary.Post($"/sessions/{theirs}/attachments", Upload.Of(text))).ShouldHave(201).Id;

        ((await of.Contents()), (await other.Contents())).ShouldBe((1L, 1L));
        (await other.Secretary.Get($"/sessions/{first}/attachments/{attachment}")).ShouldBeProblem(404, "not-found");
        (await other.Secretary.Get($"/sessions/{theirs}/attachments/{attachment}")).ShouldBeProblem(404, "not-found");
        (await of.Secretary.Get($"/sessions/{second}/attachments/{attachment}")).ShouldBeProblem(404, "not-found");
        (await of.Secretary.Get($"/sessions/{first}/attachments/{theirAttachment}")).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task The_same_file_twice_is_one_attachment_and_an_id_stands_for_one_file()
    {
        var of = await Organisation.Register(host);
        var path = $"/sessions/{await of.Session()}/attachments";
        var id = (await of.Secretary.Post(path, Upload.Of(new { purpose = "scan", file = "签到" }))).ShouldHave(201).Id;

        (await of.Secretary.Post(path, Upload.Of(new { purpose = "scan", file = "签到" }))).ShouldHave(200).Id.ShouldBe(id);
        (await of.Secretary.Post(path, Upload.Of(new { purpose = "scan", file = "另一份", id }))).ShouldBeProblem(409, "id-taken").Faults.ShouldBe(["id"]);
        (await of.Secretary.Post(path, Upload.Of(new { purpose = "evidence", file = "签到" }))).ShouldHave(201).Id.ShouldNotBe(id);
        (await of.Contents()).ShouldBe(1);
    }

    [Fact]
    public async Task A_stale_version_is_noticed_and_a_key_gives_the_first_answer_again()
    {
        var of = await Organisation.Register(host);
        var path = $"/sessions/{await of.Session()}/attachments";
        var made = await Send("第一份", ("If-Match", "\"1\""), ("Idempotency-Key", "k"));

        made.ShouldHave(201);
        (await Send("第二份", ("If-Match", "\"1\""))).ShouldBeProblem(409, "version-conflict");
        (await Send("第一份", ("If-Match", "\"1\""), ("Idempotency-Key", "k"))).ShouldHave(201).Id.ShouldBe(made.Id);
        (await Send("第二份", ("Idempotency-Key", "k"))).ShouldBeProblem(422, "idempotency-key-reused");
        (await of.Contents()).ShouldBe(1);

        async Task<Reply> Send(string file, params (string, string)[] headers)
        {
            using var content = Upload.Of(new { purpose = "scan", file }).ToContent();
            return await of.Secretary.Send("POST", path, content, headers);
        }
    }

    [Fact]
    public async Task A_confirmed_record_is_locked_and_its_files_can_still_be_read()
    {
        var of = await Organisation.Register(host);
        var session = await of.HeldSession();
        var id = await of.Attachment($"/sessions/{session}");
        (await of.Secretary.Post($"/sessions/{session}/not-stated", new { members = new[] { "chair", "materials", "agendaItems" } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
        (await of.Leader.Post($"/sessions/{session}/confirm")).ShouldHave(200);

        (await of.Secretary.Post($"/sessions/{session}/attachments", Upload.Of(new { purpose = "scan", file = "补充" }))).ShouldBeProblem(409, "record-locked");
        (await of.Secretary.Post($"/sessions/{session}/attachments/{id}/remove", new { reason = "误传" })).ShouldBeProblem(409, "record-locked");
        (await of.Leader.Get($"/sessions/{session}/attachments/{id}")).ShouldHave(200);
        (await of.Contents()).ShouldBe(1);
    }

    [Fact]
    public async Task The_departments_of_a_follow_up_attach_and_others_do_not()
    {
        var of = await Organisation.Register(host);
        var (lead, co, other) = (await of.Department(), await of.Department(), await of.Department());
        var followUp = (await of.Secretary.Post(
            $"/sessions/{await of.HeldSession()}/follow-ups",
            new { matter = "整改", leadDepartmentId = lead, coDepartmentIds = new[] { co }, dueKind = "unspecified" })).ShouldHave(201).Id;
        var path = $"/follow-ups/{followUp}/attachments";

        foreach (var department in new[] { lead, co })
        {
            var liaison = await of.User([Duty.DepartmentLiaison], null, department);
            var id = (await liaison.Post(path, Upload.Of(new { purpose = "evidence", file = $"佐证 {department}" }))).ShouldHave(201).Id;
            (await liaison.Get($"{path}/{id}")).ShouldHave(200).Text.ShouldBe($"佐证 {department}");
            (await liaison.Post($"{path}/{id}/remove", new { reason = "重传" })).ShouldHave(200);
        }

        var stranger = await of.User([Duty.DepartmentLiaison], null, other);
        var kept = await of.Attachment($"/follow-ups/{followUp}");
        (await stranger.Post(path, Upload.Of(new { purpose = "evidence", file = "佐证" }))).ShouldBeProblem(403, "not-responsible");
        (await stranger.Post($"{path}/{kept}/remove", new { reason = "误传" })).ShouldBeProblem(403, "not-responsible");
        (await stranger.Get($"{path}/{kept}")).ShouldBeProblem(403, "duty-separation");
    }

    private static async Task<(HttpResponseMessage Message, byte[] Content)> Download(User user, string path)
    {
        var reply = await user.Get(path);
        return (reply.Message, await reply.Message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static void ShouldBePainted(GoodFile file, byte[] content)
    {
        using var picture = SKBitmap.Decode(content);
        using var sent = SKBitmap.Decode(file.Content);
        (picture.Width * picture.Height).ShouldBe(sent.Width * sent.Height, file.What);
        content.AsSpan().IndexOf("Exif"u8).ShouldBe(-1, file.What);
    }
}
