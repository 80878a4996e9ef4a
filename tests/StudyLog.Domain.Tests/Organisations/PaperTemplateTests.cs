using StudyLog.Domain.Organisations;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Organisations;

public class PaperTemplateTests
{
    private static readonly Provenance Recorded = By(Secretary, RightNow);
    private static readonly OrganisationRegistered Registered = new(Recorded, "联合会", [], "Asia/Shanghai");
    private static readonly TemplateFile Own = new("会议记录.docx", 20_480, new string('a', 64));
    private static readonly TemplateFile Newer = new("会议记录.docx", 20_481, new string('b', 64));
    private static readonly PaperTemplateSet Set = new(Recorded, TemplatedPaper.Record, Own);
    private static readonly PaperTemplateRemoved Removed = new(Recorded, TemplatedPaper.Record);

    [Fact]
    public void A_paper_is_given_a_template() => Given(Registered).When(GivenTo(TemplatedPaper.Record, Own)).Then(Set);

    [Fact]
    public void The_same_file_again_is_no_news() => Given(Registered, Set).When(GivenTo(TemplatedPaper.Record, Own with { })).ThenAlreadySo();

    [Fact]
    public void Another_content_or_another_name_replaces_it_and_another_paper_has_its_own()
    {
        Given(Registered, Set).When(GivenTo(TemplatedPaper.Record, Newer)).Then(new PaperTemplateSet(Recorded, TemplatedPaper.Record, Newer));
        var renamed = Own with { FileName = "记录模板.docx" };
        Given(Registered, Set).When(GivenTo(TemplatedPaper.Record, renamed)).Then(new PaperTemplateSet(Recorded, TemplatedPaper.Record, renamed));
        Given(Registered, Set).When(GivenTo(TemplatedPaper.Minutes, Own)).Then(new PaperTemplateSet(Recorded, TemplatedPaper.Minutes, Own));
    }

    [Fact]
    public void A_file_with_flaws_is_refused_with_all_of_them_even_where_it_is_set_already()
    {
        TemplateFlaw[] flaws = [new("unknown-control", "主特人"), new("nothing-to-fill", Control: null)];
        Given(Registered, Set).When(organisation => PaperTemplateDecisions.Set(organisation, new(TemplatedPaper.Record, Own, flaws), Secretary, AtPresent))
            .ThenRefused(new Rejection.TemplateInvalid(flaws));
    }

    [Fact]
    public void A_template_is_removed_once()
    {
        Given(Registered, Set).When(TakenFrom(TemplatedPaper.Record)).Then(Removed);
        Given(Registered, Set, Removed).When(TakenFrom(TemplatedPaper.Record)).ThenAlreadySo();
        Given(Registered, Set).When(TakenFrom(TemplatedPaper.Minutes)).ThenAlreadySo();
        Given(Registered, Set, Removed).When(GivenTo(TemplatedPaper.Record, Own)).Then(Set);
    }

    [Fact]
    public void It_is_known_who_set_it_and_when()
    {
        Fold<Organisation>([Registered]).TemplateOf(TemplatedPaper.Record).ShouldBeNull();
        var organisation = Fold<Organisation>([Registered, Set]);
        organisation.TemplateOf(TemplatedPaper.Record).ShouldBe(new PaperTemplate(Own, Secretary.By, Recorded.Occurred));
        organisation.TemplateOf(TemplatedPaper.Minutes).ShouldBeNull();
        Fold<Organisation>([Registered, Set, Removed]).TemplateOf(TemplatedPaper.Record).ShouldBeNull();
    }

    [Fact]
    public void Nothing_of_it_happens_in_the_future()
    {
        var inFuture = new Rejection.DateInvalid("occurredOn", DateFault.InFuture);
        Given(Registered).When(GivenTo(TemplatedPaper.Record, Own, Secretary.Saying("2022-12"))).ThenRefused(inFuture);
        Given(Registered, Set).When(TakenFrom(TemplatedPaper.Record, Secretary.Saying("2022-12"))).ThenRefused(inFuture);
    }

    private static Func<Organisation, Decision<OrganisationEvent>> GivenTo(TemplatedPaper paper, TemplateFile file, Asking? asking = null) =>
        organisation => PaperTemplateDecisions.Set(organisation, new(paper, file, []), asking ?? Secretary, AtPresent);

    private static Func<Organisation, Decision<OrganisationEvent>> TakenFrom(TemplatedPaper paper, Asking? asking = null) =>
        organisation => PaperTemplateDecisions.Remove(organisation, paper, asking ?? Secretary, AtPresent);
}
