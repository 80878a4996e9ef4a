using StudyLog.Documents.Papers;
using StudyLog.Documents.Tests.Word;

namespace StudyLog.Documents.Tests.Papers;

public class The_record
{
    [Fact]
    public void Says_once_what_everybody_thought()
    {
        var session = Sessions.StudyGroup with { Remarks = [new(1, SpokenKind.Consensus, null, "大家认为，要节水。"), new(2, SpokenKind.Consensus, null, "要护河。")] };
        using var record = new Written(SessionRecord.Of(session));
        record.Of("BodyText").ShouldContain("大家认为，要节水。");
        record.Of("BodyText").ShouldContain("大家认为：要护河。");
    }

    [Fact]
    public void Has_no_column_of_follow_ups_in_which_nobody_is_named()
    {
        var alone = Sessions.StudyGroup.FollowUps[0] with { With = [], Owner = null };
        using var record = new Written(SessionRecord.Of(Sessions.StudyGroup with { FollowUps = [alone] }));
        record.Text.ShouldContain("督办事项");
        record.Text.ShouldNotContain("协办");
        record.Text.ShouldNotContain("责任人");
        using var shared = new Written(SessionRecord.Of(Sessions.StudyGroup with { FollowUps = [alone, alone with { With = ["水政科"], Owner = "赵刚" }] }));
        shared.Text.ShouldContain("协办");
        shared.Text.ShouldContain("责任人");
    }
}
