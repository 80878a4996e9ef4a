using StudyLog.Domain.Attendances;
using StudyLog.Domain.People;

namespace StudyLog.Domain.Tests.Kernel;

public class NameBasedGuidTests
{
    private static readonly Guid Dns = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    [Fact]
    public void The_published_example_of_RFC_9562_comes_out() =>
        NameBasedGuid.Create(Dns, "www.example.com").ShouldBe(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"));

    [Theory]
    [InlineData("")]
    [InlineData("www.example.com")]
    [InlineData("二十大会议公报")]
    public void Every_name_has_version_5_and_the_variant_of_the_RFC(string name)
    {
        var text = NameBasedGuid.Create(Dns, name).ToString("D");
        text[14].ShouldBe('5');
        "89ab".ShouldContain(text[19]);
    }

    [Fact]
    public void Another_name_or_another_space_is_another_id()
    {
        var ids = new[] { NameBasedGuid.Create(Dns, "a"), NameBasedGuid.Create(Dns, "b"), NameBasedGuid.Create(Guid.Empty, "a") };
        ids.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void The_attendance_of_a_session_and_a_person_has_one_id_for_ever() =>
        Attendance.StreamId(Known.Id(7), Known.Chen)
            .ShouldBe(NameBasedGuid.Create(Known.Id(7), "attendance 00000a01-0000-0000-0000-000000000000"));

    [Fact]
    public void Session_and_person_do_not_change_places() =>
        Attendance.StreamId(Known.Chen, Known.Id(7)).ShouldNotBe(Attendance.StreamId(Known.Id(7), Known.Chen));

    [Fact]
    public void A_person_from_outside_is_the_same_entry_under_the_same_name_and_post_only()
    {
        var organisation = Known.Id(9);
        Person.ExternalId(organisation, "张丽", "荷花街社区书记").ShouldBe(Person.ExternalId(organisation, "张丽", "荷花街社区书记"));
        new[]
        {
            Person.ExternalId(organisation, "张丽", "荷花街社区书记"),
            Person.ExternalId(organisation, "张丽", null),
            Person.ExternalId(organisation, "张", "丽荷花街社区书记"),
            Person.ExternalId(Known.Id(10), "张丽", "荷花街社区书记"),
        }.Distinct().Count().ShouldBe(4);
    }
}
